import type { ChangedUsageStatus, RoleCode, UsageStatusChangeInput } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { locate } from '../engagements/locate.ts'
import { rolesIn } from '../engagements/policy.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { type Accepted, decided, l3Of } from './decided.ts'
import { countProblems } from './division.ts'
import { presentUsageStatus } from './present.ts'
import { entitlementSetOf, insertUsageStatus, type UsageStatusRow } from './store.ts'
import { writeNotes } from './write-notes.ts'

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
      const { row, decision } = await writeUsageStatus(change, context, engagementId, input, roles)
      await evaluateEngagement(change, engagementId)
      const names = await namesOf(change.tx, [row.changedBy])
      return { ...presentUsageStatus(row, names, { team: true }), warnings: [...decision.warnings] }
    },
    repeatOf(context),
  )
}

/** The part that beginning an engagement shares. */
export async function writeUsageStatus(
  change: Change,
  context: ActingContext,
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
  const { overrideCount } = await entitlementSetOf(change.tx, { customerId: change.customerId, engagementId })
  const { count, ...wish } = input
  const decision = decided(known, null, wish, roles, change, countProblems([], overrideCount, null, count))
  const fields = { count, l3: l3Of(input), ...decision.fields }
  const { reason } = decision.history
  const row = await insertUsageStatus(
    change.tx,
    {
      customerId: change.customerId,
      id: newId(),
      engagementId,
      ...fields,
      changedAt: change.now,
      changedBy: change.actor?.personId ?? null,
    },
    reason,
  )
  await change.record({
    event: 'usageStatus.set',
    engagementId,
    subject: row.id,
    after: fields,
    ...(reason !== null && { reason }),
  })
  await writeNotes(change, context, row, decision.effects)
  return { row, decision }
}
