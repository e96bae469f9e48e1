import type { Localised } from '@lotse/contract'
import type { NoticeChannel } from '@lotse/playbook'
import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { notice, noticeDelivery } from '../tables/notices.ts'

/** How notices leave Lotse. Whoever asks works as Lotse itself (`asReader`, `HOUSE`). */

type DeliveryRow = typeof noticeDelivery.$inferSelect

/** Notices of which nobody planned yet how they leave, the oldest first. */
export async function unplannedNotices(tx: Transaction, limit: number) {
  return tx
    .select({
      customerId: notice.customerId,
      id: notice.id,
      personId: notice.personId,
      engagementId: notice.engagementId,
      kind: notice.kind,
      createdAt: notice.createdAt,
    })
    .from(notice)
    .where(eq(notice.outside, 'new'))
    .orderBy(asc(notice.createdAt))
    .limit(limit)
}

/** Takes notices of the transaction's customer to be planned; gives those that nobody else took. */
export async function takeUnplanned(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const taken = await tx
    .update(notice)
    .set({ outside: 'planned' })
    .where(and(inArray(notice.id, [...ids]), eq(notice.outside, 'new')))
    .returning({ id: notice.id })
  return taken.map(({ id }) => id)
}

export async function insertDeliveries(tx: Transaction, rows: (typeof noticeDelivery.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(noticeDelivery).values(rows).onConflictDoNothing()
}

/** What a message is made of: a delivery with its notice, whom it is about, and whom it goes to. */
export interface Outgoing {
  readonly delivery: DeliveryRow
  readonly notice: typeof notice.$inferSelect
  readonly customerName: string | null
  readonly to: { readonly name: string; readonly email: string; readonly language: 'de' | 'en'; readonly state: string }
}

const outgoing = (tx: Transaction) =>
  tx
    .select({
      delivery: noticeDelivery,
      notice,
      customerName: customer.name,
      to: { name: person.name, email: person.email, language: person.language, state: person.state },
    })
    .from(noticeDelivery)
    .innerJoin(notice, and(eq(notice.customerId, noticeDelivery.customerId), eq(notice.id, noticeDelivery.noticeId)))
    .innerJoin(person, eq(person.id, noticeDelivery.personId))
    .leftJoin(customer, eq(customer.customerId, noticeDelivery.customerId))

/** What is to leave by now, the longest waiting first. */
export async function dueDeliveries(tx: Transaction, now: Date, limit: number): Promise<Outgoing[]> {
  return outgoing(tx)
    .where(and(isNotNull(noticeDelivery.dueAt), lte(noticeDelivery.dueAt, now)))
    .orderBy(asc(noticeDelivery.dueAt), asc(notice.createdAt), asc(notice.id))
    .limit(limit)
}

/** What waits for one person on one channel, the next to leave first. */
export async function waitingDeliveries(
  tx: Transaction,
  personId: string,
  channel: NoticeChannel,
  limit: number,
): Promise<Outgoing[]> {
  return outgoing(tx)
    .where(
      and(
        eq(noticeDelivery.personId, personId),
        eq(noticeDelivery.channel, channel),
        eq(noticeDelivery.state, 'waiting'),
      ),
    )
    .orderBy(asc(noticeDelivery.dueAt), asc(notice.createdAt), asc(notice.id))
    .limit(limit)
}

/** What waits for one person within the transaction's scope. */
export async function waitingOf(tx: Transaction, personId: string) {
  return tx
    .select({
      customerId: noticeDelivery.customerId,
      noticeId: noticeDelivery.noticeId,
      channel: noticeDelivery.channel,
      kind: notice.kind,
      createdAt: notice.createdAt,
    })
    .from(noticeDelivery)
    .innerJoin(notice, and(eq(notice.customerId, noticeDelivery.customerId), eq(notice.id, noticeDelivery.noticeId)))
    .where(and(eq(noticeDelivery.personId, personId), eq(noticeDelivery.state, 'waiting')))
    .orderBy(asc(noticeDelivery.customerId), asc(noticeDelivery.noticeId))
}

/** Lets deliveries that wait leave at another time. */
export async function moveWaiting(tx: Transaction, some: Some, dueAt: Date): Promise<void> {
  await tx.update(noticeDelivery).set({ dueAt }).where(waiting(some))
}

/** Lets a delivery begin again that had nowhere to go, or waits until it has. */
export async function startAgain(
  tx: Transaction,
  { channel, noticeId }: { readonly channel: NoticeChannel; readonly noticeId: string },
  dueAt: Date,
): Promise<void> {
  await tx
    .update(noticeDelivery)
    .set({ state: 'waiting', dueAt, problem: null })
    .where(
      and(
        eq(noticeDelivery.noticeId, noticeId),
        eq(noticeDelivery.channel, channel),
        inArray(noticeDelivery.state, ['failed', 'waiting']),
      ),
    )
}

interface Some {
  readonly channel: NoticeChannel
  readonly noticeIds: readonly string[]
}

const waiting = ({ channel, noticeIds }: Some) =>
  and(
    inArray(noticeDelivery.noticeId, [...noticeIds]),
    eq(noticeDelivery.channel, channel),
    eq(noticeDelivery.state, 'waiting'),
  )

/** Holds deliveries of the transaction's customer that still wait and that nobody else hands over; gives their notices. */
export async function holdWaiting(tx: Transaction, some: Some): Promise<string[]> {
  const rows = await tx
    .select({ noticeId: noticeDelivery.noticeId })
    .from(noticeDelivery)
    .where(waiting(some))
    .for('update', { skipLocked: true })
  return rows.map(({ noticeId }) => noticeId)
}

/** How deliveries that waited ended: as part of a message, or without one; or that they wait on, and why. */
export type Ending =
  | { readonly state: 'handedOver'; readonly messageId: string }
  | { readonly state: 'withdrawn'; readonly problem: Localised }
  | { readonly state: 'waiting'; readonly dueAt: Date; readonly problem: Localised | null }

export async function endWaiting(tx: Transaction, some: Some, ending: Ending): Promise<void> {
  await tx
    .update(noticeDelivery)
    .set({ dueAt: null, problem: null, ...ending })
    .where(waiting(some))
}
