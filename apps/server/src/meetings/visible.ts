import { and, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { meeting, meetingAttendee } from '../tables/meetings.ts'
import { seriesWithCustomer } from './policy.ts'

/**
 * The meetings that an actor may read: staff all, people of a customer those of a series with the customer, and single
 * meetings that they attend themselves. Never a meeting of the delivery team or the vendor (engagement.md §7).
 */
export function visibleTo(tx: Transaction, actor: Pick<Actor, 'kind' | 'personId'>): SQL | undefined {
  if (actor.kind === 'staff') return undefined
  return or(
    inArray(meeting.series, [...seriesWithCustomer]),
    and(isNull(meeting.series), attendedBy(tx, actor.personId)),
  )
}

/** The meetings at which a person is expected. */
export function attendedBy(tx: Transaction, personId: string): SQL {
  return exists(
    tx
      .select({ one: sql`1` })
      .from(meetingAttendee)
      .where(
        and(
          eq(meetingAttendee.customerId, meeting.customerId),
          eq(meetingAttendee.meetingId, meeting.id),
          eq(meetingAttendee.personId, personId),
        ),
      ),
  )
}
