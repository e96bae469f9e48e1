import type { UsageOverview } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { UsageCurve } from '../../ui/chart/UsageCurve.tsx'
import type { CsvTable } from '../../ui/csv.ts'
import { Finding } from '../../ui/Finding.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { useForecastMarks } from '../../usage-status/forecast/use-forecast-marks.ts'
import { useEngagement } from '../engagement-context.ts'
import { usePlace } from '../use-place.ts'
import { AccelerationLink } from './AccelerationLink.tsx'
import { curvePoints, withMonthsAhead } from './curve-points.ts'
import styles from './UsagePanel.module.css'

const UsageTable = onDemand(async () => (await import('../../ui/chart/UsageTable.tsx')).UsageTable)

/** How active use developed, as a finding with its curve; everything behind it is on the usage page. */
export function UsagePanel() {
  const { customerId, tenant, workload } = useEngagement()
  const query = useQuery({
    ...api.usage.overview.queryOptions({ input: { customerId, tenantId: tenant.id } }),
    enabled: workload === 'apps',
  })
  if (workload !== 'apps') return null
  return (
    <Loaded
      query={query}
      skeleton={
        <Panel>
          <Skeleton height={314} />
        </Panel>
      }
    >
      {(overview) => <Curve overview={overview} />}
    </Loaded>
  )
}

function Curve({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const localised = useLocalised()
  const { tenant, customerName } = useEngagement()
  const { customerId, engagementId } = usePlace()
  const marks = useForecastMarks()
  const { points, verdict } = overview.series[overview.settings.numerator]
  const to = `/customers/${customerId}/engagements/${engagementId}/usage`
  if (points.length === 0) {
    return (
      <Empty
        what={say('engagements:usage.none')}
        why={say('engagements:usage.noneWhy', { tenant: tenant.name })}
        {...(overview.may.import
          ? { how: <Link to={to}>{say('engagements:usage.import')}</Link> }
          : { who: say('engagements:usage.importWho') })}
      />
    )
  }
  const drawn = curvePoints(points)
  const definition = localised(overview.settings.definition)
  const csv: CsvTable & { fileName: string } = {
    fileName: `${customerName} ${say('engagements:usage.fileName')}.csv`,
    header: [
      say('ui:curve.month'),
      say('ui:curve.active'),
      say('ui:curve.entitled'),
      `${say('ui:curve.rate')} (${definition})`,
    ],
    rows: drawn.map(({ month, active, entitled, rate }) => [
      month,
      active,
      entitled,
      rate === null ? null : rate * 100,
    ]),
  }
  return (
    <Finding
      sentence={localised(verdict.sentence)}
      definition={localised(verdict.definition)}
      readOn={null}
      figure={
        <UsageCurve points={withMonthsAhead(drawn, marks)} marks={marks} target={overview.settings.targetRate / 100} />
      }
      table={<UsageTable points={drawn} />}
      csv={csv}
      actions={
        <>
          <AccelerationLink verdict={verdict} />
          <Link to={to} className={styles.link}>
            {say('engagements:usage.provenance')}
          </Link>
        </>
      }
    />
  )
}
