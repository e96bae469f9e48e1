import type { Engagement } from '@lotse/contract'

/** The playbook's activity that there is always a future follow-up session while the rollout runs. */
const FOLLOW_UPS = 'follow-ups'

/**
 * Whether the playbook says that the rollout runs without a future follow-up session: as a finding of the highest
 * severity, or as the state of the activity.
 */
export function isFollowUpMissing({
  findings,
  activities,
}: Pick<Engagement['evaluation'], 'findings' | 'activities'>): boolean {
  return (
    findings.some(({ severity, target }) => severity === 'alarm' && target.page === 'meetings') ||
    activities.some(({ activityId, state }) => activityId === FOLLOW_UPS && state === 'attention')
  )
}
