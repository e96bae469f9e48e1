import { lazy, Suspense } from 'react'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StatusPanel } from '../usage-status/StatusPanel.tsx'
import styles from './CoursePage.module.css'
import { DataCollected } from './next/DataCollected.tsx'
import { DoneLevels } from './next/DoneLevels.tsx'
import { Findings } from './next/Findings.tsx'
import { NextActions } from './next/NextActions.tsx'
import { useCourseSearch } from './voyage/use-course-search.ts'
import { Voyage } from './voyage/Voyage.tsx'

const Sibling = onDemand(async () => (await import('./voyage/Sibling.tsx')).Sibling)
const Legend = onDemand(async () => (await import('./voyage/Legend.tsx')).Legend)
const UsagePanel = lazy(async () => ({ default: (await import('./usage/UsagePanel.tsx')).UsagePanel }))

/** Where do we stand, why, what next? On paper: the chart and the next steps, on one page. */
export function CoursePage() {
  const [{ core, legend }] = useCourseSearch()
  return (
    <div className={styles.course}>
      <Voyage />
      {legend && <Legend />}
      {core && <Sibling />}
      <div className={styles.columns}>
        <div className={styles.figures}>
          <StatusPanel />
          <Suspense
            fallback={
              <Panel>
                <Skeleton height={314} />
              </Panel>
            }
          >
            <UsagePanel />
          </Suspense>
          <DataCollected />
          <DoneLevels />
        </div>
        <div>
          <NextActions />
          <div className={styles.screenOnly}>
            <Findings />
          </div>
        </div>
      </div>
    </div>
  )
}
