import type { Meeting } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { locateMeeting } from './locate-meeting.ts'
import { meetingView } from './meeting-view.ts'
import { noMeeting } from './problems.ts'
import { updateMeeting } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly meetingId: string
}

/** Removes a meeting with its agenda, minutes and actions; all come back when it is restored. Problem: `not-found`. */
export async function removeMeeting(context: ActingContext, place: Place): Promise<Record<string, never>> {
  await setRemoved(context, place, true)
  return {}
}

/** Restores a removed meeting as it was. Problem: `not-found`. */
export function restoreMeeting(context: ActingContext, place: Place): Promise<Meeting> {
  return setRemoved(context, place, false)
}

async function setRemoved(context: ActingContext, place: Place, removed: boolean): Promise<Meeting> {
  const { actor } = context
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const wanted = removed ? 'present' : 'removed'
      const { key, row } = await locateMeeting(change, place.engagementId, place.meetingId, wanted)
      const saved = await updateMeeting(change.tx, key, 'version', row.version, {
        deletedAt: removed ? change.now : null,
        deletedBy: removed ? actor.personId : null,
        sequence: row.sequence + 1,
        changedAt: change.now,
      })
      if (saved === null) throw noMeeting()
      await change.record({
        event: removed ? 'meeting.removed' : 'meeting.restored',
        engagementId: place.engagementId,
        subject: row.title,
      })
      await evaluateEngagement(change, place.engagementId)
      return meetingView(change.tx, actor, saved)
    },
    repeatOf(context),
  )
}
