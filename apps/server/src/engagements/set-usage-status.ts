import type { ChangedUsageStatus, RoleCode, UsageStatusChangeInput } from '@lotse/contract'
import { decideUsageStatus, isSettled, stageOf, type UsageStatusDecision } from '@lotse/playbook'
import { storeNote } from '../notes/store-note.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { evaluateEngagement } from './evaluate.ts'
import { entitlementRecord, type Known } from './facts.ts'
import { locate } from './locate.ts'
import { rolesIn } from './policy.ts'
import { presentUsageStatus } from './present.ts'
import { usageStatusProblem } from './refusal.ts'
import { insertUsageStatus, type UsageStatusRow, updateUsageStatus } from './store.ts'

type Accepted = Extract<UsageStatusDecision, { ok: true }>

/**
 * Records L1 and L2 for the first time, with everything they demand. Problems: `not-found`, `already-exists`,
 * `rule-refused` with each missing field.
 */
export async function setFirstUsageStatus(
  context: ActingContext,
  { customerId: of, engagementId, ...input }: UsageStatusChangeInput & { customerId: string; engagementId: string },
): Promise<ChangedUsageStatus> {
  return change(
    context,
    customerId(of),
    async (change) => {
      const roles = rolesIn(context.actor, engagementId)
      const { row, decision } = await writeUsageStatus(change, engagementId, input, roles)
      await evaluateEngagement(change, engagementId)
      return presented(change, row, decision)
    },
    repeatOf(context),
  )
}

/** The part that beginning an engagement shares. */
export async function writeUsageStatus(
  change: Change,
  engagementId: string,
  input: UsageStatusChangeInput,
  roles: readonly RoleCode[],
): Promise<{ row: UsageStatusRow; decision: Accepted }> {
  const known = await locate(change, engagementId)
  if (known.usageStatuses.length > 0)
    throw new Problem('already-exists', {
      detail: {
        de: 'Der Nutzungsstatus ist schon erfasst. Ändern Sie den vorhandenen.',
        en: 'The usage status is recorded already. Change the existing one.',
      },
    })
  const decision = decided(known, null, input, roles, change)
  const { fields } = decision
  const row = await insertUsageStatus(change.tx, {
    customerId: change.customerId,
    id: newId(),
    engagementId,
    count: input.count,
    ...fields,
    changedAt: change.now,
    changedBy: change.actor?.personId ?? null,
  })
  await change.record({
    event: 'usageStatus.set',
    engagementId,
    subject: row.id,
    after: { count: input.count, ...fields },
    ...(decision.history.reason !== null && { reason: decision.history.reason }),
  })
  return { row, decision }
}

interface StatusRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly recordId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: UsageStatusChangeInput
}

/**
 * Changes L1, L2 and what they demand, all at once or not at all. A changed start date also writes its reason as a
 * management note (engagement.md §5). Problems: `not-found`, `rule-refused`, `changed-meanwhile` with the present one.
 */
export async function setUsageStatus(
  context: ActingContext,
  { params, headers, body }: StatusRequest,
): Promise<ChangedUsageStatus> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const known = await locate(change, params.engagementId)
    const before = known.usageStatuses.find(({ id }) => id === params.recordId)
    if (!before) throw notFound({ de: 'Diesen Nutzungsstatus', en: 'This usage status' })
    const stale = async () => changedMeanwhile(presentUsageStatus(before, await namesOf(change.tx, [before.changedBy])))
    if (before.version !== expectedVersion(headers)) throw await stale()
    const decision = decided(known, before, body, rolesIn(actor, params.engagementId), change)
    const { from, to } = differences(before, { count: body.count, ...decision.fields })
    const after = await updateUsageStatus(change.tx, before, expectedVersion(headers), {
      ...to,
      changedAt: change.now,
      changedBy: actor.personId,
    })
    if (!after) throw await stale()
    await change.record({
      event: 'usageStatus.set',
      engagementId: params.engagementId,
      subject: after.id,
      before: from,
      after: to,
      ...(decision.history.reason !== null && { reason: decision.history.reason }),
    })
    for (const effect of decision.effects)
      if (effect.kind === 'writeNote')
        await storeNote(change, actor, {
          engagementId: params.engagementId,
          category: effect.category,
          text: effect.text[context.language],
        })
    await evaluateEngagement(change, params.engagementId)
    return presented(change, after, decision)
  })
}

function decided(
  { facts, engagement }: Known,
  current: UsageStatusRow | null,
  input: UsageStatusChangeInput,
  roles: readonly RoleCode[],
  { today }: Change,
): Accepted {
  const { count: _, ...wanted } = input
  const decision = decideUsageStatus(
    current && entitlementRecord(current, engagement.workload),
    wanted,
    { roles },
    {
      today,
      stage: stageOf(facts, today),
      workload: engagement.workload,
      deploymentSettled: facts.tasks.some(({ taskId, status }) => taskId === '1247' && isSettled(status)),
    },
  )
  if (!decision.ok) throw usageStatusProblem(decision.problems)
  return decision
}

async function presented({ tx }: Change, row: UsageStatusRow, { warnings }: Accepted): Promise<ChangedUsageStatus> {
  return { ...presentUsageStatus(row, await namesOf(tx, [row.changedBy])), warnings: [...warnings] }
}
