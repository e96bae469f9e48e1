import { lazy, Suspense } from 'react'
import { useSelf } from '../app/session.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import styles from './CoursePage.module.css'
import { NextActions } from './next/NextActions.tsx'
import { NextStrip } from './next/NextStrip.tsx'
import { useCourseSearch } from './voyage/use-course-search.ts'
import { Voyage } from './voyage/Voyage.tsx'

const Sibling = onDemand(async () => (await import('./voyage/Sibling.tsx')).Sibling)
/** It stands last in its column: what comes later moves nothing. */
const Findings = onDemand(async () => (await import('./next/Findings.tsx')).Findings)
const SharedActions = onDemand(async () => (await import('../acceleration/customer/SharedActions.tsx')).SharedActions)
const DoneLevels = lazy(async () => ({ default: (await import('./next/DoneLevels.tsx')).DoneLevels }))
const DataCollected = lazy(async () => ({ default: (await import('./next/DataCollected.tsx')).DataCollected }))
const StatusPanel = lazy(async () => ({ default: (await import('../usage-status/StatusPanel.tsx')).StatusPanel }))
const UsagePanel = lazy(async () => ({ default: (await import('./usage/UsagePanel.tsx')).UsagePanel }))

/** Where do we stand, why, what next? On paper: the chart and the next steps, on one page. */
export function CoursePage() {
  const [{ core }] = useCourseSearch()
  const isOfCustomer = useSelf()?.kind === 'customer'
  return (
    <div className={styles.course}>
      <NextStrip />
      <Voyage />
      {core && <Sibling />}
      <div className={styles.columns}>
        <div className={styles.figures}>
          <Suspense
            fallback={
              <Panel>
                <Skeleton height={180} />
              </Panel>
            }
          >
            <StatusPanel />
          </Suspense>
          <Suspense
            fallback={
              <Panel>
                <Skeleton height={314} />
              </Panel>
            }
          >
            <UsagePanel />
            <DataCollected />
            <DoneLevels />
          </Suspense>
        </div>
        <div>
          {isOfCustomer && <SharedActions />}
          <NextActions />
          <div className={styles.screenOnly}>
            <Findings />
          </div>
        </div>
      </div>
    </div>
  )
}
