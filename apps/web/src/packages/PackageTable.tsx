import type { PackageRow } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { Behind, Findings, State } from './marks.tsx'
import styles from './packages.module.css'

/** Packages as a table: what they are made of and for, their state, what was open, who made them. */
export function PackageTable({ rows }: { readonly rows: readonly PackageRow[] }) {
  const say = useText()
  const format = useFormat()
  const columns: readonly Column<PackageRow>[] = [
    {
      id: 'name',
      header: say('packages:field.name'),
      rowHeader: true,
      cell: ({ id, name, rings }) => (
        <span className={styles.stack}>
          <Link to="." search={{ package: id } as never}>
            {name}
          </Link>
          <span className={styles.small}>{rings.map((ring) => ring.name).join(', ')}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: say('packages:field.state'),
      cell: (row) => (
        <span className={styles.stack}>
          <State row={row} />
          <Behind behind={row.behind} />
        </span>
      ),
    },
    {
      id: 'made of',
      header: say('packages:field.madeOf'),
      cell: ({ configuration: { name, number }, targets }) => (
        <span className={styles.stack}>
          {say('packages:version', { name, number })}
          <span className={styles.small}>{targets.map((target) => say(`packages:target.${target}`)).join(', ')}</span>
        </span>
      ),
    },
    { id: 'findings', header: say('packages:field.findings'), cell: ({ counts }) => <Findings counts={counts} /> },
    {
      id: 'preparation',
      header: say('packages:field.preparation'),
      cell: ({ preparation, testStanding }) => (
        <span className={styles.stack}>
          {say('packages:done', preparation)}
          <span className={styles.small}>{say(`packages:tests.standing.${testStanding}`)}</span>
        </span>
      ),
    },
    {
      id: 'made',
      header: say('packages:field.made'),
      cell: ({ madeAt, madeBy }) => say('packages:by', { date: format.date(madeAt), name: madeBy?.name ?? '–' }),
    },
  ]
  return <DataTable label={say('packages:title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
