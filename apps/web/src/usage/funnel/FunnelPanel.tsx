import type { TenantFunnel } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { engagementPath } from '../../engagements/address.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { MonthLink } from '../month/MonthLink.tsx'
import { useNumeratorWords } from '../numerator-words.ts'
import { Sources } from '../provenance/Sources.tsx'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import styles from './funnel.module.css'
import { type Stage, stagesOf } from './stages.ts'

/** From the right to use the apps to using them: where people are lost says what helps. */
export function FunnelPanel() {
  const [{ numerator }] = useUsageSearch()
  const place = useTenantPlace()
  const query = useQuery(api.usagePeople.funnel.queryOptions({ input: { ...place, ...(numerator && { numerator }) } }))
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {(view) => <Filled view={view} />}
    </Loaded>
  )
}

const Waiting = () => (
  <Panel>
    <Skeleton height={170} />
  </Panel>
)

function Filled({ view }: { readonly view: TenantFunnel }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const words = useNumeratorWords()
  const place = useTenantPlace()
  const { basis, funnel, sentence, remarks, sources, targetRate, numerator, may } = view
  const more = may.segments && <SegmentsLink numerator={numerator} />
  if (basis === null || funnel === null) {
    return (
      <Panel title={say('funnel:none')} actions={more}>
        <p className={styles.line}>{local(sentence)}</p>
      </Panel>
    )
  }
  const stages = stagesOf(funnel)
  return (
    <Finding
      sentence={local(sentence)}
      definition={say('funnel:definition', {
        people: say(`funnel:${basis.people}`),
        month: format.month(basis.month),
        date: format.date(basis.refreshDate),
        days: basis.windowDays,
        numerator: words(numerator),
      })}
      readOn={null}
      figure={
        <>
          <ul className={styles.stages}>
            {stages.map((stage) => (
              <StageBar key={stage.name} stage={stage} targetRate={targetRate} />
            ))}
          </ul>
          {remarks.map((remark) => (
            <p key={remark.en} className={styles.quiet}>
              {local(remark)}
            </p>
          ))}
          <Sources
            sources={sources}
            rules={['US94']}
            months={[basis.month]}
            monthLink={(month) => <MonthLink month={month} />}
          />
        </>
      }
      table={<StageTable stages={stages} targetRate={targetRate} />}
      actions={
        <>
          <a className={styles.action} href={exportAddress(place, 'funnel', { numerator })} download>
            {say('ui:finding.csv')}
          </a>
          {more}
        </>
      }
    />
  )
}

function SegmentsLink({ numerator }: { readonly numerator: TenantFunnel['numerator'] }) {
  const say = useText()
  return (
    <Link className={styles.action} to={`${engagementPath}/usage/segments`} params={usePlace()} search={{ numerator }}>
      {say('funnel:segments')} ›
    </Link>
  )
}

function StageBar({
  stage: { name, people, share, lost },
  targetRate,
}: {
  readonly stage: Stage
  readonly targetRate: number
}) {
  const say = useText()
  const format = useFormat()
  return (
    <li>
      <span>{say(`funnel:${name}`)}</span>
      <span className={styles.track} aria-hidden="true">
        {share !== null && <span className={styles.bar} style={{ width: `${share * 100}%` }} />}
      </span>
      {people === null ? (
        <span className={styles.unknown}>{say('funnel:unknown')}</span>
      ) : (
        <strong>
          {format.number(people)}
          {share !== null && <span className={styles.share}> {format.rate(share, targetRate)}</span>}
        </strong>
      )}
      <span className={styles.lost}>{lost !== null && lost > 0 && `−${format.number(lost)}`}</span>
    </li>
  )
}

function StageTable({ stages, targetRate }: { readonly stages: readonly Stage[]; readonly targetRate: number }) {
  const say = useText()
  const format = useFormat()
  const count = (people: number | null) => (people === null ? say('funnel:unknown') : format.number(people))
  const columns: readonly Column<Stage>[] = [
    { id: 'stage', header: say('funnel:stage'), rowHeader: true, cell: ({ name }) => say(`funnel:${name}`) },
    { id: 'people', header: say('funnel:people'), numeric: true, cell: ({ people }) => count(people) },
    {
      id: 'share',
      header: say('ui:curve.rate'),
      numeric: true,
      cell: ({ share }) => (share === null ? '–' : format.rate(share, targetRate)),
    },
    {
      id: 'lost',
      header: say('funnel:lost'),
      numeric: true,
      cell: ({ lost }) => (lost === null ? '–' : format.number(lost)),
    },
  ]
  return <DataTable label={say('funnel:table')} columns={columns} rows={stages} rowKey={({ name }) => name} />
}
