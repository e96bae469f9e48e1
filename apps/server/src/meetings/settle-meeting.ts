import type { EventName, Meeting } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { locateMeeting } from './locate-meeting.ts'
import { meetingView } from './meeting-view.ts'
import { noMeeting, wrongState } from './problems.ts'
import { type MeetingRecord, updateMeeting } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly meetingId: string
}

interface Step {
  readonly event: EventName
  /** Refuses where the state does not allow it, and gives what changes. */
  readonly to: (row: MeetingRecord, change: Change) => Pick<MeetingRecord, 'state' | 'cancelReason'>
  readonly reason?: string
}

/** Cancels a planned meeting. Calendars that know it are told by a higher revision. Problems: `not-found`, `rule-refused`. */
export function cancelMeeting(context: ActingContext, place: Place & { readonly reason: string }): Promise<Meeting> {
  return settle(context, place, {
    event: 'meeting.cancelled',
    reason: place.reason,
    to(row) {
      if (row.state !== 'planned') throw wrongState(row.state)
      return { state: 'cancelled', cancelReason: place.reason }
    },
  })
}

/** Says that a meeting was held; not before it began. Problems: `not-found`, `rule-refused`. */
export function holdMeeting(context: ActingContext, place: Place): Promise<Meeting> {
  return settle(context, place, {
    event: 'meeting.held',
    to(row, { now }) {
      if (row.state !== 'planned') throw wrongState(row.state)
      if (row.startsAt > now)
        throw atField('rule-refused', 'state', 'inFuture', {
          de: 'Der Termin hat noch nicht begonnen. Verlegen Sie ihn, wenn er früher stattfand.',
          en: 'The meeting has not begun yet. Move it if it took place earlier.',
        })
      return { state: 'held', cancelReason: null }
    },
  })
}

/** Takes back that a meeting was held or cancelled. Problems: `not-found`, `rule-refused`. */
export function reopenMeeting(context: ActingContext, place: Place): Promise<Meeting> {
  return settle(context, place, {
    event: 'meeting.reopened',
    to(row) {
      if (row.state === 'planned') throw wrongState(row.state)
      return { state: 'planned', cancelReason: null }
    },
  })
}

async function settle(context: ActingContext, place: Place, { event, to, reason }: Step): Promise<Meeting> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const { key, row } = await locateMeeting(change, place.engagementId, place.meetingId)
      const next = to(row, change)
      const saved = await updateMeeting(change.tx, key, 'version', row.version, {
        ...next,
        sequence: row.sequence + 1,
        changedAt: change.now,
      })
      if (saved === null) throw noMeeting()
      await change.record({
        event,
        engagementId: place.engagementId,
        subject: row.title,
        before: { state: row.state },
        after: { state: next.state },
        ...(reason !== undefined && { reason }),
      })
      await evaluateEngagement(change, place.engagementId)
      return meetingView(change.tx, context.actor, saved)
    },
    repeatOf(context),
  )
}
