import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from './findings.module.css'
import type { Segment } from './segment.ts'

interface Props {
  readonly label: string
  readonly groups: readonly Segment[]
  readonly onOpen: (segment: Segment) => void
}

/** The same parts as a table, with what is supported in each. */
export function SegmentsTable({ label, groups, onOpen }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return (
    <DataTable
      label={label}
      rows={groups}
      rowKey={({ value }) => value ?? ''}
      columns={[
        {
          id: 'value',
          header: say('inventory:segments.value'),
          rowHeader: true,
          cell: (segment) => (
            <button type="button" className={styles.link} onClick={() => onOpen(segment)}>
              {local(segment.label)}
            </button>
          ),
        },
        ...(['devices', 'apps'] as const).map((id) => ({
          id,
          header: say(`inventory:segments.${id}`),
          numeric: true,
          cell: (segment: Segment) => format.number(segment[id]),
        })),
        {
          id: 'without',
          header: say('inventory:segments.without'),
          numeric: true,
          cell: (segment) => format.number(segment.otherOffice + segment.noOffice),
        },
        ...(['unclear', 'supported', 'ended'] as const).map((id) => ({
          id,
          header: say(`inventory:segments.${id}`),
          numeric: true,
          cell: (segment: Segment) => format.number(segment[id]),
        })),
      ]}
    />
  )
}
