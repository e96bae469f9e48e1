import type { UsageSnapshotView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { classes } from '../../ui/classes.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { MonthLink } from '../month/MonthLink.tsx'
import { FileLink } from './FileLink.tsx'
import { Rejections } from './Rejections.tsx'
import { ReportState } from './ReportState.tsx'
import styles from './reports.module.css'
import type { TakeBack } from './use-take-back.ts'

interface Props {
  readonly snapshots: readonly UsageSnapshotView[]
  /** Absent for people who may not import. */
  readonly takeBack?: TakeBack
}

export function ReportsTable({ snapshots, takeBack }: Props) {
  const say = useText()
  const format = useFormat()
  const columns: readonly Column<UsageSnapshotView>[] = [
    {
      id: 'file',
      header: say('usage:reports.file'),
      rowHeader: true,
      cell: (snapshot) => (
        <span className={styles.file}>
          <FileLink snapshot={snapshot} />
          <span className={styles.small}>{importLine(snapshot)}</span>
        </span>
      ),
    },
    {
      id: 'month',
      header: say('ui:curve.month'),
      cell: ({ month, reportPeriod }) => (
        <span className={classes(styles.file, styles.month)}>
          {month === null ? '–' : <MonthLink month={month} />}
          {reportPeriod !== null && (
            <span className={styles.small}>{say('usage:settings.days', { count: reportPeriod })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'refreshed',
      header: say('usage:facts.refreshed'),
      cell: ({ refreshDate }) => (refreshDate === null ? '–' : format.date(refreshDate)),
    },
    { id: 'users', header: say('usage:facts.users'), numeric: true, cell: ({ users }) => format.number(users) },
    {
      id: 'rows',
      header: say('usage:facts.rows'),
      cell: (snapshot) => <Rows snapshot={snapshot} />,
    },
    { id: 'state', header: say('usage:reports.state'), cell: (snapshot) => <ReportState snapshot={snapshot} /> },
  ]
  const action: Column<UsageSnapshotView> = {
    id: 'action',
    header: say('usage:reports.action'),
    cell: (snapshot) => takeBack && <Change snapshot={snapshot} takeBack={takeBack} />,
  }
  function importLine({ importedBy, importedAt }: UsageSnapshotView): string {
    const at = format.moment(importedAt)
    return importedBy === null ? at : say('usage:facts.importedBy', { name: importedBy.name, at })
  }
  return (
    <DataTable
      label={say('usage:reports.title')}
      columns={takeBack ? [...columns, action] : columns}
      rows={snapshots}
      rowKey={({ id }) => id}
    />
  )
}

function Rows({ snapshot: { rows, rejections, fileName } }: { readonly snapshot: UsageSnapshotView }) {
  const say = useText()
  const format = useFormat()
  return (
    <span className={styles.file}>
      {say('usage:reports.accepted', { rows: format.number(rows.accepted) })}
      {rows.duplicates > 0 && (
        <span className={styles.small}>{say('usage:report.duplicates', { rows: format.number(rows.duplicates) })}</span>
      )}
      <Rejections fileName={fileName} total={rows.rejected} rejections={rejections} />
    </span>
  )
}

function Change({ snapshot, takeBack }: { readonly snapshot: UsageSnapshotView; readonly takeBack: TakeBack }) {
  const say = useText()
  const inForce = snapshot.replacedAt === null
  const isPending = takeBack.pending === snapshot.id
  const words = isPending ? 'usage:reports.pending' : inForce ? 'usage:reports.remove' : 'usage:reports.restore'
  return (
    <button
      type="button"
      className={styles.action}
      disabled={takeBack.pending !== null}
      aria-label={`${say(words)}: ${snapshot.fileName}`}
      onClick={() => (inForce ? takeBack.remove(snapshot) : takeBack.restore(snapshot))}
    >
      {say(words)}
    </button>
  )
}
