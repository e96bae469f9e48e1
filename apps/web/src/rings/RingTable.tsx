import type { ShownRing } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { DataTable } from '../ui/table/DataTable.tsx'

/** The rings as a table, each figure with where it comes from. */
export function RingTable({ rings }: { readonly rings: readonly ShownRing[] }) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const amount = (value: number | null | undefined) => (value == null ? '–' : format.number(value))
  return (
    <DataTable
      label={say('rings:table')}
      rows={rings}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'ring',
          header: say('rings:column.ring'),
          rowHeader: true,
          cell: ({ id, name }) => (
            <Link to="." search={{ ring: id } as never}>
              {name}
            </Link>
          ),
        },
        { id: 'state', header: say('rings:column.state'), cell: ({ state }) => say(`rings:state.${state}`) },
        {
          id: 'begins',
          header: say('rings:column.begins'),
          cell: ({ beginsOn }) => (beginsOn === null ? '–' : format.date(beginsOn)),
        },
        {
          id: 'planned',
          header: say('rings:column.planned'),
          numeric: true,
          cell: (one) => amount(one.standing?.planned ?? one.devices),
        },
        {
          id: 'installed',
          header: say('rings:column.installed'),
          numeric: true,
          cell: ({ standing }) => amount(standing?.installed),
        },
        {
          id: 'failed',
          header: say('rings:column.failed'),
          numeric: true,
          cell: ({ standing }) => amount(standing?.failed),
        },
        {
          id: 'from',
          header: say('rings:column.from'),
          cell: ({ standing }) =>
            standing === null
              ? '–'
              : say('rings:from', { source: localised(standing.source), date: format.date(standing.day) }),
        },
      ]}
    />
  )
}
