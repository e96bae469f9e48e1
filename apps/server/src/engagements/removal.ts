import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { claimTenant } from '../customers/look-up.ts'
import { tellRestoredMeetings } from '../meetings/look-up.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { engagement } from '../tables/engagements.ts'
import { evaluateEngagement } from './evaluate.ts'
import { holdEngagementOf } from './hold.ts'
import { type EngagementRow, engagementsOfTenant } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

const removed = { de: 'Dieses gelöschte Engagement', en: 'This deleted engagement' }

/**
 * Deletes an engagement with a reason. Everything of it stays as it is and is out of sight until it is restored.
 * Problem: `not-found`.
 */
export async function removeEngagement(
  context: ActingContext,
  { reason, ...place }: Place & { readonly reason: string },
): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await holdEngagementOf(change, place.engagementId)
      await mark(change, row, {
        deletedAt: change.now,
        deletedBy: context.actor.personId,
        deletedReason: reason,
      })
      await change.record({ event: 'engagement.removed', engagementId: row.id, subject: row.workload, reason })
      change.touch('portfolio')
      return {}
    },
    repeatOf(context),
  )
}

/**
 * Brings a deleted engagement back as it was. Problems: `not-found` (also when its customer is deleted: that brings it
 * back), `already-exists` where the tenant has another one for the workload by now.
 */
export async function restoreEngagement(context: ActingContext, place: Place): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const found = await findRemoved(change, place.engagementId)
      if (found === null || !(await claimTenant(change.tx, change.customerId, found.tenantId))) throw notFound(removed)
      const row = await holdRemoved(change, place.engagementId)
      if (row === null || row.purgedAt !== null || row.deletedWithCustomer) throw notFound(removed)
      const others = await engagementsOfTenant(change.tx, change.customerId, row.tenantId)
      if (others.some(({ workload }) => workload === row.workload)) throw otherBegan()
      await mark(change, row, { deletedAt: null, deletedBy: null, deletedReason: null })
      await tellRestoredMeetings(change, [row.id])
      await change.record({ event: 'engagement.restored', engagementId: row.id, subject: row.workload })
      await evaluateEngagement(change, row.id)
      change.touch('portfolio')
      return {}
    },
    repeatOf(context),
  )
}

/** Deletes what is left of a customer's engagements together with it. Whoever calls it holds them. */
export async function removeEngagementsWithCustomer({ tx, customerId, now, actor }: Change): Promise<void> {
  await tx
    .update(engagement)
    .set({ deletedAt: now, deletedBy: actor?.personId ?? null, deletedWithCustomer: true })
    .where(and(eq(engagement.customerId, customerId), isNull(engagement.deletedAt)))
}

/** Brings back what was deleted together with the customer; what was deleted before stays deleted. Gives the ids. */
export async function restoreEngagementsWithCustomer({ tx, customerId }: Change): Promise<string[]> {
  const together = and(eq(engagement.customerId, customerId), eq(engagement.deletedWithCustomer, true))
  const held = await tx
    .select({ id: engagement.id })
    .from(engagement)
    .where(together)
    .orderBy(asc(engagement.id))
    .for('no key update')
  await tx.update(engagement).set({ deletedAt: null, deletedBy: null, deletedWithCustomer: false }).where(together)
  return held.map(({ id }) => id)
}

/** The same row without holding it: its tenant is held first, as by whoever begins an engagement there. */
async function findRemoved({ tx, customerId }: Change, id: string): Promise<EngagementRow | null> {
  const [row] = await tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.customerId, customerId), eq(engagement.id, id), isNotNull(engagement.deletedAt)))
  return row ?? null
}

async function holdRemoved({ tx, customerId }: Change, id: string): Promise<EngagementRow | null> {
  const [row] = await tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.customerId, customerId), eq(engagement.id, id), isNotNull(engagement.deletedAt)))
    .for('no key update')
  return row ?? null
}

async function mark(
  { tx, customerId }: Change,
  { id }: EngagementRow,
  values: Pick<Partial<EngagementRow>, 'deletedAt' | 'deletedBy' | 'deletedReason'>,
): Promise<void> {
  await tx
    .update(engagement)
    .set({ ...values, version: sql`${engagement.version} + 1` })
    .where(and(eq(engagement.customerId, customerId), eq(engagement.id, id)))
}

function otherBegan(): Problem {
  return new Problem('already-exists', {
    detail: {
      de: 'In diesem Tenant wurde inzwischen ein anderes Engagement für denselben Dienst begonnen. Löschen Sie zuerst jenes.',
      en: 'Another engagement for the same service was begun in this tenant meanwhile. Delete that one first.',
    },
  })
}
