import type { UsageForecastView } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'

type Row = UsageForecastView['band'][number]

/** The months ahead with the middle and the ends of the 80 % band. */
export function BandTable({ band, targetRate }: Pick<UsageForecastView, 'band'> & { readonly targetRate: number }) {
  const say = useText()
  const format = useFormat()
  const rate = (name: 'p10' | 'p50' | 'p90', header: string): Column<Row> => ({
    id: name,
    header,
    numeric: true,
    cell: (row) => format.rate(row[name] / 100, targetRate),
  })
  const columns: readonly Column<Row>[] = [
    { id: 'month', header: say('ui:curve.month'), rowHeader: true, cell: ({ month }) => format.month(month) },
    rate('p10', say('outlook:low')),
    rate('p50', say('outlook:middle')),
    rate('p90', say('outlook:high')),
  ]
  return <DataTable label={say('outlook:band')} columns={columns} rows={band} rowKey={({ month }) => month} />
}
