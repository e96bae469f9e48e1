import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { usageForecast, usageForecastHistory } from '../tables/entitlements.ts'
import type { EngagementKey } from './store.ts'

export type ForecastRow = typeof usageForecast.$inferSelect
export type ForecastStateRow = typeof usageForecastHistory.$inferSelect

/** The forecast in force; null where nobody entered one. */
export async function forecastOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<ForecastRow | null> {
  const [row] = await tx
    .select()
    .from(usageForecast)
    .where(and(eq(usageForecast.customerId, customerId), eq(usageForecast.engagementId, engagementId)))
  return row ?? null
}

/** Writes the forecast, with its entry in the history. The engagement is held, so nobody else does so meanwhile. */
export async function writeForecast(
  tx: Transaction,
  row: typeof usageForecast.$inferInsert,
  reason: string | null,
): Promise<ForecastRow> {
  const [written] = await tx
    .insert(usageForecast)
    .values(row)
    .onConflictDoUpdate({ target: [usageForecast.customerId, usageForecast.engagementId], set: row })
    .returning()
  if (written === undefined) throw new Error('an upsert gave no row back')
  await tx.insert(usageForecastHistory).values({ ...written, reason })
  return written
}

/** Every forecast there ever was, newest first. */
export async function forecastHistoryOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<ForecastStateRow[]> {
  return tx
    .select()
    .from(usageForecastHistory)
    .where(and(eq(usageForecastHistory.customerId, customerId), eq(usageForecastHistory.engagementId, engagementId)))
    .orderBy(desc(usageForecastHistory.version))
}
