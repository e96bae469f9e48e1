import type { DecompositionView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { MonthLink } from '../month/MonthLink.tsx'
import { Sources } from '../provenance/Sources.tsx'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import styles from './funnel.module.css'

/** A change of active use taken apart: what people do otherwise, and what joiners and leavers alone have moved. */
export function ChangePanel() {
  const [{ numerator }] = useUsageSearch()
  const input = { ...useTenantPlace(), ...(numerator && { numerator }) }
  const query = useQuery(api.usagePeople.decomposition.queryOptions({ input }))
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {(view) => <Filled view={view} />}
    </Loaded>
  )
}

const Waiting = () => (
  <Panel>
    <Skeleton height={150} />
  </Panel>
)

interface Part {
  readonly id: 'whole' | 'behaviour' | 'joiners' | 'leavers'
  readonly tenths: number
  readonly people: number | null
  readonly active: number | null
}

function Filled({
  view: { numerator, month, base, definition, parts, sources, sentence },
}: {
  readonly view: DecompositionView
}) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const place = useTenantPlace()
  if (parts === null || month === null || base === null) {
    return (
      <Panel title={say('funnel:change.none')}>
        <p className={styles.line}>{local(sentence)}</p>
      </Panel>
    )
  }
  const { change, behaviour, joiners, leavers, stayed } = parts
  const rows: readonly Part[] = [
    { id: 'behaviour', tenths: behaviour.tenths, people: stayed.people, active: stayed.activeNow },
    { id: 'joiners', tenths: joiners.tenths, people: joiners.people, active: joiners.active },
    { id: 'leavers', tenths: leavers.tenths, people: leavers.people, active: leavers.active },
  ]
  const widest = Math.max(...rows.map(({ tenths }) => Math.abs(tenths)), 1)
  return (
    <Finding
      sentence={local(sentence)}
      definition={say('funnel:change.definition', {
        definition: definition === null ? '–' : local(definition),
        base: format.month(base),
        month: format.month(month),
      })}
      readOn={null}
      figure={
        <>
          <ul className={styles.parts}>
            {rows.map(({ id, tenths }) => (
              <li key={id}>
                <span>{say(`funnel:change.${id}`)}</span>
                <span className={styles.scale} aria-hidden="true">
                  <span
                    className={styles.move}
                    data-down={tenths < 0 || undefined}
                    style={{ width: `${(Math.abs(tenths) * 50) / widest}%` }}
                  />
                </span>
                <strong>{format.points(tenths / 10)}</strong>
              </li>
            ))}
          </ul>
          <Sources
            sources={sources}
            rules={['US62']}
            months={[month, base]}
            monthLink={(one) => <MonthLink month={one} />}
          />
        </>
      }
      table={<PartTable rows={[{ id: 'whole', tenths: change.tenths, people: null, active: null }, ...rows]} />}
      actions={
        <a className={styles.action} href={exportAddress(place, 'decomposition', { numerator })} download>
          {say('ui:finding.csv')}
        </a>
      }
    />
  )
}

function PartTable({ rows }: { readonly rows: readonly Part[] }) {
  const say = useText()
  const format = useFormat()
  const count = (people: number | null) => (people === null ? '–' : format.number(people))
  const columns: readonly Column<Part>[] = [
    { id: 'part', header: say('funnel:change.part'), rowHeader: true, cell: ({ id }) => say(`funnel:change.${id}`) },
    {
      id: 'points',
      header: say('funnel:change.points'),
      numeric: true,
      cell: ({ tenths }) => format.points(tenths / 10),
    },
    { id: 'people', header: say('funnel:change.people'), numeric: true, cell: ({ people }) => count(people) },
    { id: 'active', header: say('funnel:change.active'), numeric: true, cell: ({ active }) => count(active) },
  ]
  return <DataTable label={say('funnel:change.table')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
