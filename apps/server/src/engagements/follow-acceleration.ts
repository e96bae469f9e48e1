import { ACCELERATION_TASK, accelerationTask, type Facts } from '@lotse/playbook'
import type { Change } from '../platform/change.ts'
import type { Known } from './facts.ts'
import { setTaskState } from './set-task-state.ts'

/**
 * Lets task 3650, the running record of the effort to keep 70 %, follow use and case: what becomes of it is the playbook's
 * decision (engagement.md §12). Gives whether it moved.
 */
export async function followAcceleration(change: Change, { facts, tasks }: Known): Promise<boolean> {
  const task = tasks.find(({ taskId }) => taskId === ACCELERATION_TASK)
  const wanted = task === undefined ? null : accelerationTask(task.status, facts)
  if (task === undefined || wanted === null || !(await setTaskState(change, task, wanted.status))) return false
  await change.record({
    event: 'task.lineWritten',
    engagementId: task.engagementId,
    subject: task.taskId,
    after: { text: wanted.why },
  })
  return true
}

/** Whether the task is to be moved, as far as facts tell. */
export function followsNow(facts: Facts): boolean {
  const task = facts.tasks.find(({ taskId }) => taskId === ACCELERATION_TASK)
  return task !== undefined && accelerationTask(task.status, facts) !== null
}
