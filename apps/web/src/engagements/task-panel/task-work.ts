import type { IsoDate } from '@lotse/calendar'
import type { SkipReason, Task, TaskStatus } from '@lotse/contract'

interface TaskChange {
  readonly status?: TaskStatus
  readonly percent?: number
  readonly responsibleId?: string | null
  readonly dueOn?: IsoDate | null
  readonly reason?: string
  readonly confirmation?: { readonly by: string; readonly on: IsoDate }
}

/** What somebody does with a task. */
export type TaskWork =
  | { readonly kind: 'change'; readonly body: TaskChange }
  | { readonly kind: 'skip'; readonly body: { readonly reason: SkipReason; readonly evidence: string } }
  | { readonly kind: 'revoke'; readonly body: { readonly reason?: string } }

/** What can be shown before the answer: only what is certain to be so if the server agrees. */
export function expectedTask(work: TaskWork, changedAt: string): Partial<Task> {
  if (work.kind === 'revoke') return {}
  if (work.kind === 'skip') return { status: 'notRequired', changedAt }
  const { status, percent, dueOn } = work.body
  const progress = status === 'complete' ? 100 : status === 'notStarted' ? 0 : percent
  return {
    changedAt,
    ...(status !== undefined && { status }),
    ...(progress !== undefined && { percent: progress }),
    ...(dueOn !== undefined && { dueOn }),
  }
}
