import type { ProgrammeUse } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { MonthLink } from '../month/MonthLink.tsx'

type Row = ProgrammeUse[number]['months'][number]

interface Props {
  readonly name: string
  readonly months: readonly Row[]
  readonly targetRate: number
}

/** The months of one definition; what is not known says so. */
export function ProgrammeTable({ name, months, targetRate }: Props) {
  const say = useText()
  const format = useFormat()
  const unknown = say('insight:programme.unknown')
  const count = (value: number | null) => (value === null ? unknown : format.number(value))
  const columns: readonly Column<Row>[] = [
    { id: 'month', header: say('ui:curve.month'), rowHeader: true, cell: ({ month }) => <MonthLink month={month} /> },
    {
      id: 'rate',
      header: say('insight:programme.rate'),
      numeric: true,
      cell: ({ rate }) => (rate === null ? unknown : format.rate(rate / 100, targetRate)),
    },
    { id: 'active', header: say('insight:programme.active'), numeric: true, cell: ({ active }) => count(active) },
    { id: 'units', header: say('insight:programme.units'), numeric: true, cell: ({ units }) => count(units) },
  ]
  return (
    <DataTable
      label={say('insight:programme.table', { name })}
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
    />
  )
}
