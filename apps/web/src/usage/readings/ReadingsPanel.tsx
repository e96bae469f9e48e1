import type { UsageOverview, UsageReading } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { FileLink } from '../reports/FileLink.tsx'
import { useTenantPlace } from '../usage-query.ts'
import styles from './readings.module.css'
import { readingsQuery, useReadingBack } from './use-reading-back.ts'
import { whatItSays } from './what-it-says.ts'

/** The reports that give no month: activations, licences, daily counts, a history kept by hand. Nothing where there are none. */
export function ReadingsPanel({ may }: Pick<UsageOverview, 'may'>) {
  const say = useText()
  const { data = [] } = useQuery(readingsQuery(useTenantPlace()))
  if (data.length === 0) return null
  return (
    <Panel title={say('readings:title', { count: data.length })}>
      <p className={styles.line}>{say('readings:why')}</p>
      <ReadingsTable rows={data} mayChange={may.import} />
    </Panel>
  )
}

function ReadingsTable({ rows, mayChange }: { readonly rows: readonly UsageReading[]; readonly mayChange: boolean }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const takeBack = useReadingBack()
  const columns: readonly Column<UsageReading>[] = [
    {
      id: 'report',
      header: say('readings:report'),
      rowHeader: true,
      cell: (row) => (
        <span className={styles.stack}>
          {local(row.title)}
          <span className={styles.small}>
            <FileLink snapshot={row} />
          </span>
        </span>
      ),
    },
    {
      id: 'refreshed',
      header: say('usage:facts.refreshed'),
      cell: ({ refreshDate, importedAt }) => format.date(refreshDate ?? importedAt),
    },
    {
      id: 'says',
      header: say('readings:content'),
      cell: (row) => (
        <span className={styles.stack}>
          {whatItSays(row, say, format).map((line) => (
            <span key={line}>{line}</span>
          ))}
          {row.report === 'MauHistory' && <span className={styles.small}>{say('readings:history')}</span>}
        </span>
      ),
    },
    {
      id: 'state',
      header: say('readings:state'),
      cell: ({ replacedAt, whole }) =>
        replacedAt !== null ? (
          <Pill>{say('usage:report.replaced', { at: format.date(replacedAt) })}</Pill>
        ) : (
          <Pill tone={whole ? 'good' : 'warn'}>{say(whole ? 'usage:report.inForce' : 'readings:notWhole')}</Pill>
        ),
    },
  ]
  const action: Column<UsageReading> = {
    id: 'action',
    header: say('readings:change'),
    cell: (row) => {
      const isPending = takeBack.pending === row.id
      const inForce = row.replacedAt === null
      const words = say(isPending ? 'readings:changing' : inForce ? 'readings:back' : 'readings:restore')
      return (
        <button
          type="button"
          className={styles.action}
          disabled={takeBack.pending !== null}
          aria-label={`${words}: ${row.fileName}`}
          onClick={() => takeBack.change(row, inForce ? 'remove' : 'restore')}
        >
          {words}
        </button>
      )
    },
  }
  return (
    <DataTable
      label={say('readings:title', { count: rows.length })}
      columns={mayChange ? [...columns, action] : columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
