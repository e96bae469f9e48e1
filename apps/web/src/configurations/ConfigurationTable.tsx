import type { ConfigurationRow } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { CountPills } from './CountPills.tsx'
import styles from './configurations.module.css'

/** Configurations as a table: what for, what is wrong with them, whether their decisions still hold, who saved them. */
export function ConfigurationTable({ rows }: { readonly rows: readonly ConfigurationRow[] }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const columns: readonly Column<ConfigurationRow>[] = [
    {
      id: 'name',
      header: say('configurations:field.name'),
      rowHeader: true,
      cell: ({ id, name, pins }) => (
        <span className={styles.stack}>
          <Link to={`${engagementPath}/configurations`} params={place} search={{ configuration: id } as never}>
            {name}
          </Link>
          <span className={styles.small}>
            {pins.map((pin) => say('configurations:rings.line', { name: pin.name, number: pin.number })).join(', ')}
          </span>
        </span>
      ),
    },
    {
      id: 'purpose',
      header: say('configurations:field.purpose'),
      cell: ({ purpose }) => say(`configurations:purpose.${purpose}`),
    },
    {
      id: 'findings',
      header: say('configurations:column.findings'),
      cell: ({ counts }) => <CountPills counts={counts} />,
    },
    {
      id: 'decisions',
      header: say('configurations:column.decisions'),
      cell: ({ changedDecisions }) =>
        changedDecisions.length === 0 ? (
          '–'
        ) : (
          <Pill tone="warn">{say('configurations:behind', { count: changedDecisions.length })}</Pill>
        ),
    },
    {
      id: 'saved',
      header: say('configurations:column.saved'),
      cell: ({ latest }) => (
        <span className={styles.stack}>
          {say('configurations:version', { number: latest.number })}
          <span className={styles.small}>
            {say('configurations:savedLine', {
              date: format.date(latest.savedAt),
              name: latest.savedBy?.name ?? '–',
            })}
          </span>
        </span>
      ),
    },
  ]
  return <DataTable label={say('configurations:title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
