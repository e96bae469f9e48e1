import type { TaskStatus } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { type TaskRow, updateTask } from './store.ts'

/**
 * Lets a task follow what happened elsewhere, as Lotse's own doing: nobody's role is asked. A skip of it is over. Gives
 * whether there was anything to change. The engagement is held.
 */
export async function setTaskState(change: Change, row: TaskRow, status: TaskStatus): Promise<boolean> {
  if (row.status === status) return false
  const percent = status === 'complete' ? 100 : Math.min(row.percent, 99)
  const saved = await updateTask(change.tx, row, row.version, {
    status,
    percent,
    skipReason: null,
    skipEvidence: null,
    skipBy: null,
    skipRole: null,
    skipAt: null,
    statusBeforeSkip: null,
    percentBeforeSkip: null,
    changedAt: change.now,
  })
  if (saved === null) throw new Error('a task changed although its engagement is held')
  await change.record({
    event: 'task.changed',
    engagementId: row.engagementId,
    subject: row.taskId,
    before: { status: row.status, percent: row.percent },
    after: { status, percent },
  })
  return true
}
