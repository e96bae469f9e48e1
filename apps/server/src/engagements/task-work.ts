import type { ChangedTask } from '@lotse/contract'
import type { Localised } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
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
 * Writes a task that was decided upon, evaluates the engagement and answers with the task. Problem: `changed-meanwhile`
 * with the present task, where somebody was faster.
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
  await evaluateEngagement(change, row.engagementId)
  return { ...(await presentNamed(change, actor, after)), warnings: [...warnings] }
}

async function presentNamed({ tx }: Change, actor: Actor, row: TaskRow) {
  return presentTask(row, await namesOf(tx, [row.responsibleId, row.skipBy]), actor)
}
