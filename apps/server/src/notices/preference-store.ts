import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { noticePreference } from '../tables/notices.ts'

/** How persons want to be told; whoever never said anything has no row. */

export type PreferenceRow = typeof noticePreference.$inferSelect
export type PreferenceValues = Omit<PreferenceRow, 'customerId' | 'personId' | 'version'>

export async function findPreference(tx: Transaction, personId: string): Promise<PreferenceRow | null> {
  const [row] = await tx.select().from(noticePreference).where(eq(noticePreference.personId, personId))
  return row ?? null
}

export async function preferencesOf(
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PreferenceRow>> {
  const rows = await tx
    .select()
    .from(noticePreference)
    .where(inArray(noticePreference.personId, [...personIds]))
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Keeps what a person wants if it is still at `version` (1: never said anything); null where it changed meanwhile. */
export async function savePreference(
  tx: Transaction,
  personId: string,
  version: number,
  values: PreferenceValues,
): Promise<PreferenceRow | null> {
  const [row] =
    version === 1
      ? await tx
          .insert(noticePreference)
          .values({ customerId: ORGANISATION, personId, ...values, version: 2 })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(noticePreference)
          .set({ ...values, version: sql`${noticePreference.version} + 1` })
          .where(and(eq(noticePreference.personId, personId), eq(noticePreference.version, version)))
          .returning()
  return row ?? null
}
