import type { Engagement, Task } from '@lotse/contract'
import { isSettled } from '@lotse/playbook'

/**
 * The engagement with one task changed, also where its evaluation repeats the task, so that the chart shows the change
 * before the server has answered. Gates and next steps stay as they were: they are the server's to work out.
 */
export function withTask(engagement: Engagement, taskId: string, patch: Partial<Task>): Engagement {
  const record = engagement.tasks.find((task) => task.taskId === taskId)
  if (!record) return engagement
  const after: Task = { ...record, ...patch }
  const settled = isSettled(after.status)
  return {
    ...engagement,
    tasks: engagement.tasks.map((task) => (task.taskId === taskId ? after : task)),
    evaluation: {
      ...engagement.evaluation,
      tasks: engagement.evaluation.tasks.map((state) =>
        state.taskId === taskId
          ? {
              ...state,
              status: after.status,
              percent: after.percent,
              due: after.dueOn,
              settled,
              overdue: state.overdue && !settled && after.dueOn === state.due,
              completion: after.status === 'complete' ? (state.completion ?? 'unverified') : null,
            }
          : state,
      ),
    },
  }
}
