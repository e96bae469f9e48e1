import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import type { CurvePoint } from './curve-point.ts'

/** The figures of the usage curve as a table, newest month first. */
export function UsageTable({ points }: { readonly points: readonly CurvePoint[] }) {
  const say = useText()
  const format = useFormat()
  const missing = say('ui:curve.missing')
  const columns: readonly Column<CurvePoint>[] = [
    { id: 'month', header: say('ui:curve.month'), cell: ({ month }) => format.month(month) },
    {
      id: 'active',
      header: say('ui:curve.active'),
      numeric: true,
      cell: ({ active }) => (active === null ? missing : format.number(active)),
    },
    {
      id: 'entitled',
      header: say('ui:curve.entitled'),
      numeric: true,
      cell: ({ entitled }) => (entitled === null ? missing : format.number(entitled)),
    },
    {
      id: 'rate',
      header: say('ui:curve.rate'),
      numeric: true,
      cell: ({ rate }) => (rate === null ? missing : format.rate(rate)),
    },
  ]
  return (
    <DataTable
      label={say('ui:curve.table')}
      columns={columns}
      rows={points.toReversed()}
      rowKey={({ month }) => month}
    />
  )
}
