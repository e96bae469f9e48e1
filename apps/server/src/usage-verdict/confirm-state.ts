import type { Month } from '@lotse/calendar'
import type { UsageStates } from '@lotse/contract'
import { holdEngagementsOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { lockTenantUsage, tenantExists } from '../usage/look-up.ts'
import { recomputeUsage } from '../usage/recompute.ts'
import { findConfirmation, findConfirmationById, insertConfirmation, withdraw } from './confirmation-store.ts'
import { confirmedFrom, seriesFrom } from './course.ts'
import { knownOf } from './known.ts'
import { statesOf, type TenantPlace } from './states.ts'
import { confirmedAlready, nothingPending, notNewest, thisConfirmation, thisTenant } from './texts.ts'

/**
 * Somebody vouches with a reason for the state that one more month like the newest would confirm; it holds at once, and
 * next actions follow. Problems: `not-found`, `rule-refused` where nothing waits or the month is not the newest one,
 * `already-exists` where somebody was faster.
 */
export async function confirmState(
  context: ActingContext,
  { month, reason, ...place }: TenantPlace & { readonly month: Month; readonly reason: string },
): Promise<UsageStates> {
  const { actor } = context
  return changing(context, place, async (inTenant) => {
    const { tx, customerId, today, now, record } = inTenant
    const known = await knownOf(tx, customerId, place.tenantId)
    const { numerator } = known.settings
    const newest = confirmedFrom(known, seriesFrom(known, today), numerator).points.at(-1) ?? null
    if (newest === null || newest.month !== month) throw atField('rule-refused', 'month', 'not-newest', notNewest)
    if ((await findConfirmation(tx, customerId, place.tenantId, { numerator, month })) !== null)
      throw new Problem('already-exists', { detail: confirmedAlready })
    if (newest.pending === null) throw new Problem('rule-refused', { detail: nothingPending })
    const confirmation = {
      customerId,
      id: newId(),
      tenantId: place.tenantId,
      numerator,
      month,
      state: newest.pending,
      reason,
      confirmedBy: actor.personId,
      confirmedAt: now,
    }
    await insertConfirmation(tx, confirmation)
    const { active, entitled, rate } = newest
    await record({
      event: 'usage.stateConfirmed',
      subject: place.tenantId,
      before: { state: newest.state },
      after: { month, state: newest.pending, active, entitled, rate },
      reason,
    })
  })
}

/** Takes such a word back: the months decide again. Taken back already it stays so. Problem: `not-found`. */
export async function withdrawConfirmation(
  context: ActingContext,
  { confirmationId, ...place }: TenantPlace & { readonly confirmationId: string },
): Promise<UsageStates> {
  const { services, actor } = context
  const find = async ({ tx }: Pick<Change, 'tx'>) => {
    const row = await findConfirmationById(tx, place.customerId, place.tenantId, confirmationId)
    if (row === null) throw notFound(thisConfirmation)
    return row
  }
  const before = await services.database.transaction({ customer: place.customerId }, (tx) => find({ tx }))
  if (before.withdrawnAt !== null)
    return services.database.transaction({ customer: place.customerId }, (tx) =>
      statesOf(tx, place, services.clock.today(), actor),
    )
  return changing(context, place, async (inTenant) => {
    const row = await find(inTenant)
    await withdraw(inTenant.tx, row, { by: actor.personId, at: inTenant.now })
    await inTenant.record({
      event: 'usage.confirmationWithdrawn',
      subject: place.tenantId,
      before: { month: row.month, state: row.state, reason: row.reason },
    })
  })
}

/** Changes something that decides the tenant's state: reports and engagements are held, and all is worked out anew. */
async function changing(
  context: ActingContext,
  place: TenantPlace,
  work: (change: Change) => Promise<void>,
): Promise<UsageStates> {
  const { customerId, tenantId } = place
  return change(
    context,
    customerId,
    async (inTenant) => {
      if (!(await tenantExists(inTenant.tx, customerId, tenantId))) throw notFound(thisTenant)
      await lockTenantUsage(inTenant.tx, tenantId)
      await holdEngagementsOf(inTenant, tenantId)
      await work(inTenant)
      await recomputeUsage(inTenant, tenantId)
      return statesOf(inTenant.tx, place, inTenant.today, context.actor)
    },
    repeatOf(context),
  )
}
