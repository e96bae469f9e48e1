import type { SkipReasonId } from '@lotse/playbook'
import type { client } from '../../app/api.ts'
import { isProblem, Problem } from '../../problem/problem.ts'

/** Why somebody who begins in the middle skips a task. "Not applicable" is the questionnaire's to say (engagement.md §2). */
export const startSkips = ['fullyCovered', 'fullyRemediated'] as const satisfies readonly SkipReasonId[]
type StartSkip = (typeof startSkips)[number]

/** How an earlier task stands, as the form holds it. Empty text means "not said". */
export interface EarlierValues {
  readonly state: 'complete' | 'notStarted' | 'notRequired'
  readonly skipped: StartSkip
  readonly evidence: string
  readonly by: string
  readonly on: string
}

export interface StartValues {
  readonly phase: string
  readonly reason: string
  readonly tasks: Readonly<Record<string, EarlierValues>>
}

export const untold: EarlierValues = { state: 'notStarted', skipped: 'fullyCovered', evidence: '', by: '', on: '' }

/** A task number as the name of a field: names made of digits would become places in a list. */
export const fieldOf = (taskId: string) => `task${taskId}`

type Settled = Parameters<typeof client.engagements.settleTasks>[0]['tasks'][number]

/** What is sent: each of the tasks that is done or skipped; what is still to do stays as it is. */
export function settledTasks({ reason, tasks }: StartValues, taskIds: readonly string[]): Settled[] {
  return taskIds.flatMap((taskId) => settledTask(taskId, tasks[fieldOf(taskId)] ?? untold, reason))
}

function settledTask(taskId: string, { state, skipped, evidence, by, on }: EarlierValues, reason: string): Settled[] {
  if (state === 'notStarted') return []
  if (state === 'notRequired')
    return [{ taskId, status: state, reason, skip: { reason: skipped, evidence: evidence.trim() } }]
  const confirmation = by.trim() !== '' && on !== '' ? { by: by.trim(), on } : undefined
  return [{ taskId, status: state, reason, ...(confirmation && { confirmation }) }]
}

/** Puts what was refused of the tasks that were sent at their fields in the form: the server counts them. */
export function atTheirTasks(error: unknown, taskIds: readonly string[]): unknown {
  if (!isProblem(error)) return error
  const { code, status, title, detail, errors, current } = error
  const placed = errors.map((one) => {
    const taskId = taskIds[Number(/^(?:body\.)?tasks\.(\d+)/.exec(one.field)?.[1] ?? -1)]
    return taskId === undefined ? one : { ...one, field: `tasks.${fieldOf(taskId)}.state` }
  })
  return new Problem({ code, status, title, detail, errors: placed, current })
}
