import { DRAFTS_AT_MOST, type DraftContent } from '@lotse/contract'
import { and, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { customer, engagement } from '../tables/engagements.ts'
import { noteDraft } from '../tables/notes.ts'
import { noteExists } from './look-up.ts'

/** Drafts in SQL. Every statement names the person: a draft is nobody else's. */

export type DraftRow = typeof noteDraft.$inferSelect
export interface DraftRecord {
  readonly draft: DraftRow
  readonly customerName: string
}

/** Days after which a draft that was thrown away is gone for good. */
const KEPT_DAYS = 30

/** Whose draft, and which. */
export interface DraftKey {
  readonly customerId: CustomerId
  readonly personId: string
  readonly id: string
}

const at = ({ customerId, personId, id }: DraftKey) =>
  and(eq(noteDraft.customerId, customerId), eq(noteDraft.personId, personId), eq(noteDraft.id, id))

/** The drafts a person keeps, over all customers, the latest first. */
export async function draftsOf(tx: Transaction, personId: string): Promise<DraftRecord[]> {
  return tx
    .select({ draft: noteDraft, customerName: customer.name })
    .from(noteDraft)
    .innerJoin(customer, eq(customer.customerId, noteDraft.customerId))
    .where(and(eq(noteDraft.personId, personId), isNull(noteDraft.deletedAt)))
    .orderBy(desc(noteDraft.changedAt), desc(noteDraft.id))
}

export async function findDraft(tx: Transaction, key: DraftKey): Promise<DraftRecord | null> {
  const [row] = await tx
    .select({ draft: noteDraft, customerName: customer.name })
    .from(noteDraft)
    .innerJoin(customer, eq(customer.customerId, noteDraft.customerId))
    .where(at(key))
  return row ?? null
}

/** The places from 1 to 10 that a person has not filled. Only a transaction over the portfolio sees all of them. */
export async function freePlaces(tx: Transaction, personId: string): Promise<number[]> {
  const rows = await tx
    .select({ place: noteDraft.place })
    .from(noteDraft)
    .where(and(eq(noteDraft.personId, personId), isNotNull(noteDraft.place)))
  const taken = new Set(rows.map(({ place }) => place))
  return Array.from({ length: DRAFTS_AT_MOST }, (_, index) => index + 1).filter((place) => !taken.has(place))
}

/** Whether the draft got its place; false where another draft of the person took it meanwhile. */
export async function insertDraft(tx: Transaction, row: typeof noteDraft.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(noteDraft).values(row).onConflictDoNothing().returning({ id: noteDraft.id })
  return rows.length > 0
}

/** Null where the draft is not there any more, or not in that version. */
export async function updateDraft(
  tx: Transaction,
  key: DraftKey,
  version: number,
  { content, now }: { readonly content: DraftContent; readonly now: Date },
): Promise<DraftRow | null> {
  const [row] = await tx
    .update(noteDraft)
    .set({ content, changedAt: now, version: sql`${noteDraft.version} + 1` })
    .where(and(at(key), eq(noteDraft.version, version), isNull(noteDraft.deletedAt)))
    .returning()
  return row ?? null
}

/** Throws a draft away, to be brought back while it is kept; what was thrown away long ago goes for good. */
export async function throwAway(tx: Transaction, key: DraftKey, now: Date): Promise<boolean> {
  const rows = await tx
    .update(noteDraft)
    .set({ place: null, deletedAt: now })
    .where(at(key))
    .returning({ id: noteDraft.id })
  await tx
    .delete(noteDraft)
    .where(
      and(
        eq(noteDraft.customerId, key.customerId),
        eq(noteDraft.personId, key.personId),
        lt(noteDraft.deletedAt, new Date(now.getTime() - KEPT_DAYS * 86_400_000)),
      ),
    )
  return rows.length > 0
}

/** Gives a draft a place again; false where another draft of the person took that place meanwhile. */
export async function bringBack(tx: Transaction, key: DraftKey, place: number): Promise<boolean> {
  try {
    // A savepoint: a place that is taken must not end the whole transaction.
    await tx.transaction((inner) => inner.update(noteDraft).set({ place, deletedAt: null }).where(at(key)))
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** PostgreSQL's code for a row that would be there twice. */
const TAKEN = '23505'

function isTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'code' in cause && cause.code === TAKEN
}

/** Whether the engagement is there, and the note that the draft would correct. */
export async function isThere(
  tx: Transaction,
  customerId: CustomerId,
  engagementId: string,
  corrects: string | null,
): Promise<boolean> {
  const [place] = await tx
    .select({ id: engagement.id })
    .from(engagement)
    .where(and(eq(engagement.customerId, customerId), eq(engagement.id, engagementId), isNull(engagement.deletedAt)))
  if (place === undefined || corrects === null) return place !== undefined
  return noteExists(tx, { customerId, engagementId }, corrects)
}

/** The draft became a note: it goes for good. */
export async function publishDraft(
  tx: Transaction,
  customerId: CustomerId,
  personId: string,
  id: string,
): Promise<void> {
  await tx.delete(noteDraft).where(at({ customerId, personId, id }))
}
