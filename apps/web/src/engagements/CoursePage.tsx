import styles from './CoursePage.module.css'
import { DataCollected } from './next/DataCollected.tsx'
import { Findings } from './next/Findings.tsx'
import { NextActions } from './next/NextActions.tsx'
import { UsagePanel } from './usage/UsagePanel.tsx'
import { Voyage } from './voyage/Voyage.tsx'

/** Where do we stand, why, what next? */
export function CoursePage() {
  return (
    <div className={styles.course}>
      <Voyage />
      <div className={styles.columns}>
        <div>
          <UsagePanel />
          <DataCollected />
        </div>
        <div>
          <NextActions />
          <Findings />
        </div>
      </div>
    </div>
  )
}
