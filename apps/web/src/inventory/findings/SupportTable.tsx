import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from './findings.module.css'
import { type Group, keyOf, supportTones } from './support-groups.ts'

/** The same figures as a table, with the reasons. */
export function SupportTable({
  groups,
  onOpen,
}: {
  readonly groups: readonly Group[]
  readonly onOpen: (group: Group) => void
}) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const columns: readonly Column<Group>[] = [
    {
      id: 'group',
      header: say('inventory:support.group'),
      rowHeader: true,
      cell: (group) => (
        <button type="button" className={styles.link} onClick={() => onOpen(group)}>
          {local(group.label)}
        </button>
      ),
    },
    {
      id: 'status',
      header: say('inventory:support.status'),
      cell: ({ status }) => <Pill tone={supportTones[status]}>{say(`inventory:supportStatus.${status}`)}</Pill>,
    },
    {
      id: 'ends',
      header: say('inventory:support.ends'),
      cell: ({ endsOn, atLeast }) => {
        if (endsOn === null) return '–'
        const date = format.date(endsOn)
        return atLeast ? say('inventory:support.atLeast', { date }) : date
      },
    },
    {
      id: 'devices',
      header: say('inventory:support.devices'),
      numeric: true,
      cell: ({ devices }) => format.number(devices),
    },
    {
      id: 'people',
      header: say('inventory:support.people'),
      numeric: true,
      cell: ({ people }) => format.number(people),
    },
    { id: 'reason', header: say('inventory:support.reason'), cell: ({ reason }) => local(reason) },
  ]
  return <DataTable label={say('inventory:support.title')} columns={columns} rows={groups} rowKey={keyOf} />
}
