import type { Engagement } from '@lotse/contract'

/** Whether the playbook raised the alarm that the rollout runs without a future follow-up session. */
export function isFollowUpMissing({ findings }: Pick<Engagement['evaluation'], 'findings'>): boolean {
  return findings.some(({ severity, target }) => severity === 'alarm' && target.page === 'meetings')
}
