import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { useEngagement } from '../engagements/engagement-context.ts'
import { onDemand } from '../ui/on-demand.ts'
import { FollowUpAlarm } from './FollowUpAlarm.tsx'
import { MeetingList } from './MeetingList.tsx'
import styles from './meetings.module.css'
import type { Planning } from './plan/planning.ts'
import { SeriesPanel } from './SeriesPanel.tsx'
import { useMeetingsSearch } from './use-meetings-search.ts'

const PlanDialog = onDemand(async () => (await import('./plan/PlanDialog.tsx')).PlanDialog)
const MeetingDetail = onDemand(async () => (await import('./detail/MeetingDetail.tsx')).MeetingDetail)

/** The meetings of an engagement: what comes, what was, its series; or the one that the address opens. */
export function MeetingsPage() {
  const { may } = useEngagement()
  const [{ meeting, planFor }, change] = useMeetingsSearch()
  const [chosen, setPlanning] = useState<Planning | null>(null)
  const planning = chosen ?? (planFor === undefined ? null : { taskId: planFor })
  const close = () => {
    setPlanning(null)
    if (planFor !== undefined) change({ planFor: undefined })
  }
  const mayPlan = may.planMeetings
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'meetings.plan',
        label: 'meetings:plan',
        section: 'create',
        shortcut: 'm',
        isAvailable: () => mayPlan,
        run: () => setPlanning({}),
      },
    ],
    [mayPlan],
  )
  usePageActions(actions)
  return (
    <>
      {meeting === undefined ? (
        <div className={styles.page}>
          <div>
            <FollowUpAlarm onPlan={setPlanning} />
            <MeetingList onPlan={() => setPlanning({})} onPrepare={PlanDialog.fetchedBy} />
          </div>
          <SeriesPanel onPlan={setPlanning} />
        </div>
      ) : (
        <MeetingDetail key={meeting} meetingId={meeting} onPlan={setPlanning} />
      )}
      {planning && <PlanDialog planning={planning} onClose={close} />}
    </>
  )
}
