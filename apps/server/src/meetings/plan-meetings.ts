import type { IsoDate } from '@lotse/calendar'
import type { AttendeeInput, MeetingPoint, MeetingRow, MeetingSeriesCode } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import type { Known } from '../engagements/facts.ts'
import { locate } from '../engagements/locate.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { checkedAttendees, nameInTrail } from './attendees.ts'
import { freshAgenda } from './generate-agenda.ts'
import { customerNameOf } from './meeting-view.ts'
import { presentMeetingRow } from './present.ts'
import { seriesDays } from './propose-date.ts'
import { insertAttendees, insertMeetings, type MeetingRecord } from './store.ts'
import { checkTask } from './task-of-meeting.ts'
import { checkedWhere, momentsOf, type When, type Where } from './whereabouts.ts'

interface Wanted extends When, Where {
  readonly customerId: string
  readonly engagementId: string
  readonly series: MeetingSeriesCode | null
  readonly title: string
  readonly taskId: string | null
  readonly attendees: readonly AttendeeInput[]
  readonly repeat: { readonly everyDays: number; readonly count: number } | null
}

type NewPoint = Omit<MeetingPoint, 'id'>

/**
 * Plans one meeting, or several of a series on working days. Each has an agenda from what is open. Problems: `not-found`,
 * `input-not-valid` and `rule-refused` at the field.
 */
export async function planMeetings(context: ActingContext, wanted: Wanted): Promise<{ meetings: MeetingRow[] }> {
  return change(
    context,
    customerId(wanted.customerId),
    async (change) => {
      const known = await locate(change, wanted.engagementId)
      const rows = await planMeetingsIn(change, known, wanted)
      await evaluateEngagement(change, wanted.engagementId)
      const customerName = await customerNameOf(change.tx, change.customerId)
      return {
        meetings: rows.map((row) =>
          presentMeetingRow(row, { customerName, attendees: wanted.attendees.length, openActions: 0 }),
        ),
      }
    },
    repeatOf(context),
  )
}

/** The same inside a running change, without evaluating; the engagement is located. `points` come first on each agenda. */
export async function planMeetingsIn(
  change: Change,
  known: Known,
  wanted: Omit<Wanted, 'customerId'>,
  points: readonly NewPoint[] = [],
): Promise<MeetingRecord[]> {
  if (wanted.taskId !== null) checkTask(known, wanted.taskId)
  const where = checkedWhere(wanted)
  const days = wanted.repeat ? seriesDays(wanted.on, wanted.repeat.everyDays, wanted.repeat.count) : [wanted.on]
  const rows: MeetingRecord[] = []
  for (const on of days) rows.push(await planOne(change, known, wanted, { where, on, points }))
  return rows
}

async function planOne(
  change: Change,
  known: Known,
  wanted: Omit<Wanted, 'customerId'>,
  { where, on, points }: { readonly where: Where; readonly on: IsoDate; readonly points: readonly NewPoint[] },
): Promise<MeetingRecord> {
  const { tx, customerId, now, actor, record } = change
  const id = newId()
  const key = { customerId, engagementId: wanted.engagementId, meetingId: id }
  const { on: _, at, minutes, timeZone, series, title, taskId } = { ...wanted }
  const moments = momentsOf({ on, at, minutes, timeZone })
  const attendees = await checkedAttendees(change, series, wanted.attendees)
  const fresh = await freshAgenda(change, known, key, { series, agenda: [], startsAt: moments.startsAt })
  const own = points.map((point) => ({ ...point, id: newId() }))
  const agenda = [...own, ...fresh]
  const [row] = await insertMeetings(tx, [
    {
      ...key,
      id,
      series,
      title,
      taskId,
      ...moments,
      ...where,
      agenda,
      createdAt: now,
      changedAt: now,
      createdBy: actor?.personId ?? null,
    },
  ])
  if (row === undefined) throw new Error('an insert gave no row back')
  await insertAttendees(
    tx,
    attendees.map((attendee) => ({ ...attendee, meetingId: id })),
  )
  await record({
    event: 'meeting.planned',
    engagementId: wanted.engagementId,
    subject: title,
    after: {
      series,
      title,
      ...(taskId !== null && { taskId }),
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      timeZone,
      mode: where.mode,
      ...(where.mode === 'onSite' && { onSiteReason: where.onSiteReason, onSiteApprovedBy: where.onSiteApprovedBy }),
      attendees: attendees.map(nameInTrail),
    },
  })
  return row
}
