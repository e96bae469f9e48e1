import type { Meeting } from '@lotse/contract'
import { and, eq } from 'drizzle-orm'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { meeting } from '../tables/meetings.ts'
import { meetingView } from './meeting-view.ts'
import { noMeeting } from './problems.ts'
import { visibleTo } from './visible.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly meetingId: string
}

/** One meeting, as far as its reader may see it. Removed ones are shown to the team. Problem: `not-found`. */
export async function readMeeting({ services, actor }: ActingContext, place: Place): Promise<Meeting> {
  const customer = customerId(place.customerId)
  return services.database.transaction({ customer }, async (tx) => {
    const [row] = await tx
      .select()
      .from(meeting)
      .where(
        and(
          eq(meeting.customerId, customer),
          eq(meeting.engagementId, place.engagementId),
          eq(meeting.id, place.meetingId),
          visibleTo(tx, actor),
        ),
      )
    if (row === undefined || (row.deletedAt !== null && actor.kind !== 'staff')) throw noMeeting()
    return meetingView(tx, actor, row)
  })
}
