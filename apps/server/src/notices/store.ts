import type { NoticeKind } from '@lotse/playbook'
import { and, count, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer } from '../tables/engagements.ts'
import { notice } from '../tables/notices.ts'

/** Notices as rows; whose they are, the transaction says (`asReader`). */

export type NoticeRow = typeof notice.$inferSelect

/** Keeps those that were not told before; gives how many. */
export async function insertNotices(tx: Transaction, rows: (typeof notice.$inferInsert)[]): Promise<number> {
  const told = await tx
    .insert(notice)
    .values(rows)
    .onConflictDoNothing({ target: [notice.customerId, notice.personId, notice.key] })
    .returning({ id: notice.id })
  return told.length
}

export interface NoticeFilter {
  readonly only?: 'unread' | undefined
  readonly kind?: NoticeKind | undefined
  readonly customerId?: string | undefined
}

const found = (personId: string, { only, kind, customerId }: NoticeFilter) =>
  and(
    eq(notice.personId, personId),
    only === 'unread' ? isNull(notice.readAt) : undefined,
    kind && eq(notice.kind, kind),
    customerId === undefined ? undefined : sql`${notice.customerId} = ${customerId}::uuid`,
  )

/** Where a notice stands in the list, for the page behind it. */
const placeOf = (personId: string, id: string) =>
  sql`select n.created_at, n.id from lotse.notice n where n.person_id = ${personId}::uuid and n.id = ${id}::uuid`

/** Newest first, with the name of the customer; null for what concerns the organisation. */
export async function noticesOf(
  tx: Transaction,
  personId: string,
  filter: NoticeFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<{ row: NoticeRow; customerName: string | null }[]> {
  return tx
    .select({ row: notice, customerName: customer.name })
    .from(notice)
    .leftJoin(customer, eq(customer.customerId, notice.customerId))
    .where(
      and(
        found(personId, filter),
        after === undefined ? undefined : sql`(${notice.createdAt}, ${notice.id}) < (${placeOf(personId, after)})`,
      ),
    )
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(limit)
}

/** One notice of a person, with the name of the customer. */
export async function findNotice(
  tx: Transaction,
  personId: string,
  id: string,
): Promise<{ row: NoticeRow; customerName: string | null } | null> {
  const [found] = await tx
    .select({ row: notice, customerName: customer.name })
    .from(notice)
    .leftJoin(customer, eq(customer.customerId, notice.customerId))
    .where(and(eq(notice.personId, personId), eq(notice.id, id)))
  return found ?? null
}

export async function countNotices(tx: Transaction, personId: string, filter: NoticeFilter): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(notice).where(found(personId, filter))
  return row?.count ?? 0
}

/** Whom a person's notices are about. */
export async function customersOf(tx: Transaction, personId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectDistinct({ id: customer.customerId, name: customer.name })
    .from(notice)
    .innerJoin(customer, eq(customer.customerId, notice.customerId))
    .where(eq(notice.personId, personId))
    .orderBy(customer.name)
}

/** How many are unread, counted up to `most`. */
export async function countUnread(tx: Transaction, personId: string, most: number): Promise<number> {
  const unread = tx
    .select({ one: sql`1` })
    .from(notice)
    .where(found(personId, { only: 'unread' }))
    .limit(most)
    .as('unread')
  const [row] = await tx.select({ count: count() }).from(unread)
  return row?.count ?? 0
}

/** The ids of what is unread up to a moment, newest first, with the customers they belong to. */
export async function unreadUntil(
  tx: Transaction,
  personId: string,
  filter: NoticeFilter,
  until: Date,
  most: number,
): Promise<Pick<NoticeRow, 'id' | 'customerId'>[]> {
  return tx
    .select({ id: notice.id, customerId: notice.customerId })
    .from(notice)
    .where(and(found(personId, { ...filter, only: 'unread' }), lte(notice.createdAt, until)))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(most)
}

/** Where some of a person's notices belong. */
export async function placesOf(
  tx: Transaction,
  personId: string,
  ids: readonly string[],
): Promise<Pick<NoticeRow, 'id' | 'customerId'>[]> {
  return tx
    .select({ id: notice.id, customerId: notice.customerId })
    .from(notice)
    .where(and(eq(notice.personId, personId), inArray(notice.id, [...ids])))
}

/** Marks notices of the transaction's customer; what is marked so already stays as it is. */
export async function setRead(
  tx: Transaction,
  personId: string,
  ids: readonly string[],
  readAt: Date | null,
): Promise<void> {
  await tx
    .update(notice)
    .set({ readAt: readAt === null ? null : sql`coalesce(${notice.readAt}, ${readAt.toISOString()}::timestamptz)` })
    .where(and(eq(notice.personId, personId), inArray(notice.id, [...ids])))
}
