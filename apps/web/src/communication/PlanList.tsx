import type { CommunicationPlan } from '@lotse/contract'
import { useMemo } from 'react'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './communication.module.css'
import { type Entry, type Sign, signOf } from './entries.ts'
import { messageKey } from './search.ts'
import { useEntryWords } from './use-entry-words.ts'
import { usePlanSearch } from './use-plan-search.ts'

const TONES: Readonly<Record<Sign, Tone>> = {
  sent: 'good',
  moved: 'warn',
  overdue: 'bad',
  stale: 'warn',
  approved: 'moving',
  draft: 'quiet',
  leftOut: 'quiet',
}

interface Props {
  readonly plan: CommunicationPlan
  readonly entries: readonly Entry[]
  readonly onOpen: () => void
}

/** The messages as a list, by day. */
export function PlanList({ plan, entries, onOpen }: Props) {
  const say = useText()
  const words = useEntryWords()
  const [, change] = usePlanSearch()
  const columns = useMemo<readonly Column<Entry>[]>(
    () => [
      { id: 'on', header: say('communication:column.on'), cell: ({ message }) => words.day(message.on) },
      {
        id: 'what',
        header: say('communication:column.what'),
        rowHeader: true,
        cell: ({ group, message }) => (
          <button
            type="button"
            className={styles.open}
            onFocus={onOpen}
            onPointerEnter={onOpen}
            onClick={() => change({ message: messageKey(group.id, message.messageId) })}
          >
            {words.title(message.messageId)}
          </button>
        ),
      },
      { id: 'group', header: say('communication:column.group'), cell: ({ group }) => group.name },
      { id: 'to', header: say('communication:column.to'), cell: ({ message }) => words.audience(message.messageId) },
      {
        id: 'owner',
        header: say('communication:column.owner'),
        cell: ({ message }) => message.owner?.name ?? '–',
      },
      {
        id: 'state',
        header: say('communication:column.state'),
        cell: (entry) => <State entry={entry} label={words.sign(entry)} />,
      },
    ],
    [say, words, change, onOpen],
  )
  const withoutDay = plan.groups.filter(({ ringDay }) => ringDay === null)
  return (
    <Panel title={say('communication:list.title', { count: entries.length })}>
      {withoutDay.length > 0 && (
        <p className={styles.small}>
          {say('communication:list.withoutDay', { groups: withoutDay.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {entries.length === 0 ? (
        <p className={styles.small}>{say('communication:list.none')}</p>
      ) : (
        <DataTable
          label={say('communication:list.label')}
          columns={columns}
          rows={entries}
          rowKey={({ group, message }) => messageKey(group.id, message.messageId)}
        />
      )}
    </Panel>
  )
}

function State({ entry, label }: { readonly entry: Entry; readonly label: string }) {
  const say = useText()
  const { missing, unknown, state } = entry.message
  const gaps = missing.length + unknown.length
  return (
    <>
      <Pill tone={TONES[signOf(entry)]}>{label}</Pill>
      {state === 'draft' && gaps > 0 && (
        <span className={styles.small}> {say('communication:list.gaps', { count: gaps })}</span>
      )}
    </>
  )
}
