import type { Known } from '../engagements/facts.ts'
import { notFound } from '../platform/http/problem.ts'

/** Makes sure that the playbook of the engagement has the task that a meeting is held for. Problem: `not-found`. */
export function checkTask({ playbook }: Pick<Known, 'playbook'>, taskId: string): void {
  if (!playbook.tasks.some(({ id }) => id === taskId))
    throw notFound({ de: `Die Aufgabe ${taskId}`, en: `Task ${taskId}` })
}
