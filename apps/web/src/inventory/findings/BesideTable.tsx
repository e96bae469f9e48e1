import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'

interface Row {
  readonly state: string
  readonly words: string
  readonly all: number
  readonly on: number
  readonly off: number
}

/** The same people as a table: by what is installed and whether they are active. */
export function BesideTable({ rows }: { readonly rows: readonly Row[] }) {
  const say = useText()
  const format = useFormat()
  return (
    <DataTable
      label={say('inventory:beside.state')}
      rows={rows}
      rowKey={({ state }) => state}
      columns={[
        { id: 'state', header: say('inventory:beside.state'), rowHeader: true, cell: ({ words }) => words },
        { id: 'all', header: say('inventory:beside.people'), numeric: true, cell: ({ all }) => format.number(all) },
        { id: 'on', header: say('inventory:beside.active'), numeric: true, cell: ({ on }) => format.number(on) },
        {
          id: 'off',
          header: say('inventory:beside.notActive'),
          numeric: true,
          cell: ({ off }) => format.number(off),
        },
      ]}
    />
  )
}
