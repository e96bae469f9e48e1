import type { IsoDate } from '@lotse/calendar'
import type { Engagement } from '@lotse/contract'
import { isSettled, type Stage } from '@lotse/playbook'

/**
 * Whether delivery has begun: with the first task somebody touched, or with the start date. The same rule as the
 * playbook's `stageOf`, which needs every fact of an engagement, while a browser has its tasks and its status.
 */
export function stageHere({ tasks, usageStatus }: Pick<Engagement, 'tasks' | 'usageStatus'>, today: IsoDate): Stage {
  const touched = tasks.some(({ status }) => status !== 'notStarted')
  const start = usageStatus?.startDate ?? null
  return touched || (start !== null && start <= today) ? 'delivery' : 'intake'
}

/** Whether the deployment, task 1247, is complete or skipped: user adoption follows it. */
export function isDeployed({ tasks }: Pick<Engagement, 'tasks'>): boolean {
  return tasks.some(({ taskId, status }) => taskId === '1247' && isSettled(status))
}
