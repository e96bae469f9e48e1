import type { Engagement, Task } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { engagementKey } from '../engagement-query.ts'
import { renewEngagement } from '../renew.ts'
import { usePlace } from '../use-place.ts'
import { doTaskWork } from './do-task-work.ts'
import { withTask } from './task-patch.ts'
import { expectedTask, type TaskWork } from './task-work.ts'

export const taskWorkKey = (engagementId: string, taskId: string) => ['task-work', engagementId, taskId] as const

/**
 * Does something with a task and shows it at once: the chart changes before the request is on its way, is marked as
 * unsaved until the answer, and shows the former state again where the server refuses.
 */
export function useTaskWork(record: Task) {
  const place = usePlace()
  const queries = useQueryClient()
  const key = engagementKey(place)
  const { taskId } = record
  const show = (patch: Partial<Task>) =>
    queries.setQueryData<Engagement>(key, (before) => before && withTask(before, taskId, patch))
  return useMutation({
    mutationKey: taskWorkKey(place.engagementId, taskId),
    mutationFn: ({ work, version }: { readonly work: TaskWork; readonly version?: number }) =>
      doTaskWork(place, taskId, version ?? record.version, work),
    onMutate: async ({ work }) => {
      show(expectedTask(work, new Date().toISOString()))
      // An answer that is on its way was made before this change and would show the old state again.
      await queries.cancelQueries({ queryKey: key })
    },
    onError: () => show(record),
    onSuccess: ({ warnings: _, ...saved }) => {
      show(saved)
    },
    onSettled: () => renewEngagement(queries, place),
  })
}
