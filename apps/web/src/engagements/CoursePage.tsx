import { StatusPanel } from '../usage-status/StatusPanel.tsx'
import styles from './CoursePage.module.css'
import { DataCollected } from './next/DataCollected.tsx'
import { DoneLevels } from './next/DoneLevels.tsx'
import { Findings } from './next/Findings.tsx'
import { NextActions } from './next/NextActions.tsx'
import { UsagePanel } from './usage/UsagePanel.tsx'
import { Sibling } from './voyage/Sibling.tsx'
import { useCourseSearch } from './voyage/use-course-search.ts'
import { Voyage } from './voyage/Voyage.tsx'

/** Where do we stand, why, what next? On paper: the chart and the next steps, on one page. */
export function CoursePage() {
  const [{ core }] = useCourseSearch()
  return (
    <div className={styles.course}>
      <Voyage />
      {core && <Sibling />}
      <div className={styles.columns}>
        <div className={styles.figures}>
          <StatusPanel />
          <UsagePanel />
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
