import type { ExpertRequestRow } from '@lotse/contract'
import { expertTopics } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './expert-requests.module.css'
import { StatePill } from './StatePill.tsx'
import { useTurnWords } from './use-turn-words.ts'

interface Props {
  readonly requests: readonly ExpertRequestRow[]
  readonly hasCustomer: boolean
}

/** Requests as a table: what about, how far, whose turn. The topic opens the request. */
export function RequestTable({ requests, hasCustomer }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const turnWords = useTurnWords()
  const columns: readonly Column<ExpertRequestRow>[] = [
    {
      id: 'topic',
      header: say('expertRequests:column.request'),
      rowHeader: true,
      cell: ({ id, customerId, engagementId, customerName, topic, partner }) => (
        <span className={styles.name}>
          <Link
            to="/customers/$customerId/engagements/$engagementId/expert-requests"
            params={{ customerId, engagementId }}
            search={{ request: id }}
          >
            {topic === null ? say('expertRequests:noTopic') : localised(expertTopics[topic])}
          </Link>
          <span className={styles.small}>{hasCustomer ? customerName : partner}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: say('expertRequests:column.state'),
      cell: ({ state, turn }) => <StatePill state={state} isOverdue={turn?.overdue ?? false} />,
    },
    {
      id: 'turn',
      header: say('expertRequests:column.turn'),
      cell: ({ turn, state }) => {
        const words = turnWords(turn, state)
        return (
          <span className={styles.name}>
            {words.who}
            <span className={styles.small}>{words.until}</span>
          </span>
        )
      },
    },
    {
      id: 'requester',
      header: say('expertRequests:column.requester'),
      cell: ({ requester }) => requester?.name ?? '–',
    },
    { id: 'expert', header: say('expertRequests:column.expert'), cell: ({ expert }) => expert?.name ?? '–' },
    {
      id: 'submitted',
      header: say('expertRequests:column.submitted'),
      cell: ({ submittedAt, round }) =>
        submittedAt === null ? (
          '–'
        ) : (
          <span className={styles.name}>
            {format.date(submittedAt)}
            <span className={styles.small}>{round > 1 && say('expertRequests:round', { count: round })}</span>
          </span>
        ),
    },
  ]
  return <DataTable label={say('expertRequests:title')} columns={columns} rows={requests} rowKey={({ id }) => id} />
}
