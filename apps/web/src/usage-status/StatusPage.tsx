import type { UsageStatusOverview } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { ForecastPanel } from './forecast/ForecastPanel.tsx'
import { StatusHistory } from './history/StatusHistory.tsx'
import { KeyDataPanel } from './key-data/KeyDataPanel.tsx'
import { overviewQuery } from './overview-query.ts'
import { RecordsPanel } from './RecordsPanel.tsx'
import styles from './StatusPage.module.css'

/** Does the customer want it, why, until when, and how was it before? */
export function StatusPage() {
  const query = useQuery(overviewQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {(overview) => <Parts overview={overview} />}
    </Loaded>
  )
}

function Parts({ overview }: { readonly overview: UsageStatusOverview }) {
  const say = useText()
  return (
    <div className={styles.page}>
      <RecordsPanel overview={overview} />
      <div className={styles.columns}>
        <ForecastPanel overview={overview} />
        {overview.keyData && <KeyDataPanel keyData={overview.keyData} may={overview.may.set} />}
      </div>
      {overview.division.records.length > 0 && (
        <Panel title={say('usageStatus:history.title')}>
          <StatusHistory inAddress />
        </Panel>
      )}
    </div>
  )
}
