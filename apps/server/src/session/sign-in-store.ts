import { and, eq, gt, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { type PersonRow, personColumns } from '../people/person.ts'
import type { HeldRole } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Narrowing } from '../platform/db/narrowing.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { assignment, engagement } from '../tables/engagements.ts'
import { person, personalLink, personalToken, signIn } from '../tables/identity.ts'
import { SIGN_IN_IDLE_SECONDS, SIGN_IN_LONGEST_SECONDS } from './lifetimes.ts'

/** Sign-ins in browsers, and what the server asks at every request. */

export type SignInMethod = (typeof signIn.$inferSelect)['method']

interface NewSignIn {
  readonly customerId: CustomerId
  readonly tokenHash: Buffer
  readonly personId: string
  readonly method: SignInMethod
  /** The personal link it was opened with. */
  readonly linkId: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

/** Adds a sign-in and clears away those of the same person that are over. */
export async function insertSignIn(tx: Transaction, row: NewSignIn): Promise<void> {
  await tx.delete(signIn).where(and(eq(signIn.personId, row.personId), lte(signIn.expiresAt, row.createdAt)))
  await tx.insert(signIn).values(row)
}

/** The roles somebody has in engagements now. */
const heldRoles = sql<HeldRole[]>`coalesce((
  select json_agg(json_build_object(
    'customerId', ${assignment.customerId}, 'engagementId', ${assignment.engagementId}, 'role', ${assignment.role}))
  from ${assignment} where ${assignment.personId} = ${person.id} and ${assignment.until} is null), '[]'::json)`

export interface KnownSignIn {
  readonly person: PersonRow
  readonly assignments: readonly HeldRole[]
  readonly lastSeenAt: Date | null
  /** With a personal link: what it is for. */
  readonly narrowedTo: Narrowing | null
}

const ofLink = and(eq(personalLink.customerId, signIn.customerId), eq(personalLink.id, signIn.linkId))

/**
 * Who is signed in with a cookie, with everything policies ask for, in one query. A sign-in with a personal link is worth
 * nothing once the link was taken back or is over, or its engagement is gone.
 */
export async function findSignIn(tx: Transaction, tokenHash: Buffer, now: Date): Promise<KnownSignIn | null> {
  const [row] = await tx
    .select({
      person: personColumns,
      assignments: heldRoles,
      lastSeenAt: signIn.lastSeenAt,
      linkId: signIn.linkId,
      narrowedTo: {
        customerId: engagement.customerId,
        engagementId: engagement.id,
        tenantId: engagement.tenantId,
      },
    })
    .from(signIn)
    .innerJoin(person, and(eq(person.customerId, signIn.customerId), eq(person.id, signIn.personId)))
    .leftJoin(personalLink, and(ofLink, isNull(personalLink.revokedAt), gt(personalLink.expiresAt, now)))
    .leftJoin(
      engagement,
      and(
        eq(engagement.customerId, personalLink.customerId),
        eq(engagement.id, personalLink.engagementId),
        isNull(engagement.deletedAt),
      ),
    )
    .where(and(eq(signIn.tokenHash, tokenHash), gt(signIn.expiresAt, now), eq(person.state, 'active')))
  if (row === undefined || (row.linkId !== null && row.narrowedTo === null)) return null
  const { linkId: _, ...known } = row
  return known
}

/** What became of the personal link of a browser that is not signed in any more; null where there was none. */
export async function findEndedLink(
  tx: Transaction,
  tokenHash: Buffer,
  now: Date,
): Promise<'revoked' | 'expired' | null> {
  const [row] = await tx
    .select({ revokedAt: personalLink.revokedAt, expiresAt: personalLink.expiresAt })
    .from(signIn)
    .innerJoin(personalLink, ofLink)
    .where(eq(signIn.tokenHash, tokenHash))
  if (row === undefined) return null
  if (row.revokedAt !== null) return 'revoked'
  return row.expiresAt <= now ? 'expired' : null
}

/** The same for a personal token, with the token's rights. */
export async function findTokenHolder(tx: Transaction, tokenHash: Buffer, now: Date) {
  const [row] = await tx
    .select({
      person: personColumns,
      assignments: heldRoles,
      lastSeenAt: personalToken.lastUsedAt,
      rights: personalToken.rights,
    })
    .from(personalToken)
    .innerJoin(person, and(eq(person.customerId, personalToken.customerId), eq(person.id, personalToken.personId)))
    .where(
      and(
        eq(personalToken.tokenHash, tokenHash),
        sql`${personalToken.revokedAt} is null`,
        gt(personalToken.expiresAt, now),
        eq(person.state, 'active'),
      ),
    )
  return row ?? null
}

/** Moves the end of a sign-in forward and notes when its person was last here; `before` keeps this rare. */
export async function touchSignIn(
  tx: Transaction,
  { tokenHash, personId }: { readonly tokenHash: Buffer; readonly personId: string },
  now: Date,
  before: Date,
): Promise<void> {
  await tx.update(person).set({ lastSeenAt: now }).where(eq(person.id, personId))
  await tx
    .update(signIn)
    .set({
      lastSeenAt: now,
      expiresAt: sql`least(${signIn.createdAt} + ${SIGN_IN_LONGEST_SECONDS} * interval '1 second',
                           ${now.toISOString()}::timestamptz + ${SIGN_IN_IDLE_SECONDS} * interval '1 second')`,
    })
    .where(and(eq(signIn.tokenHash, tokenHash), lt(signIn.lastSeenAt, before)))
}

/** The sign-in of a browser, for what depends on how and when somebody signed in. */
export async function findOwnSignIn(tx: Transaction, tokenHash: Buffer, personId: string) {
  const [row] = await tx
    .select({ method: signIn.method, createdAt: signIn.createdAt })
    .from(signIn)
    .where(and(eq(signIn.tokenHash, tokenHash), eq(signIn.personId, personId)))
  return row ?? null
}

/** Ends one sign-in. False when there was none. */
export async function deleteSignIn(tx: Transaction, tokenHash: Buffer): Promise<boolean> {
  const rows = await tx.delete(signIn).where(eq(signIn.tokenHash, tokenHash)).returning({ personId: signIn.personId })
  return rows.length === 1
}

/** Ends all sign-ins of a person, or all but one. */
export async function deleteSignInsOf(tx: Transaction, personId: string, but?: Buffer): Promise<void> {
  await tx
    .delete(signIn)
    .where(and(eq(signIn.personId, personId), but === undefined ? undefined : ne(signIn.tokenHash, but)))
}
