import type { AttendeeInput, Meeting, MeetingSeriesCode } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { locate } from '../engagements/locate.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { checkedAttendees, type InTrail, nameInTrail } from './attendees.ts'
import { locateMeeting } from './locate-meeting.ts'
import { meetingView } from './meeting-view.ts'
import { wrongState } from './problems.ts'
import { attendeesOf, type MeetingRecord, replaceAttendees, updateMeeting } from './store.ts'
import { checkTask } from './task-of-meeting.ts'
import { checkedWhere, momentsOf, type When, type Where, whenOf, whereOf } from './whereabouts.ts'

/** Of a meeting's data only what changes is named. */
type Named<T> = { readonly [K in keyof T]?: T[K] | undefined }

interface Request {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly meetingId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: Named<When> &
    Named<Where> & {
      readonly series?: MeetingSeriesCode | null | undefined
      readonly title?: string | undefined
      readonly taskId?: string | null | undefined
      readonly attendees?: readonly AttendeeInput[] | undefined
    }
}

/**
 * Changes a meeting: what it is called, when, where, who attends and attended. Only a planned one is moved. Problems:
 * `not-found`, `changed-meanwhile` with the present meeting, `input-not-valid` and `rule-refused` at the field.
 */
export async function changeMeeting(context: ActingContext, { params, headers, body }: Request): Promise<Meeting> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { key, row } = await locateMeeting(change, params.engagementId, params.meetingId)
    const version = expectedVersion(headers)
    if (row.version !== version) throw changedMeanwhile(await meetingView(change.tx, actor, row))
    if (typeof body.taskId === 'string') checkTask(await locate(change, params.engagementId), body.taskId)
    const series = body.series === undefined ? row.series : body.series
    const { from, to } = differences(row, {
      series: body.series,
      title: body.title,
      taskId: body.taskId,
      // Only where it is named: an hour that exists twice would otherwise become the first one.
      ...(whenFields.some((field) => body[field] !== undefined) && momentsOf(merged(whenOf(row), body))),
      ...checkedWhere(merged(whereOf(row), body)),
    })
    const isMoved = 'startsAt' in to || 'endsAt' in to || 'timeZone' in to
    if (isMoved && row.state !== 'planned') throw wrongState(row.state)
    const names = await changeAttendees(change, row, series, body.attendees)
    const saved = await updateMeeting(change.tx, key, 'version', version, {
      ...to,
      changedAt: change.now,
      sequence: row.sequence + 1,
    })
    if (saved === null) throw changedMeanwhile(await meetingView(change.tx, actor, row))
    await change.record({
      event: isMoved ? 'meeting.moved' : 'meeting.changed',
      engagementId: params.engagementId,
      subject: row.title,
      before: { ...from, ...names?.before },
      after: { ...to, ...names?.after },
    })
    // Who attended decides whether the discussion of a case was one.
    if (isMoved || 'series' in to || 'taskId' in to || names !== null)
      await evaluateEngagement(change, params.engagementId)
    return meetingView(change.tx, actor, saved)
  })
}

const whenFields = ['on', 'at', 'minutes', 'timeZone'] as const

/** What is there, with what is named instead. */
function merged<T extends object>(present: T, wanted: Named<T>): T {
  const entries = Object.entries(present).map(([key, value]) => {
    const named = wanted[key as keyof T]
    return [key, named === undefined ? value : named]
  })
  return Object.fromEntries(entries) as T
}

/** Replaces who attends where that is wanted, and gives both lists for the trail. */
async function changeAttendees(
  change: Change,
  row: MeetingRecord,
  series: MeetingSeriesCode | null,
  wanted: readonly AttendeeInput[] | undefined,
) {
  const present = await attendeesOf(change.tx, change.customerId, [row.id])
  // A series that becomes internal must not keep people of the customer.
  const attendees = await checkedAttendees(change, series, wanted ?? present, present)
  if (wanted === undefined) return null
  await replaceAttendees(
    change.tx,
    change.customerId,
    row.id,
    attendees.map((attendee) => ({ ...attendee, meetingId: row.id })),
  )
  const line = (one: InTrail) => `${nameInTrail(one)} (${one.attendance})`
  return { before: { attendees: present.map(line) }, after: { attendees: attendees.map(line) } }
}
