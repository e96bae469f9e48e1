import type { Month } from '@lotse/calendar'
import type { Confirmation, Numerator } from '@lotse/usage'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { person } from '../tables/identity.ts'
import { usageConfirmation } from '../tables/usage-verdict.ts'

export type ConfirmationRow = typeof usageConfirmation.$inferSelect

/** A word for one numerator, as the verdict takes it. */
export interface StoredConfirmation extends Confirmation {
  readonly numerator: Numerator
}

/** The words in force for a tenant, oldest month first. */
export async function confirmationsOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<StoredConfirmation[]> {
  const { numerator, month, reason, confirmedAt } = usageConfirmation
  const rows = await tx
    .select({ numerator, month, reason, confirmedAt, by: person.name })
    .from(usageConfirmation)
    .leftJoin(person, eq(person.id, usageConfirmation.confirmedBy))
    .where(and(ofTenant(customerId, tenantId), isNull(usageConfirmation.withdrawnAt)))
    .orderBy(asc(month))
  return rows.map((row) => ({
    numerator: row.numerator,
    month: row.month,
    by: row.by ?? '',
    on: dayOf(row.confirmedAt),
    reason: row.reason,
  }))
}

/** Every word that was ever given for a tenant, newest first, those taken back included. */
export async function everyConfirmationOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<(ConfirmationRow & { readonly by: string })[]> {
  const rows = await tx
    .select({ row: usageConfirmation, by: person.name })
    .from(usageConfirmation)
    .leftJoin(person, eq(person.id, usageConfirmation.confirmedBy))
    .where(ofTenant(customerId, tenantId))
    .orderBy(desc(usageConfirmation.confirmedAt), desc(usageConfirmation.id))
  return rows.map(({ row, by }) => ({ ...row, by: by ?? '' }))
}

export async function insertConfirmation(tx: Transaction, row: typeof usageConfirmation.$inferInsert): Promise<void> {
  await tx.insert(usageConfirmation).values(row)
}

/** The word in force for a month, held for this change. */
export async function findConfirmation(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { numerator, month }: { readonly numerator: Numerator; readonly month: Month },
): Promise<ConfirmationRow | null> {
  const [row] = await tx
    .select()
    .from(usageConfirmation)
    .where(
      and(
        ofTenant(customerId, tenantId),
        eq(usageConfirmation.numerator, numerator),
        eq(usageConfirmation.month, month),
        isNull(usageConfirmation.withdrawnAt),
      ),
    )
    .for('update')
  return row ?? null
}

export async function withdraw(
  tx: Transaction,
  { customerId, id }: Pick<ConfirmationRow, 'customerId' | 'id'>,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .update(usageConfirmation)
    .set({ withdrawnBy: by, withdrawnAt: at })
    .where(and(eq(usageConfirmation.customerId, customerId), eq(usageConfirmation.id, id)))
}

function ofTenant(customerId: CustomerId, tenantId: string) {
  return and(eq(usageConfirmation.customerId, customerId), eq(usageConfirmation.tenantId, tenantId))
}

/** One word of a tenant, in force or not; held for this change. */
export async function findConfirmationById(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  id: string,
): Promise<ConfirmationRow | null> {
  const [row] = await tx
    .select()
    .from(usageConfirmation)
    .where(and(ofTenant(customerId, tenantId), eq(usageConfirmation.id, id)))
    .for('update')
  return row ?? null
}
