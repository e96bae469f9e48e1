import type { MeetingRow, MeetingSeriesCode, MeetingState } from '@lotse/contract'
import { and, asc, count, desc, eq, gte, isNull, lt } from 'drizzle-orm'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { meeting } from '../tables/meetings.ts'
import { meetingRows } from './rows.ts'
import { visibleTo } from './visible.ts'

interface Query {
  readonly customerId: string
  readonly engagementId: string
  readonly when: 'upcoming' | 'past'
  readonly series?: MeetingSeriesCode | undefined
  readonly state?: MeetingState | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The meetings of an engagement. Upcoming is what has not ended yet. `after` is the number of meetings seen. */
export async function listMeetings(
  { services, actor }: ActingContext,
  query: Query,
): Promise<{ items: MeetingRow[]; total: number; next: string | null }> {
  const customer = customerId(query.customerId)
  const offset = pageNumber(query.after) ?? 0
  const now = services.clock.now()
  const isUpcoming = query.when === 'upcoming'
  return services.database.transaction({ customer }, async (tx) => {
    const where = and(
      eq(meeting.customerId, customer),
      eq(meeting.engagementId, query.engagementId),
      isUpcoming ? gte(meeting.endsAt, now) : lt(meeting.endsAt, now),
      query.series === undefined ? undefined : eq(meeting.series, query.series),
      query.state === undefined ? undefined : eq(meeting.state, query.state),
      visibleTo(tx, actor),
    )
    const order = isUpcoming ? [asc(meeting.startsAt), asc(meeting.id)] : [desc(meeting.startsAt), desc(meeting.id)]
    const items = await meetingRows(tx, { where, order, limit: query.limit, offset })
    const [{ total } = { total: 0 }] = await tx
      .select({ total: count() })
      .from(meeting)
      .where(and(where, isNull(meeting.deletedAt)))
    const seen = offset + items.length
    return { items, total, next: seen < total ? String(seen) : null }
  })
}
