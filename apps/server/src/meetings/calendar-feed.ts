import { eq } from 'drizzle-orm'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import type { Services } from '../platform/services.ts'
import { hashToken, newToken } from '../session/one-time-token.ts'
import { calendarFeed } from '../tables/meetings.ts'

/** The private address of somebody's calendar: made, told once, ended. Only its hash is kept. */

interface FeedState {
  readonly createdAt: string
  readonly lastReadAt: string | null
}

const homeOf = ({ customerId }: { readonly customerId: CustomerId | null }): CustomerId => customerId ?? ORGANISATION

/** Whether one has such an address; null where not. */
export async function readFeedState({ services, actor }: ActingContext): Promise<FeedState | null> {
  return services.database.transaction({ customer: homeOf(actor) }, async (tx) => {
    const [row] = await tx.select().from(calendarFeed).where(eq(calendarFeed.personId, actor.personId))
    if (row === undefined) return null
    return { createdAt: row.createdAt.toISOString(), lastReadAt: row.lastReadAt?.toISOString() ?? null }
  })
}

/** Makes the address, the only time it is told; one that was there before ends. */
export async function openFeed(context: ActingContext): Promise<{ address: string }> {
  const { actor, services } = context
  const { token, hash } = newToken()
  await change(context, homeOf(actor), async ({ tx, customerId, now, record }) => {
    const values = { tokenHash: hash, createdAt: now, lastReadAt: null }
    await tx
      .insert(calendarFeed)
      .values({ customerId, personId: actor.personId, ...values })
      .onConflictDoUpdate({ target: calendarFeed.personId, set: values })
    await record({ event: 'calendar.opened', subject: actor.personId })
  })
  return { address: `${services.origin}/api/calendar/${token}/meetings.ics` }
}

/** Ends the address: calendar programs that know it get nothing any more. Problem: `not-found`. */
export async function closeFeed(context: ActingContext): Promise<Record<string, never>> {
  const { actor } = context
  await change(
    context,
    homeOf(actor),
    async ({ tx, record }) => {
      const gone = await tx
        .delete(calendarFeed)
        .where(eq(calendarFeed.personId, actor.personId))
        .returning({ of: calendarFeed.personId })
      if (gone.length === 0) throw notFound({ de: 'Diese Kalenderadresse', en: 'This calendar address' })
      await record({ event: 'calendar.closed', subject: actor.personId })
    },
    repeatOf(context),
  )
  return {}
}

/** Whose calendar a token opens; null for one that opens none. */
export async function feedOf(tx: Transaction, token: string) {
  const [row] = await tx
    .select()
    .from(calendarFeed)
    .where(eq(calendarFeed.tokenHash, hashToken(token)))
  return row ?? null
}

const HOUR_MS = 60 * 60 * 1000

/** Remembers that the calendar was read, to the hour: programs ask often. */
export async function touchFeed(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  row: typeof calendarFeed.$inferSelect,
): Promise<void> {
  const now = clock.now()
  if (row.lastReadAt !== null && now.getTime() - row.lastReadAt.getTime() < HOUR_MS) return
  await database.transaction({ customer: row.customerId }, (tx) =>
    tx.update(calendarFeed).set({ lastReadAt: now }).where(eq(calendarFeed.personId, row.personId)),
  )
}
