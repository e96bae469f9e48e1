import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { personalToken } from '../tables/identity.ts'

/** Personal tokens; only hashes of them. */

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly rights: 'read' | 'write'
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

const columns = {
  id: personalToken.id,
  name: personalToken.name,
  rights: personalToken.rights,
  createdAt: personalToken.createdAt,
  expiresAt: personalToken.expiresAt,
  lastUsedAt: personalToken.lastUsedAt,
}

interface NewToken extends TokenRow {
  readonly customerId: CustomerId
  readonly personId: string
  readonly tokenHash: Buffer
}

export async function insertToken(tx: Transaction, token: NewToken): Promise<void> {
  await tx.insert(personalToken).values(token)
}

const usable = (personId: string, now: Date) =>
  and(eq(personalToken.personId, personId), isNull(personalToken.revokedAt), gt(personalToken.expiresAt, now))

/** The tokens of a person that can be used now, oldest first. */
export async function listTokens(tx: Transaction, personId: string, now: Date): Promise<TokenRow[]> {
  return tx.select(columns).from(personalToken).where(usable(personId, now)).orderBy(asc(personalToken.id))
}

/** Revokes one token of a person; null when there is no such token that could be used. */
export async function revokeTokenRow(tx: Transaction, personId: string, tokenId: string, now: Date) {
  const [row] = await tx
    .update(personalToken)
    .set({ revokedAt: now })
    .where(and(usable(personId, now), eq(personalToken.id, tokenId)))
    .returning(columns)
  return row ?? null
}

/** Revokes all tokens of a person. */
export async function revokeTokensOf(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.update(personalToken).set({ revokedAt: now }).where(usable(personId, now))
}

export async function touchToken(tx: Transaction, tokenHash: Buffer, now: Date, before: Date): Promise<void> {
  await tx
    .update(personalToken)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(personalToken.tokenHash, tokenHash),
        or(isNull(personalToken.lastUsedAt), lt(personalToken.lastUsedAt, before)),
      ),
    )
}
