import type { Licences } from '@lotse/contract'
import { EXCLUSION_KINDS, type ExclusionKind } from '@lotse/usage'
import { holdEngagementsOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId as toCustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { lockTenantUsage, tenantExists } from '../usage/look-up.ts'
import { recomputeUsage } from '../usage/recompute.ts'
import { personKeyBytes } from '../usage-people/person-key.ts'
import { licencesOf } from './licences-of-tenant.ts'
import { isPattern } from './patterns.ts'
import { exclusionsOf, insertExclusion, keepRule, ruleOf, setExclusionWithdrawn } from './store.ts'

/** Who is left out of active use: every word of a person is kept with reason and day, and can be taken back (usage.md §10). */

interface Place {
  readonly customerId: string
  readonly tenantId: string
}

export interface NewExclusion extends Place {
  readonly kind: 'service-account' | 'long-absence'
  readonly account: string
  readonly startsOn: Parameters<typeof insertExclusion>[1]['startsOn']
  readonly endsOn: Parameters<typeof insertExclusion>[1]['endsOn']
  readonly reason: string
}

/** Names an account. A pattern is matched when the next directory is read. Problems: `not-found`, `input-not-valid`. */
export async function addExclusion(context: ActingContext, input: NewExclusion): Promise<Licences> {
  refuseNonsense(input)
  return settled(context, input, async (change) => {
    const account = input.account.toLowerCase()
    const id = newId()
    await insertExclusion(change.tx, {
      customerId: change.customerId,
      id,
      tenantId: input.tenantId,
      kind: input.kind,
      account,
      key: isPattern(account) ? null : personKeyBytes(context.services, input.tenantId)(account),
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
      reason: input.reason,
      createdBy: context.actor.personId,
      createdAt: change.now,
    })
    // The trail is never erased, so it does not name who is absent.
    const named = input.kind === 'service-account' ? { account } : {}
    await change.record({
      event: 'usage.exclusionAdded',
      subject: id,
      after: { tenantId: input.tenantId, kind: input.kind, ...named },
    })
  })
}

/** Counts a named account again. Problem: `not-found`. */
export function removeExclusion(
  context: ActingContext,
  place: Place & { readonly exclusionId: string },
): Promise<Licences> {
  return moveExclusion(context, place, 'usage.exclusionRemoved')
}

/** Leaves it out once more. Problem: `not-found`. */
export function restoreExclusion(
  context: ActingContext,
  place: Place & { readonly exclusionId: string },
): Promise<Licences> {
  return moveExclusion(context, place, 'usage.exclusionRestored')
}

async function moveExclusion(
  context: ActingContext,
  place: Place & { readonly exclusionId: string },
  event: 'usage.exclusionRemoved' | 'usage.exclusionRestored',
): Promise<Licences> {
  const removes = event === 'usage.exclusionRemoved'
  return settled(context, place, async (change) => {
    const row = (await exclusionsOf(change.tx, change.customerId, place.tenantId)).find(
      ({ id, withdrawnAt }) => id === place.exclusionId && (withdrawnAt === null) === removes,
    )
    if (row === undefined) throw notFound({ de: 'Diese Ausnahme', en: 'This exclusion' })
    const withdrawn = removes ? { at: change.now, by: context.actor.personId } : null
    await setExclusionWithdrawn(change.tx, change.customerId, row.id, withdrawn)
    await change.record({ event, subject: row.id, after: { tenantId: place.tenantId, kind: row.kind } })
  })
}

/** Says which kinds are left out at all. Problem: `not-found`. */
export async function setExclusionKinds(
  context: ActingContext,
  place: Place & { readonly kinds: readonly ExclusionKind[] },
): Promise<Licences> {
  return settled(context, place, async (change) => {
    const before = await ruleOf(change.tx, change.customerId, place.tenantId)
    const kinds = EXCLUSION_KINDS.filter((kind) => place.kinds.includes(kind))
    await keepRule(change.tx, { ...ruleFor(change, place, before), kinds })
    await change.record({
      event: 'usage.exclusionKindsChanged',
      subject: place.tenantId,
      before: { kinds: before?.kinds ?? [...EXCLUSION_KINDS] },
      after: { kinds },
    })
  })
}

/** Approves that more than the cap is left out, until somebody takes it back. Problem: `not-found`. */
export async function approveExclusions(
  context: ActingContext,
  place: Place & { readonly reason: string },
): Promise<Licences> {
  return settled(context, place, async (change) => {
    const before = await ruleOf(change.tx, change.customerId, place.tenantId)
    await keepRule(change.tx, {
      ...ruleFor(change, place, before),
      approvedBy: context.actor.personId,
      approvedAt: change.now,
      approvalReason: place.reason,
    })
    await change.record({
      event: 'usage.exclusionsApproved',
      subject: place.tenantId,
      reason: place.reason,
      after: { approvedBy: context.actor.personId },
    })
  })
}

/** Takes the approval back. Problem: `not-found` where there is none. */
export async function withdrawApproval(context: ActingContext, place: Place): Promise<Licences> {
  return settled(context, place, async (change) => {
    const before = await ruleOf(change.tx, change.customerId, place.tenantId)
    if (before === null || before.approvedAt === null) throw notFound({ de: 'Diese Freigabe', en: 'This approval' })
    await keepRule(change.tx, { ...before, approvedBy: null, approvedAt: null, approvalReason: null })
    await change.record({
      event: 'usage.exclusionApprovalWithdrawn',
      subject: place.tenantId,
      before: { approvedBy: before.approvedBy, reason: before.approvalReason },
    })
  })
}

/** One change after which the figures of the tenant are worked out again; gives what holds then. */
async function settled(
  context: ActingContext,
  { customerId, tenantId }: Place,
  work: (change: Change) => Promise<void>,
): Promise<Licences> {
  const key = { customerId: toCustomerId(customerId), tenantId }
  return change(
    context,
    key.customerId,
    async (change) => {
      if (!(await tenantExists(change.tx, key.customerId, tenantId)))
        throw notFound({ de: 'Diesen Tenant', en: 'This tenant' })
      await lockTenantUsage(change.tx, tenantId)
      await holdEngagementsOf(change, tenantId)
      await work(change)
      await recomputeUsage(change, tenantId)
      return licencesOf(change.tx, key, { actor: context.actor, today: change.today })
    },
    repeatOf(context),
  )
}

function ruleFor(
  { customerId }: Change,
  { tenantId }: Place,
  before: Awaited<ReturnType<typeof ruleOf>>,
): Parameters<typeof keepRule>[1] {
  return before ?? { customerId, tenantId, kinds: [...EXCLUSION_KINDS] }
}

function refuseNonsense({ kind, account, startsOn, endsOn }: NewExclusion): void {
  if (kind === 'long-absence' && isPattern(account))
    throw refused('account', {
      de: 'Eine Abwesenheit gilt einer Person: Nennen Sie ihren Benutzernamen ohne *.',
      en: 'An absence is one person’s: give the user name without *.',
    })
  if (account.replaceAll('*', '').length < 3)
    throw refused('account', {
      de: 'Das Muster träfe zu viele: Nennen Sie wenigstens drei Zeichen neben dem *.',
      en: 'The pattern would match too many: give at least three characters beside the *.',
    })
  if (kind === 'long-absence' && startsOn == null)
    throw refused('startsOn', {
      de: 'Seit wann ist die Person abwesend? Nennen Sie den ersten Tag.',
      en: 'Since when has the person been absent? Give the first day.',
    })
  if (startsOn != null && endsOn != null && endsOn < startsOn)
    throw refused('endsOn', {
      de: 'Der letzte Tag liegt vor dem ersten.',
      en: 'The last day lies before the first.',
    })
}

function refused(field: string, message: { readonly de: string; readonly en: string }): Problem {
  return new Problem('input-not-valid', { detail: message, errors: [{ field, code: 'invalid_value', message }] })
}
