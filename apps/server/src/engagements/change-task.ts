import type { IsoDate } from '@lotse/calendar'
import type { ChangedTask, TaskStatus } from '@lotse/contract'
import { decideTaskStatus } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField } from '../platform/http/problem.ts'
import { mayTakePart } from '../platform/names.ts'
import { confirmationFor } from './confirmed-list.ts'
import { taskFact } from './facts.ts'
import { locate, locateTask } from './locate.ts'
import { rolesIn } from './policy.ts'
import { refusalProblem } from './refusal.ts'
import { changeOne, requireSeen, saveTask, type TaskRequest } from './task-work.ts'

export interface TaskChange {
  readonly status?: TaskStatus | undefined
  readonly percent?: number | undefined
  readonly responsibleId?: string | null | undefined
  readonly dueOn?: IsoDate | null | undefined
  readonly confirmation?: { readonly by: string; readonly on: IsoDate } | undefined
  readonly reason?: string | undefined
}

/**
 * Changes a task's status, progress, responsible person or due date, as far as the playbook lets this person.
 * Problems: `not-found`, `rule-refused` with the field, `changed-meanwhile` with the present task.
 */
export function changeTask(context: ActingContext, request: TaskRequest<TaskChange>): Promise<ChangedTask> {
  return changeOne(context, request, changeTaskIn)
}

/** The same inside a running change, without evaluating the engagement. */
export async function changeTaskIn(
  change: Change,
  actor: Actor,
  request: TaskRequest<TaskChange>,
): Promise<ChangedTask> {
  const { params, body } = request
  const known = await locate(change, params.engagementId)
  const { task, row } = locateTask(known, params.taskId)
  await requireSeen(change, actor, request, row)
  const confirmation = confirmationFor(known, params.taskId, body)
  const decision = decideTaskStatus(
    known.playbook,
    task,
    taskFact(row),
    {
      status: body.status ?? row.status,
      ...(body.percent !== undefined && { percent: body.percent }),
      ...(body.reason !== undefined && { reason: body.reason }),
      ...(confirmation !== undefined && { confirmation }),
      actor: { roles: rolesIn(actor, params.engagementId) },
      today: change.today,
    },
    known.facts,
  )
  if (!decision.ok) throw refusalProblem(decision)
  if (body.responsibleId) await requirePerson(change, body.responsibleId)
  const { next, warnings } = decision
  const { from, to } = differences(row, {
    status: next.status,
    percent: next.percent,
    responsibleId: body.responsibleId,
    dueOn: body.dueOn,
    confirmedBy: next.confirmation?.by ?? null,
    confirmedOn: next.confirmation?.on ?? null,
  })
  await change.record({
    event: 'task.changed',
    engagementId: params.engagementId,
    subject: row.taskId,
    before: from,
    after: to,
    ...(body.reason !== undefined && { reason: body.reason }),
  })
  return saveTask(change, actor, request, row, to, warnings)
}

/** Whoever is responsible is one of the team or of this customer, and may still sign in. */
async function requirePerson({ tx }: Change, personId: string): Promise<void> {
  if (await mayTakePart(tx, personId)) return
  const message = {
    de: 'Diese Person gibt es hier nicht oder sie ist gesperrt. Wählen Sie jemanden aus der Liste.',
    en: 'There is no such person here, or they are disabled. Choose somebody from the list.',
  }
  throw atField('input-not-valid', 'responsibleId', 'unknown', message)
}
