import type { client } from '../../app/api.ts'

/** How an earlier task stands, as the form holds it. Empty text means "not said". */
export interface EarlierValues {
  readonly state: 'complete' | 'notStarted' | 'notRequired'
  readonly evidence: string
  readonly by: string
  readonly on: string
}

export interface StartValues {
  readonly phase: string
  readonly reason: string
  readonly tasks: Readonly<Record<string, EarlierValues>>
}

export const untold: EarlierValues = { state: 'notStarted', evidence: '', by: '', on: '' }

/** A task number as the name of a field: names made of digits would become places in a list. */
export const fieldOf = (taskId: string) => `task${taskId}`

type Settled = Parameters<typeof client.engagements.settleTasks>[0]['tasks'][number]

/** What is sent: each of the tasks that is done or skipped; what is still to do stays as it is. */
export function settledTasks({ reason, tasks }: StartValues, taskIds: readonly string[]): Settled[] {
  return taskIds.flatMap((taskId) => settledTask(taskId, tasks[fieldOf(taskId)] ?? untold, reason))
}

function settledTask(taskId: string, { state, evidence, by, on }: EarlierValues, reason: string): Settled[] {
  if (state === 'notStarted') return []
  if (state === 'notRequired')
    return [{ taskId, status: state, reason, skip: { reason: 'fullyCovered', evidence: evidence.trim() } }]
  const confirmation = by.trim() !== '' && on !== '' ? { by: by.trim(), on } : undefined
  return [{ taskId, status: state, reason, ...(confirmation && { confirmation }) }]
}
