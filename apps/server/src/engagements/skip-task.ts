import type { ChangedTask, SkipReason } from '@lotse/contract'
import { decideRevokeSkip, decideSkip } from '@lotse/playbook'
import { filesByTask } from '../documents/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { taskFact } from './facts.ts'
import { locate, locateTask } from './locate.ts'
import { rolesIn } from './policy.ts'
import { refusalProblem } from './refusal.ts'
import { changeOne, requireSeen, saveTask, type TaskRequest } from './task-work.ts'

export interface TaskSkip {
  readonly reason: SkipReason
  readonly evidence: string
}

/**
 * Skips a task with its reason and evidence (engagement.md §2 "Skipping").
 * Problems: `not-found`, `rule-refused` with the field, `changed-meanwhile` with the present task.
 */
export function skipTask(context: ActingContext, request: TaskRequest<TaskSkip>): Promise<ChangedTask> {
  return changeOne(context, request, skipTaskIn)
}

/** The same inside a running change, without evaluating the engagement. */
export async function skipTaskIn(change: Change, actor: Actor, request: TaskRequest<TaskSkip>): Promise<ChangedTask> {
  const { params, body } = request
  const known = await locate(change, params.engagementId)
  const { task, row } = locateTask(known, params.taskId)
  await requireSeen(change, actor, request, row)
  const evidenceFiles =
    (await filesByTask(change.tx, { customerId: change.customerId, engagementId: params.engagementId })).get(
      row.taskId,
    ) ?? 0
  const wish = { ...body, evidenceFiles, actor: { roles: rolesIn(actor, params.engagementId) }, today: change.today }
  const decision = decideSkip(task, taskFact(row), wish, known.facts)
  if (!decision.ok) throw refusalProblem(decision)
  const { status, percent, skip } = decision.next
  if (skip === null) throw new Error('a skipped task has no skip')
  await change.record({
    event: 'task.skipped',
    engagementId: params.engagementId,
    subject: row.taskId,
    before: { status: row.status, percent: row.percent },
    after: { status, reason: skip.reason, role: skip.by },
    reason: skip.evidence,
  })
  const values = {
    status,
    percent,
    skipReason: skip.reason,
    skipEvidence: skip.evidence,
    skipBy: actor.personId,
    skipRole: skip.by,
    skipAt: change.now,
    statusBeforeSkip: skip.previousStatus,
    percentBeforeSkip: skip.previousPercent,
  }
  return saveTask(change, actor, request, row, values, [])
}

/** Takes a skip back: the task has its earlier status and progress again. Problems as for skipping. */
export function revokeSkip(
  context: ActingContext,
  request: TaskRequest<{ readonly reason?: string | undefined }>,
): Promise<ChangedTask> {
  return changeOne(context, request, revokeSkipIn)
}

/** The same inside a running change, without evaluating the engagement. */
export async function revokeSkipIn(
  change: Change,
  actor: Actor,
  request: TaskRequest<{ readonly reason?: string | undefined }>,
): Promise<ChangedTask> {
  const { params, body } = request
  const known = await locate(change, params.engagementId)
  const { task, row } = locateTask(known, params.taskId)
  await requireSeen(change, actor, request, row)
  const decision = decideRevokeSkip(task, taskFact(row), { roles: rolesIn(actor, params.engagementId) })
  if (!decision.ok) throw refusalProblem(decision)
  const { status, percent } = decision.next
  await change.record({
    event: 'task.skipRevoked',
    engagementId: params.engagementId,
    subject: row.taskId,
    before: { status: row.status, reason: row.skipReason },
    after: { status, percent },
    ...(body.reason !== undefined && { reason: body.reason }),
  })
  const values = {
    status,
    percent,
    skipReason: null,
    skipEvidence: null,
    skipBy: null,
    skipRole: null,
    skipAt: null,
    statusBeforeSkip: null,
    percentBeforeSkip: null,
  }
  return saveTask(change, actor, request, row, values, [])
}
