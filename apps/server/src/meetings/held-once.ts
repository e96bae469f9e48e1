import { monthOf, wallTimeAt } from '@lotse/calendar'
import type { HeldMeeting } from '@lotse/contract'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { engagement } from '../tables/engagements.ts'
import { meeting } from '../tables/meetings.ts'
import { visibleTo } from './visible.ts'

/**
 * The meetings outside the regular series that were held for a tenant, such as kickoffs and workshops, on the days where
 * they took place: what may explain its curve. Oldest first, and only what this reader may see.
 */
export async function meetingsHeldOnce(
  tx: Transaction,
  { customerId, tenantId }: { readonly customerId: CustomerId; readonly tenantId: string },
  actor: Pick<Actor, 'kind' | 'personId'>,
): Promise<HeldMeeting[]> {
  const rows = await tx
    .select({
      id: meeting.id,
      engagementId: meeting.engagementId,
      title: meeting.title,
      startsAt: meeting.startsAt,
      timeZone: meeting.timeZone,
    })
    .from(meeting)
    .innerJoin(engagement, and(eq(engagement.customerId, meeting.customerId), eq(engagement.id, meeting.engagementId)))
    .where(
      and(
        eq(meeting.customerId, customerId),
        eq(engagement.tenantId, tenantId),
        isNull(engagement.deletedAt),
        isNull(meeting.series),
        eq(meeting.state, 'held'),
        isNull(meeting.deletedAt),
        visibleTo(tx, actor),
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
  return rows.map(({ startsAt, timeZone, ...row }) => {
    const { on } = wallTimeAt(startsAt, timeZone)
    return { ...row, day: on, month: monthOf(on) }
  })
}
