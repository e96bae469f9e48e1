import type { IsoDate } from '@lotse/calendar'
import { ifMatch, type TaskStatus } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import { Problem } from '../platform/http/problem.ts'
import { changeTaskIn } from './change-task.ts'
import { evaluateEngagement } from './evaluate.ts'
import { locate, locateTask } from './locate.ts'
import { revokeSkipIn, skipTaskIn, type TaskSkip } from './skip-task.ts'
import type { TaskRow } from './store.ts'

/** How one of several tasks shall stand. What is left out stays as it is. */
export interface TaskWish {
  readonly taskId: string
  readonly status: TaskStatus
  readonly percent?: number | undefined
  readonly dueOn?: IsoDate | undefined
  readonly confirmation?: { readonly by: string; readonly on: IsoDate } | undefined
  /** Why; stands in the history of each task. */
  readonly reason: string
  /** With the status `notRequired`: why the task is skipped. */
  readonly skip?: TaskSkip | undefined
}

export type TaskWishOutcome =
  | { readonly outcome: 'changed'; readonly before: TaskStatus }
  | { readonly outcome: 'same'; readonly before: TaskStatus }
  | { readonly outcome: 'refused'; readonly before: TaskStatus | null; readonly problem: Problem }

/**
 * Changes several tasks of one engagement in a running change, one after the other, each by the playbook's rules with
 * what the ones before it brought about. A task that is refused stays as it was; the others go on. Gives an outcome for
 * each wish, in their order. Evaluates the engagement once, where anything changed.
 */
export async function changeTasksIn(
  change: Change,
  actor: Actor,
  engagementId: string,
  wishes: readonly TaskWish[],
): Promise<TaskWishOutcome[]> {
  const outcomes: TaskWishOutcome[] = []
  for (const wish of wishes) outcomes.push(await changeOneOf(change, actor, engagementId, wish))
  if (outcomes.some(({ outcome }) => outcome === 'changed')) await evaluateEngagement(change, engagementId)
  return outcomes
}

async function changeOneOf(
  change: Change,
  actor: Actor,
  engagementId: string,
  wish: TaskWish,
): Promise<TaskWishOutcome> {
  let before: TaskStatus | null = null
  try {
    const { row } = locateTask(await locate(change, engagementId), wish.taskId)
    before = row.status
    if (isSo(row, wish)) return { outcome: 'same', before }
    // In a savepoint: a skip that was already taken back for a state that is then refused comes back with it.
    await change.tx.transaction((tx) => bring({ ...change, tx }, actor, row, wish))
    return { outcome: 'changed', before }
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'refused', before, problem: error }
    throw error
  }
}

function isSo(row: TaskRow, { status, percent, dueOn }: TaskWish): boolean {
  return (
    row.status === status &&
    (percent === undefined || status === 'complete' || status === 'notRequired' || row.percent === percent) &&
    (dueOn === undefined || row.dueOn === dueOn)
  )
}

async function bring(change: Change, actor: Actor, row: TaskRow, wish: TaskWish): Promise<void> {
  const params = { customerId: change.customerId, engagementId: row.engagementId, taskId: row.taskId }
  const { taskId: _, skip, ...body } = wish
  if (wish.status === 'notRequired') {
    const evidence = skip ?? { reason: 'fullyCovered' as const, evidence: wish.reason }
    await skipTaskIn(change, actor, { params, headers: { 'if-match': ifMatch(row.version) }, body: evidence })
    return
  }
  let { version } = row
  if (row.status === 'notRequired') {
    const request = { params, headers: { 'if-match': ifMatch(version) }, body: { reason: wish.reason } }
    version = (await revokeSkipIn(change, actor, request)).version
  }
  await changeTaskIn(change, actor, { params, headers: { 'if-match': ifMatch(version) }, body })
}
