import { useIsMutating } from '@tanstack/react-query'
import { usePlace } from '../use-place.ts'
import { taskWorkKey } from './use-task-work.ts'

/** Whether a change of the task is shown but not saved yet. */
export function useTaskPending(taskId: string): boolean {
  const { engagementId } = usePlace()
  return useIsMutating({ mutationKey: taskWorkKey(engagementId, taskId) }) > 0
}
