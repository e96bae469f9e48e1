import type { ChangedUsageStatus, Localised, UsageStatusChangeInput } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import type { Known } from '../engagements/facts.ts'
import { locate } from '../engagements/locate.ts'
import { rolesIn } from '../engagements/policy.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { confirmProposal } from './confirm-proposal.ts'
import { decided, l3Of } from './decided.ts'
import { countProblems } from './division.ts'
import { holdTenantOf, markOthersDuplicate } from './mark-duplicate.ts'
import { presentUsageStatus } from './present.ts'
import { entitlementSetOf, type UsageStatusRow, writeEntitlementSet } from './store.ts'
import { writeNotes } from './write-notes.ts'
import { writeRecord } from './write-record.ts'

interface StatusRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly recordId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: UsageStatusChangeInput & { readonly proposalId?: string | null }
}

/**
 * Changes L1, L2 and what they demand, all at once or not at all. What the customer wants also becomes an intent note,
 * why the start date changed a management note; Duplicate concerns every record of the tenant (engagement.md §5).
 * Problems: `not-found`, `rule-refused`, `changed-meanwhile` with the present one.
 */
export async function setUsageStatus(
  context: ActingContext,
  { params, headers, body }: StatusRequest,
): Promise<ChangedUsageStatus> {
  const { engagementId } = params
  return change(context, customerId(params.customerId), async (change) => {
    if (body.l1 === 'duplicate') await holdTenantOf(change, engagementId)
    const known = await locate(change, engagementId)
    const place = { recordId: params.recordId, version: expectedVersion(headers) }
    const { after, warnings } = await setUsageStatusIn(change, context, known, place, body)
    const evaluated =
      after.l1 === 'duplicate'
        ? await markOthersDuplicate(change, context, known.engagement.tenantId, after)
        : [engagementId]
    for (const id of evaluated) await evaluateEngagement(change, id)
    return { ...(await presented(change, after)), warnings: [...warnings] }
  })
}

/**
 * The same of one record inside a running change, without evaluating; the engagement is located. Problems: `not-found`,
 * `rule-refused`, `changed-meanwhile` with the present record.
 */
export async function setUsageStatusIn(
  change: Change,
  context: ActingContext,
  known: Known,
  place: { readonly recordId: string; readonly version: number },
  body: StatusRequest['body'],
): Promise<{ after: UsageStatusRow; warnings: readonly Localised[] }> {
  const { actor } = context
  const engagementId = known.engagement.id
  const before = known.usageStatuses.find(({ id }) => id === place.recordId)
  if (!before) throw notFound({ de: 'Diesen Nutzungsstatus', en: 'This usage status' })
  if (before.version !== place.version) throw changedMeanwhile(await presented(change, before))

  const set = await entitlementSetOf(change.tx, { customerId: change.customerId, engagementId })
  const { count, proposalId = null, ...wish } = body
  const decision = decided(
    known,
    before,
    wish,
    rolesIn(actor, engagementId),
    change,
    countProblems(known.usageStatuses, set.overrideCount, before, count),
  )
  const after = await writeRecord(
    change,
    before,
    { count, l3: l3Of(body), ...decision.fields },
    decision.history.reason,
  )
  if (count !== before.count) await writeEntitlementSet(change.tx, set)
  await writeNotes(change, context, after, decision.effects)
  if (proposalId !== null) await confirmProposal(change, actor, after, proposalId)
  return { after, warnings: decision.warnings }
}

async function presented({ tx }: Change, row: UsageStatusRow) {
  return presentUsageStatus(row, await namesOf(tx, [row.changedBy]), { team: true })
}
