import type { Division, Localised, NewRecord, RoleCode, SplitReason } from '@lotse/contract'
import { splitReasons } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import type { Known } from '../engagements/facts.ts'
import { locate } from '../engagements/locate.ts'
import { rolesIn } from '../engagements/policy.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { type Accepted, decide, l3Of } from './decided.ts'
import { divisionProblems, sumOf } from './division.ts'
import { divisionView } from './read-overview.ts'
import { type FieldProblem, refused } from './refusal.ts'
import {
  type EntitlementSetRow,
  entitlementSetOf,
  insertUsageStatus,
  type UsageStatusRow,
  writeEntitlementSet,
} from './store.ts'
import { withdrawProposals } from './withdraw-proposals.ts'
import { writeNotes } from './write-notes.ts'
import { type RecordValues, writeRecord } from './write-record.ts'

interface KeptRecord {
  readonly id: string
  readonly count: number
  readonly part?: string | null | undefined
  readonly splitReason?: SplitReason | undefined
}

interface DivisionRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly total: number
    readonly records: readonly KeptRecord[]
    readonly add: readonly NewRecord[]
    readonly merge: readonly string[]
    readonly reason: string | null
  }
}

/**
 * Divides the entitlements anew: splits, recounts, adds new seats and merges, with all counts in one transaction, so that
 * they always sum to the tenant's number (engagement.md §5, "Split entitlement").
 * Problems: `not-found`, `rule-refused` with how many are missing or too many, `changed-meanwhile` with the present division.
 */
export async function divide(
  context: ActingContext,
  { params, headers, body }: DivisionRequest,
): Promise<{ division: Division; warnings: Localised[] }> {
  const { actor } = context
  const { engagementId } = params
  return change(context, customerId(params.customerId), async (change) => {
    const key = { customerId: change.customerId, engagementId }
    const known = await locate(change, engagementId)
    const set = await entitlementSetOf(change.tx, key)
    const reported = reportedOf(known)
    const view = () => divisionView(change.tx, key, reported, actor)
    if (set.version !== expectedVersion(headers)) throw changedMeanwhile(await view())

    const total = set.overrideCount ?? sumOf(known.usageStatuses)
    const decisions = decideNew(known, body.add, rolesIn(actor, engagementId), change)
    const problems = [
      ...divisionProblems(body, known.usageStatuses, { total, reported: reported?.count ?? null }),
      ...decisions.problems,
    ]
    if (problems.length > 0) throw refused(problems)

    await writeTotal(change, set, { ...body, before: total, reported: reported?.count ?? null })
    await keep(change, known, body)
    await merge(change, known, body)
    for (const { added, decision } of decisions.accepted) {
      const row = await add(change, engagementId, added, decision, body.reason)
      await writeNotes(change, context, row, decision.effects)
    }
    await evaluateEngagement(change, engagementId)
    return { division: await view(), warnings: decisions.accepted.flatMap(({ decision }) => decision.warnings) }
  })
}

/** The number in the newest closed month of the reports; null where there is none. */
function reportedOf({ facts: { usage } }: Known): Division['reported'] {
  return usage.verdict && { count: usage.verdict.entitled, month: usage.verdict.month }
}

interface NewAndAccepted {
  readonly added: NewRecord
  readonly decision: Accepted
}

/** The playbook's decision on each new record; problems carry the record's place in the request. */
function decideNew(known: Known, add: readonly NewRecord[], roles: readonly RoleCode[], change: Change) {
  const accepted: NewAndAccepted[] = []
  const problems: FieldProblem[] = []
  add.forEach((added, index) => {
    const { count: _, part: __, splitReason: ___, ...fields } = added
    const decision = decide(known, null, { ...fields, startDateReason: null, reason: null }, roles, change)
    if (decision.ok) accepted.push({ added, decision })
    else
      problems.push(
        ...decision.problems.map((problem) => ({ ...problem, field: `add.${index}.${problem.field ?? 'l1'}` })),
      )
  })
  return { accepted, problems }
}

interface Total {
  readonly total: number
  readonly before: number
  readonly reported: number | null
  readonly reason: string | null
}

/** The division's version grows in any case; a total that no report gives is kept as an override with its reason. */
async function writeTotal(change: Change, set: EntitlementSetRow, { total, before, reported, reason }: Total) {
  if (total === before) {
    await writeEntitlementSet(change.tx, set)
    return
  }
  const override =
    total === reported
      ? { overrideCount: null, overrideReason: null, overrideBy: null, overrideAt: null }
      : {
          overrideCount: total,
          overrideReason: reason,
          overrideBy: change.actor?.personId ?? null,
          overrideAt: change.now,
        }
  await writeEntitlementSet(change.tx, { ...set, ...override })
  await change.record({
    event: 'entitlements.overridden',
    engagementId: set.engagementId,
    before: { count: before },
    after: { count: total },
    ...(reason !== null && { reason }),
  })
}

async function keep(change: Change, { usageStatuses }: Known, { records, reason }: DivisionRequest['body']) {
  for (const { id, count, part, splitReason } of records) {
    const before = usageStatuses.find((row) => row.id === id)
    if (before === undefined) throw new Error('a record of the division is gone although its engagement is held')
    const wanted: RecordValues = {
      count,
      ...(part !== undefined && { part }),
      ...(splitReason !== undefined &&
        splitReason !== before.splitReason && { splitReason, approval: approvalFor(splitReason) }),
    }
    const isChanged =
      count !== before.count || (wanted.part ?? before.part) !== before.part || wanted.splitReason !== undefined
    if (isChanged) await writeRecord(change, before, wanted, reason, 'usageStatus.recounted')
  }
}

async function merge(change: Change, { usageStatuses }: Known, { merge: ids, reason }: DivisionRequest['body']) {
  for (const before of usageStatuses.filter(({ id }) => ids.includes(id))) {
    const closed = { closedAt: change.now, closedBy: change.actor?.personId ?? null }
    await writeRecord(change, before, closed, reason, 'usageStatus.merged')
    await withdrawProposals(change, before)
  }
}

async function add(
  change: Change,
  engagementId: string,
  added: NewRecord,
  decision: Accepted,
  reason: string | null,
): Promise<UsageStatusRow> {
  const { count, part, splitReason } = added
  const said = { count, part, splitReason, approval: approvalFor(splitReason), l3: l3Of(added), ...decision.fields }
  const row = await insertUsageStatus(
    change.tx,
    {
      customerId: change.customerId,
      id: newId(),
      engagementId,
      ...said,
      changedAt: change.now,
      changedBy: change.actor?.personId ?? null,
    },
    reason,
  )
  await change.record({
    event: 'usageStatus.added',
    engagementId,
    subject: row.id,
    after: said,
    ...(reason !== null && { reason }),
  })
  return row
}

/** Duplicated entitlements stay pending until somebody approves the recount. */
function approvalFor(reason: SplitReason | null): 'pending' | null {
  return reason !== null && splitReasons[reason].needsApproval ? 'pending' : null
}
