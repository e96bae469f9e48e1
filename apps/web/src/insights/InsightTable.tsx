import type { InsightRow } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { InsightPlace } from './Here.tsx'
import styles from './insights.module.css'
import { LinkButton } from './LinkButton.tsx'
import { StatePill } from './StatePill.tsx'

interface Props {
  readonly items: readonly InsightRow[]
  readonly place: InsightPlace | null
}

/** Insights as a table, most seats first; a title opens the details. */
export function InsightTable({ items, place }: Props) {
  const say = useText()
  const format = useFormat()
  const columns: readonly Column<InsightRow>[] = [
    {
      id: 'title',
      header: say('insights:field.title'),
      rowHeader: true,
      cell: ({ id, title, externalId, product, productVersion }) => (
        <span className={styles.name}>
          <Link to="/insights" search={((before: object) => ({ ...before, insight: id })) as never}>
            {title}
          </Link>
          <span className={styles.small}>
            {[externalId, [product, productVersion].filter(Boolean).join(' ')].join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'seats',
      header: say('insights:field.seats'),
      numeric: true,
      cell: ({ impact }) => (
        <span>
          {format.number(impact.seats)}
          {impact.untold > 0 && (
            <span className={styles.small}> {say('insights:untold', { count: impact.untold })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'customers',
      header: say('insights:field.customers'),
      numeric: true,
      cell: ({ impact }) => format.number(impact.customers),
    },
    { id: 'state', header: say('insights:field.state'), cell: ({ state }) => <StatePill state={state} /> },
    {
      id: 'checked',
      header: say('insights:field.checkedOn'),
      cell: ({ checkedOn, isStale }) =>
        isStale ? <Pill tone="warn">{format.date(checkedOn)}</Pill> : format.date(checkedOn),
    },
    ...(place?.mayRecord
      ? [
          {
            id: 'here',
            header: say('insights:field.here'),
            cell: ({ id, title, isHere }: InsightRow) =>
              isHere ? say('insights:isHere') : <LinkButton place={place} insightId={id} title={title} />,
          },
        ]
      : []),
  ]
  return <DataTable label={say('insights:title')} columns={columns} rows={items} rowKey={({ id }) => id} />
}
