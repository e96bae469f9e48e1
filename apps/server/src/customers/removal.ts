import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementsOfCustomer } from '../engagements/hold.ts'
import { removeEngagementsWithCustomer, restoreEngagementsWithCustomer } from '../engagements/removal.ts'
import { tellRestoredMeetings } from '../meetings/look-up.ts'
import { isAdministrator } from '../platform/access/policy.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { keepRows } from '../portfolio/keep-rows.ts'
import { customer, tenant } from '../tables/engagements.ts'
import { engagementsOf, holdCustomer } from './store.ts'

interface Place {
  readonly customerId: string
}

/**
 * Deletes a customer with all of its engagements, with a reason. Everything stays as it is and is out of sight until it
 * is restored. Problems: `not-found`, `not-allowed` for an engagement manager who does not lead all of them.
 */
export async function removeCustomer(
  context: ActingContext,
  { customerId: of, reason }: Place & { readonly reason: string },
): Promise<Record<string, never>> {
  const id = customerId(of)
  return change(
    context,
    id,
    async (changing) => {
      const row = await holdCustomer(changing.tx, id)
      if (row === null) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
      await holdTenants(changing)
      await holdEngagementsOfCustomer(changing)
      await requireAll(changing, context)
      await removeEngagementsWithCustomer(changing)
      await mark(changing, {
        deletedAt: changing.now,
        deletedBy: context.actor.personId,
        deletedReason: reason,
      })
      await changing.record({ event: 'customer.removed', subject: row.name, reason })
      changing.touch('portfolio')
      changing.touch('engagement')
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a deleted customer back with the engagements that went with it. Problem: `not-found`. */
export async function restoreCustomer(
  context: ActingContext,
  { customerId: of }: Place,
): Promise<Record<string, never>> {
  const id = customerId(of)
  return change(
    context,
    id,
    async (changing) => {
      const [row] = await changing.tx
        .select()
        .from(customer)
        .where(and(eq(customer.customerId, id), isNotNull(customer.deletedAt), isNull(customer.purgedAt)))
        .for('no key update')
      if (row === undefined) throw notFound({ de: 'Diesen gelöschten Kunden', en: 'This deleted customer' })
      const engagements = await restoreEngagementsWithCustomer(changing)
      await mark(changing, { deletedAt: null, deletedBy: null, deletedReason: null })
      await tellRestoredMeetings(changing, engagements)
      await changing.record({ event: 'customer.restored', subject: row.name })
      for (const engagementId of engagements) await evaluateEngagement(changing, engagementId)
      await keepRows(changing)
      return {}
    },
    repeatOf(context),
  )
}

/** Whoever begins an engagement holds its tenant first; so no engagement is born into a customer that is going. */
async function holdTenants({ tx, customerId }: Change): Promise<void> {
  await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(eq(tenant.customerId, customerId))
    .orderBy(asc(tenant.id))
    .for('no key update')
}

async function requireAll({ tx, customerId }: Change, { actor }: ActingContext): Promise<void> {
  if (isAdministrator(actor, {})) return
  const engagements = await engagementsOf(tx, customerId)
  const led = new Set(actor.assignments.filter(({ role }) => role === 'FM').map(({ engagementId }) => engagementId))
  if (engagements.every(({ id }) => led.has(id))) return
  throw new Problem('not-allowed', {
    detail: {
      de: 'Sie leiten nicht alle Engagements dieses Kunden. Löschen Sie Ihre einzeln, oder bitten Sie die Administration.',
      en: 'You do not lead all engagements of this customer. Delete yours one by one, or ask an administrator.',
    },
  })
}

async function mark(
  { tx, customerId }: Change,
  values: Pick<Partial<typeof customer.$inferSelect>, 'deletedAt' | 'deletedBy' | 'deletedReason'>,
): Promise<void> {
  await tx
    .update(customer)
    .set({ ...values, version: sql`${customer.version} + 1` })
    .where(eq(customer.customerId, customerId))
}
