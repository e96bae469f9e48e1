import type { Decision, DecisionChange, NewDecision } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { fillInDecided } from '../remediation/fill-in.ts'
import { faultsOf } from './check-decision.ts'
import { presented } from './present.ts'
import { refusedFor, replaced, thisDecision } from './problems.ts'
import { type DecisionRow, type EngagementKey, findDecision, insertDecision, updateDecision } from './store.ts'
import { columnsOf, requireNamed, type Typed, typedIn } from './values.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Records a decision. Problems: `not-found`, `input-not-valid` and `rule-refused` with the field. */
export async function recordDecision(
  context: ActingContext,
  { customerId: of, engagementId, ...input }: NewDecision & Place,
): Promise<Decision> {
  return change(
    context,
    customerId(of),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const row = await insertNew(change, context, engagementId, input)
      await evaluateEngagement(change, engagementId)
      return answered(change, context, row)
    },
    repeatOf(context),
  )
}

/**
 * Replaces a decision by a new one, which takes over its decision point. The old one stays, and says what replaced it.
 * Problems as for recording, and `rule-refused` where it was superseded before.
 */
export async function supersedeDecision(
  context: ActingContext,
  { customerId: of, engagementId, decisionId, ...input }: NewDecision & Place & { readonly decisionId: string },
): Promise<Decision> {
  return change(
    context,
    customerId(of),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const old = await living(change, engagementId, decisionId)
      if (old.supersededBy !== null) throw replaced()
      const next = await insertNew(change, context, engagementId, input)
      const { tx, now } = change
      const by = { changedAt: now, changedBy: context.actor.personId }
      await updateDecision(tx, old, { supersededBy: next.id, ...by })
      const row = old.slug === null ? next : await updateDecision(tx, next, { slug: old.slug, ...by })
      await change.record({
        event: 'decision.superseded',
        engagementId,
        subject: old.title,
        before: { decision: old.id },
        after: { decision: next.id },
      })
      await evaluateEngagement(change, engagementId)
      return answered(change, context, row)
    },
    repeatOf(context),
  )
}

interface DecisionRequest {
  readonly params: Place & { readonly decisionId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: DecisionChange & { readonly reason?: string | undefined }
}

/**
 * Changes a decision; the earlier state stays in its history. A decision of the workshop answers what nobody answered of
 * the questionnaire, wherever it is taken. Problems: `not-found`, `changed-meanwhile` with the present decision,
 * `input-not-valid` and `rule-refused` with the field.
 */
export async function changeDecision(
  context: ActingContext,
  { params, headers, body: { reason, ...body } }: DecisionRequest,
): Promise<Decision> {
  return change(context, customerId(params.customerId), async (change) => {
    const { engagementId, decisionId } = params
    await holdEngagementOf(change, engagementId)
    const before = await living(change, engagementId, decisionId)
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(await answered(change, context, before))
    if (before.supersededBy !== null) throw replaced()
    await requireNamed(change.tx, keyOf(change, engagementId), newlyNamed(body, before))
    const { to } = differences(before, settled({ ...before, ...typedIn(body) }))
    refuseFaults(change, { ...before, ...to })
    const by = { changedAt: change.now, changedBy: context.actor.personId }
    const after = await updateDecision(change.tx, before, { ...to, ...by }, reason ?? null)
    await change.record({
      event: 'decision.changed',
      engagementId,
      subject: before.title,
      before: { decisionState: before.state },
      after: { decision: before.id, decisionState: after.state, fields: Object.keys(to).sort() },
    })
    if (after.slug !== null) await fillInDecided(change, keyOf(change, engagementId))
    await evaluateEngagement(change, engagementId)
    return answered(change, context, after)
  })
}

async function insertNew(
  change: Change,
  { actor }: ActingContext,
  engagementId: string,
  input: NewDecision,
): Promise<DecisionRow> {
  const { tx, customerId, now, record } = change
  await requireNamed(tx, { customerId, engagementId }, input)
  const columns = settled(columnsOf(input))
  refuseFaults(change, columns)
  const id = newId()
  const by = actor.personId
  const row = await insertDecision(tx, {
    ...columns,
    customerId,
    id,
    engagementId,
    createdAt: now,
    createdBy: by,
    changedAt: now,
    changedBy: by,
  })
  await record({
    event: 'decision.recorded',
    engagementId,
    subject: row.title,
    after: { decision: id, decisionState: row.state },
  })
  return row
}

/** A day until which it is deferred belongs to deferred decisions only, and who took it when to those that are taken. */
export function settled<T extends Pick<Typed, 'state'>>(values: T): T {
  return {
    ...values,
    ...(values.state !== 'deferred' && { deferredUntil: null }),
    ...(values.state !== 'decided' && { decidedOn: null, decidedByPerson: null, decidedByContact: null }),
  }
}

export function refuseFaults(
  { today }: Change,
  row: Pick<Typed, 'state' | 'outcome' | 'decidedOn' | 'deferredUntil' | 'decidedByPerson' | 'decidedByContact'>,
): void {
  const hasDecider = row.decidedByPerson !== null || row.decidedByContact !== null
  const faults = faultsOf({ ...row, hasDecider }, today)
  if (faults.length > 0) throw refusedFor(faults)
}

/** Whoever stood there before may have been removed meanwhile and stays; only new names are looked up. */
export function newlyNamed(body: DecisionChange, before: DecisionRow): DecisionChange {
  const known = [before.ownerPerson, before.ownerContact, before.decidedByPerson, before.decidedByContact]
  const isNew = (who: DecisionChange['owner']) => (who && known.includes(who.id) ? null : who)
  return {
    ...body,
    owner: isNew(body.owner),
    decidedBy: isNew(body.decidedBy),
    meetingId: body.meetingId === before.meetingId ? null : body.meetingId,
  }
}

/** A decision that is not removed. Problem: `not-found`. */
export async function living(change: Change, engagementId: string, decisionId: string): Promise<DecisionRow> {
  const row = await findDecision(change.tx, keyOf(change, engagementId), decisionId)
  if (row === null || row.deletedAt !== null) throw notFound(thisDecision)
  return row
}

export const keyOf = ({ customerId }: Change, engagementId: string): EngagementKey => ({ customerId, engagementId })

export async function answered(change: Change, { actor }: ActingContext, row: DecisionRow): Promise<Decision> {
  const key = keyOf(change, row.engagementId)
  const [decision] = await presented(change.tx, key, [row], { actor, today: change.today })
  if (!decision) throw new Error('a decision that was just written is gone')
  return decision
}
