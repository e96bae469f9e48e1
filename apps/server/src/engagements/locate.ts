import { type PlaybookTask, taskOf } from '@lotse/playbook'
import type { Change } from '../platform/change.ts'
import { notFound } from '../platform/http/problem.ts'
import { type Known, learn } from './facts.ts'
import { holdEngagement, type TaskRow } from './store.ts'

/** Where a use case works: the engagement, held for this change, with everything known about it. Problem: `not-found`. */
export async function locate({ tx, customerId, today }: Change, engagementId: string): Promise<Known> {
  const row = await holdEngagement(tx, { customerId, engagementId })
  if (!row) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  return learn(tx, row, today)
}

/**
 * A task of the engagement, as the playbook describes it and as it stands. Problem: `not-found`, also for one that fell
 * away when the engagement moved to another version.
 */
export function locateTask({ playbook, tasks }: Known, taskId: string): { task: PlaybookTask; row: TaskRow } {
  const row = tasks.find((candidate) => candidate.taskId === taskId)
  if (!row || !playbook.tasks.some(({ id }) => id === taskId))
    throw notFound({ de: `Die Aufgabe ${taskId}`, en: `Task ${taskId}` })
  return { task: taskOf(playbook, taskId), row }
}
