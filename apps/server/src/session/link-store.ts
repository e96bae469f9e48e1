import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { personColumns } from '../people/person.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { person, signInLink } from '../tables/identity.ts'
import type { LinkPurpose } from './lifetimes.ts'

/** One-time links; only hashes of them. */

interface NewLink {
  readonly customerId: CustomerId
  readonly personId: string | null
  readonly purpose: LinkPurpose
  readonly tokenHash: Buffer
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertLink(tx: Transaction, link: NewLink): Promise<void> {
  await tx.insert(signInLink).values(link)
}

/** Ends the unused links of a person, or those for the first administrator. */
export async function endLinks(tx: Transaction, personId: string | null): Promise<void> {
  const whose = personId === null ? isNull(signInLink.personId) : eq(signInLink.personId, personId)
  await tx.delete(signInLink).where(and(whose, isNull(signInLink.usedAt)))
}

/** A link that can still be used, with the person it is for (null for the first administrator). */
export async function findLink(tx: Transaction, tokenHash: Buffer, now: Date) {
  const [row] = await tx
    .select({ purpose: signInLink.purpose, person: personColumns })
    .from(signInLink)
    .leftJoin(person, and(eq(person.customerId, signInLink.customerId), eq(person.id, signInLink.personId)))
    .where(
      and(
        eq(signInLink.tokenHash, tokenHash),
        isNull(signInLink.usedAt),
        gt(signInLink.expiresAt, now),
        sql`${person.state} is distinct from 'disabled'`,
      ),
    )
  return row ?? null
}

/** Uses a link up. False when it was used, ended or too old meanwhile: of two at the same moment only one gets true. */
export async function spendLink(tx: Transaction, tokenHash: Buffer, now: Date): Promise<boolean> {
  const rows = await tx
    .update(signInLink)
    .set({ usedAt: now })
    .where(and(eq(signInLink.tokenHash, tokenHash), isNull(signInLink.usedAt), gt(signInLink.expiresAt, now)))
    .returning({ customerId: signInLink.customerId })
  return rows.length === 1
}
