import type { UsageSettings } from '@lotse/usage'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { customer } from '../tables/engagements.ts'
import { usageSettings } from '../tables/usage-verdict.ts'

/** Settings as stored: what differs from the level above, with a version. */
export type SettingsRow = typeof usageSettings.$inferSelect

/** Before anybody changed anything. */
export const UNTOUCHED_VERSION = 1

/** The rows of the organisation and of one customer, where there are such. */
export async function settingRows(
  tx: Transaction,
  customerId: CustomerId,
): Promise<{ readonly house: SettingsRow | null; readonly own: SettingsRow | null }> {
  const rows = await tx
    .select()
    .from(usageSettings)
    .where(inArray(usageSettings.customerId, [ORGANISATION, customerId]))
  const of = (id: CustomerId) => rows.find((row) => row.customerId === id) ?? null
  return { house: of(ORGANISATION), own: customerId === ORGANISATION ? null : of(customerId) }
}

/** The row of the organisation and those of these customers; in the scope of the portfolio. */
export async function settingRowsOf(tx: Transaction, customerIds: readonly string[]): Promise<SettingsRow[]> {
  const wanted = [ORGANISATION, ...customerIds] as CustomerId[]
  return tx.select().from(usageSettings).where(inArray(usageSettings.customerId, wanted))
}

/** Every row there is; in the scope of the portfolio. */
export async function allSettingRows(tx: Transaction): Promise<SettingsRow[]> {
  return tx.select().from(usageSettings)
}

/** Stores settings if they are still at `version`; null where somebody was faster. */
export async function storeSettings(
  tx: Transaction,
  customerId: CustomerId,
  version: number,
  {
    settings,
    changedBy,
    changedAt,
  }: { readonly settings: Partial<UsageSettings>; readonly changedBy: string | null; readonly changedAt: Date },
): Promise<SettingsRow | null> {
  const values = { settings, changedBy, changedAt }
  // Without a row there is nothing to lock; whoever comes second finds the version of the first.
  await tx.insert(usageSettings).values({ customerId }).onConflictDoNothing()
  const [row] = await tx
    .update(usageSettings)
    .set({ ...values, version: sql`${usageSettings.version} + 1` })
    .where(and(eq(usageSettings.customerId, customerId), eq(usageSettings.version, version)))
    .returning()
  return row ?? null
}

/** How many customers have settings of their own; in the scope of the portfolio. */
export async function ownDefinitions(tx: Transaction): Promise<number> {
  const rows = await tx
    .select({ customerId: usageSettings.customerId })
    .from(usageSettings)
    .innerJoin(customer, eq(customer.customerId, usageSettings.customerId))
    .where(and(sql`${usageSettings.settings} <> '{}'`, isNull(customer.deletedAt)))
  return rows.length
}
