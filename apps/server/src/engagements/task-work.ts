import type { ChangedTask } from '@lotse/contract'
import type { Localised } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { namesOf } from '../platform/names.ts'
import { evaluateEngagement } from './evaluate.ts'
import { presentTask } from './present.ts'
import { type TaskRow, updateTask } from './store.ts'

/** What every change of a task is asked with. */
export interface TaskRequest<Body> {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly taskId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: Body
}

/** Runs one change of a task in a transaction of its own, and evaluates the engagement with what came of it. */
export async function changeOne<Body>(
  context: ActingContext,
  request: TaskRequest<Body>,
  work: (change: Change, actor: Actor, request: TaskRequest<Body>) => Promise<ChangedTask>,
): Promise<ChangedTask> {
  return change(context, customerId(request.params.customerId), async (change) => {
    const changed = await work(change, context.actor, request)
    await evaluateEngagement(change, request.params.engagementId)
    return changed
  })
}

/** Stops before anything is decided when somebody was faster. Problem: `changed-meanwhile` with the present task. */
export async function requireSeen(
  change: Change,
  actor: Actor,
  { headers }: TaskRequest<unknown>,
  row: TaskRow,
): Promise<void> {
  if (row.version !== expectedVersion(headers)) throw changedMeanwhile(await presentNamed(change, actor, row))
}

/**
 * Writes a task that was decided upon and answers with the task; whoever calls evaluates the engagement. Problem:
 * `changed-meanwhile` with the present task, where somebody was faster.
 */
export async function saveTask(
  change: Change,
  actor: Actor,
  { headers }: TaskRequest<unknown>,
  row: TaskRow,
  values: Partial<TaskRow>,
  warnings: readonly Localised[],
): Promise<ChangedTask> {
  const after = await updateTask(change.tx, row, expectedVersion(headers), { ...values, changedAt: change.now })
  if (!after) throw changedMeanwhile(await presentNamed(change, actor, row))
  return { ...(await presentNamed(change, actor, after)), warnings: [...warnings] }
}

async function presentNamed({ tx }: Change, actor: Actor, row: TaskRow) {
  return presentTask(row, await namesOf(tx, [row.responsibleId, row.skipBy]), actor)
}
