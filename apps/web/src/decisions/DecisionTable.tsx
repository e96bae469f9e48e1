import type { Decision } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { useUrlSort } from '../ui/table/use-url-sort.ts'
import styles from './decisions.module.css'
import { StatePill } from './StatePill.tsx'
import { dueFirst, sortable } from './search.ts'

/** Decisions as a table; a title opens the details. */
export function DecisionTable({ decisions }: { readonly decisions: readonly Decision[] }) {
  const say = useText()
  const format = useFormat()
  const [sort, setSort] = useUrlSort(sortable, dueFirst)
  const columns: readonly Column<Decision>[] = [
    {
      id: 'title',
      header: say('decisions:field.title'),
      rowHeader: true,
      sortable: true,
      cell: ({ id, title, outcome, supersededBy }) => (
        <span className={styles.name}>
          <Link to="." search={((before: object) => ({ ...before, decision: id })) as never}>
            {title}
          </Link>
          <span className={styles.small}>{supersededBy ? say('decisions:superseded') : outcome}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: say('decisions:field.state'),
      sortable: true,
      cell: ({ state, isDue }) => <StatePill state={state} isDue={isDue} />,
    },
    { id: 'owner', header: say('decisions:field.owner'), cell: ({ owner }) => owner?.name ?? '–' },
    {
      id: 'due',
      header: say('decisions:field.day'),
      sortable: true,
      cell: ({ state, dueOn, deferredUntil, decidedOn, decidedBy }) => {
        const day = state === 'decided' ? decidedOn : state === 'deferred' ? deferredUntil : dueOn
        if (day === null) return '–'
        return (
          <span className={styles.name}>
            {say(`decisions:day.${state}`, { date: format.date(day) })}
            <span className={styles.small}>{state === 'decided' && decidedBy?.name}</span>
          </span>
        )
      },
    },
    {
      id: 'changed',
      header: say('decisions:field.changed'),
      sortable: true,
      cell: ({ changedAt }) => format.moment(changedAt),
    },
  ]
  return (
    <DataTable
      label={say('decisions:title')}
      columns={columns}
      rows={decisions}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={setSort}
    />
  )
}
