import { Button } from '@fluentui/react-components'
import type { MailItem, MailState } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './mail.module.css'

const tones: Readonly<Record<MailState, Tone>> = { queued: 'quiet', sent: 'good', failed: 'warn', givenUp: 'bad' }

/** The latest messages with what became of them; whoever administers makes Lotse try again. */
export function Outbox() {
  const say = useText()
  const query = useQuery(api.mail.outbox.queryOptions({ input: {} }))
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
      {({ items, open }) =>
        items.length === 0 ? (
          <Empty level={3} what={say('mail:outboxEmpty')} why={say('mail:outboxEmptyWhy')} />
        ) : (
          <>
            {open > 0 && <p>{say('mail:open', { count: open })}</p>}
            <Messages items={items} />
          </>
        )
      }
    </Loaded>
  )
}

function Messages({ items }: { readonly items: readonly MailItem[] }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const queries = useQueryClient()
  const retry = async (mailId: string) => {
    try {
      await client.mail.retry({ mailId })
    } catch (error) {
      reportProblem(error)
    }
    await queries.invalidateQueries({ queryKey: api.mail.key() })
  }
  const columns: readonly Column<MailItem>[] = [
    {
      id: 'subject',
      header: say('mail:subject'),
      rowHeader: true,
      cell: ({ subject, customerName }) => (
        <span className={styles.cell}>
          {subject ?? say('mail:notice')}
          <span className={styles.small}>{customerName}</span>
        </span>
      ),
    },
    { id: 'to', header: say('mail:to'), cell: ({ recipient }) => recipient },
    {
      id: 'state',
      header: say('mail:state'),
      cell: ({ state, problem, nextAt }) => (
        <span className={styles.cell}>
          <Pill tone={tones[state]}>{say(`mail:stateOf.${state}`)}</Pill>
          {problem && <span className={styles.small}>{localised(problem)}</span>}
          {state === 'failed' && nextAt && (
            <span className={styles.small}>{say('mail:next', { moment: format.moment(nextAt) })}</span>
          )}
        </span>
      ),
    },
    { id: 'at', header: say('mail:at'), cell: ({ sentAt, queuedAt }) => format.moment(sentAt ?? queuedAt) },
    {
      id: 'actions',
      header: say('mail:actions'),
      cell: ({ id, mayRetry }) =>
        mayRetry && (
          <Button size="small" onClick={() => void retry(id)}>
            {say('mail:retry')}
          </Button>
        ),
    },
  ]
  return <DataTable label={say('mail:outbox')} columns={columns} rows={items} rowKey={({ id }) => id} />
}
