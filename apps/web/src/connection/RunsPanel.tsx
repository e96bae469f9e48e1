import type { Connection } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './connection.module.css'

type Run = Connection['runs'][number]

/** The last times the tenant was read or tested, newest first. */
export function RunsPanel({ runs, jobId }: { readonly runs: readonly Run[]; readonly jobId: string | null }) {
  const say = useText()
  const format = useFormat()
  const result = ({ id, finishedAt, answers }: Run): string => {
    if (finishedAt === null) return say(id === jobId ? 'connection:runs.running' : 'connection:runs.stopped')
    const good = answers.filter(({ answer }) => answer === 'ok' || answer === 'unchanged').length
    return say('connection:runs.good', { good, all: answers.length })
  }
  const columns: readonly Column<Run>[] = [
    {
      id: 'when',
      header: say('connection:runs.when'),
      rowHeader: true,
      cell: ({ startedAt }) => format.moment(startedAt),
    },
    { id: 'why', header: say('connection:runs.why'), cell: ({ reason }) => say(`connection:reason.${reason}`) },
    { id: 'result', header: say('connection:runs.result'), cell: result },
  ]
  return (
    <Panel title={say('connection:runs.title')}>
      {runs.length === 0 ? (
        <p className={styles.lead}>{say('connection:runs.empty')}</p>
      ) : (
        <DataTable label={say('connection:runs.title')} columns={columns} rows={runs} rowKey={({ id }) => id} />
      )}
    </Panel>
  )
}
