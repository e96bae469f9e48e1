import type { InventoryOverview, InventorySnapshotView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from './inventories.module.css'
import { type TakeBack, useTakeBack } from './use-take-back.ts'

/** Where every figure comes from: the inventories, which of them count, and the way to take one back. */
export function InventoriesPanel({ overview }: { readonly overview: InventoryOverview }) {
  const say = useText()
  const takeBack = useTakeBack()
  const columns = useColumns()
  const action: Column<InventorySnapshotView> = {
    id: 'change',
    header: say('inventory:inventories.action'),
    cell: (snapshot) => <Change snapshot={snapshot} takeBack={takeBack} />,
  }
  return (
    <Panel title={say('inventory:inventories.title')}>
      <DataTable
        label={say('inventory:inventories.title')}
        columns={overview.may.import ? [...columns, action] : columns}
        rows={overview.snapshots}
        rowKey={({ id }) => id}
      />
    </Panel>
  )
}

function useColumns(): readonly Column<InventorySnapshotView>[] {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return [
    {
      id: 'file',
      header: say('inventory:inventories.file'),
      rowHeader: true,
      cell: (snapshot) => <File snapshot={snapshot} />,
    },
    { id: 'source', header: say('inventory:inventories.source'), cell: ({ source }) => local(source) },
    {
      id: 'takenOn',
      header: say('inventory:inventories.takenOn'),
      cell: ({ takenOn, takenOnFrom }) => (
        <span className={styles.two}>
          {format.date(takenOn)}
          <span className={styles.small}>{say(`inventory:inventories.from.${takenOnFrom}`)}</span>
        </span>
      ),
    },
    { id: 'rows', header: say('inventory:inventories.rows'), cell: (snapshot) => <Rows snapshot={snapshot} /> },
    {
      id: 'devices',
      header: say('inventory:inventories.devices'),
      numeric: true,
      cell: ({ devices }) => format.number(devices),
    },
    {
      id: 'standing',
      header: say('inventory:inventories.standing'),
      cell: ({ standing }) => (
        <Pill tone={standing === 'counts' ? 'good' : 'quiet'}>
          {say(`inventory:inventories.standings.${standing}`)}
        </Pill>
      ),
    },
  ]
}

function File({
  snapshot: { fileName, importedBy, importedAt, known, sha256 },
}: {
  readonly snapshot: InventorySnapshotView
}) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const at = format.moment(importedAt)
  return (
    <details className={styles.file}>
      <summary>{fileName}</summary>
      <span className={styles.small}>
        {importedBy === null
          ? say('inventory:inventories.importedByLotse', { at })
          : say('inventory:inventories.imported', { name: importedBy.name, at })}
      </span>
      <span className={styles.small}>
        {say('inventory:inventories.known', { fields: known.map((one) => local(one)).join(', ') })}
      </span>
      <span className={styles.hash}>{say('inventory:inventories.hash', { sha256 })}</span>
    </details>
  )
}

function Rows({ snapshot: { rows, rejections, remarks } }: { readonly snapshot: InventorySnapshotView }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return (
    <span className={styles.two}>
      {say('inventory:inventories.accepted', { rows: format.number(rows.accepted) })}
      {rows.duplicates > 0 && (
        <span className={styles.small}>
          {say('inventory:inventories.duplicates', { rows: format.number(rows.duplicates) })}
        </span>
      )}
      {rows.otherSoftware > 0 && (
        <span className={styles.small}>
          {say('inventory:inventories.other', { rows: format.number(rows.otherSoftware) })}
        </span>
      )}
      <Rejections total={rows.rejected} rejections={rejections} />
      {remarks.map((one) => (
        <span key={one.en} className={styles.small}>
          {local(one)}
        </span>
      ))}
    </span>
  )
}

interface RejectionsProps {
  readonly total: number
  readonly rejections: InventorySnapshotView['rejections']
}

/** The rows that were left out, with line and reason. Shows nothing where there are none. */
export function Rejections({ total, rejections }: RejectionsProps) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  if (total === 0) return null
  return (
    <details className={styles.rejections}>
      <summary>{say('inventory:inventories.rejected', { count: total, rows: format.number(total) })}</summary>
      <ul>
        {rejections.map(({ line, reason }) => (
          <li key={line}>{say('inventory:inventories.line', { line: format.number(line), reason: local(reason) })}</li>
        ))}
      </ul>
      {total > rejections.length && (
        <p className={styles.small}>
          {say('inventory:inventories.first', { shown: rejections.length, rows: format.number(total) })}
        </p>
      )}
    </details>
  )
}

function Change({ snapshot, takeBack }: { readonly snapshot: InventorySnapshotView; readonly takeBack: TakeBack }) {
  const say = useText()
  const { standing, id, fileName } = snapshot
  const isBack = standing === 'removed' || standing === 'replaced'
  const words =
    takeBack.pending === id
      ? 'inventory:inventories.changing'
      : isBack
        ? 'inventory:inventories.restore'
        : 'inventory:inventories.remove'
  return (
    <button
      type="button"
      className={styles.action}
      disabled={takeBack.pending !== null}
      aria-label={`${say(words)}: ${fileName}`}
      onClick={() => (isBack ? takeBack.restore(snapshot) : takeBack.remove(snapshot))}
    >
      {say(words)}
    </button>
  )
}
