import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { personalLink } from '../tables/identity.ts'

/** Takes back every personal link of a person. Where nobody does it (a deadline), whoever gave the link stands for it. */
export async function revokeLinksOf(tx: Transaction, personId: string, now: Date, by: string | null): Promise<void> {
  await tx
    .update(personalLink)
    .set({ revokedAt: now, revokedBy: by ?? sql`${personalLink.createdBy}` })
    .where(and(eq(personalLink.personId, personId), isNull(personalLink.revokedAt)))
}
