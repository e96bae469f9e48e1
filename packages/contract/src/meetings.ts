import { isTimeZone } from '@lotse/calendar'
import { z } from 'zod'
import { meetingPoint, ownPoint } from './meeting-agenda.ts'
import { act, change, read } from './route.ts'
import {
  id,
  instant,
  isoDate,
  type Localised,
  line,
  month,
  pageInput,
  pageOf,
  personRef,
  text,
  version,
} from './shared.ts'
import { meetingSeries, taskId } from './vocabulary.ts'

/** Meetings with the customer and within the team: planned, held, minuted; what they decide and who does what. */

const tag = 'Meetings'
const place = { customerId: id, engagementId: id }
const one = { ...place, meetingId: id }

const noZone: Localised = {
  de: 'Diese Zeitzone ist nicht bekannt. Erwartet wird ein Name wie Europe/Berlin.',
  en: 'This time zone is not known. Expected is a name such as Europe/Berlin.',
}
const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { params: { said: noZone } })
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day, HH:MM')
const notWeb: Localised = {
  de: 'Erwartet wird eine Adresse, die mit https:// oder http:// beginnt.',
  en: 'Expected is an address that begins with https:// or http://.',
}
const webAddress = text(1000).refine((value) => value === '' || /^https?:\/\/\S+$/.test(value), {
  params: { said: notWeb },
})

export const meetingMode = z.enum(['remote', 'onSite'])
export const meetingState = z.enum(['planned', 'held', 'cancelled'])
export const attendance = z.enum(['invited', 'attended', 'excused', 'absent'])
export const progressUnit = z.enum(['people', 'devices', 'users'])
export type MeetingMode = z.infer<typeof meetingMode>
export type MeetingState = z.infer<typeof meetingState>
export type Attendance = z.infer<typeof attendance>
export type ProgressUnit = z.infer<typeof progressUnit>

/** Somebody who takes part: one of the team or of the customer's people, a contact, or just a name. */
export const attendee = z.object({
  personId: id.nullable(),
  contactId: id.nullable(),
  name: z.string(),
  email: z.string().nullable().meta({ description: 'null where none is known or it is not for the reader' }),
  role: z.string().nullable(),
  attendance,
})
export type Attendee = z.infer<typeof attendee>

const attendeeInput = z.object({
  personId: id.nullable().default(null),
  contactId: id.nullable().default(null),
  name: line(),
  email: z.email().max(254).nullable().default(null),
  role: text(100).nullable().default(null),
  attendance: attendance.default('invited'),
})
export type AttendeeInput = z.infer<typeof attendeeInput>

export const meetingRow = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  series: meetingSeries.nullable(),
  title: z.string(),
  taskId: z.string().nullable().meta({ description: 'the task of the playbook that it is held for' }),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().meta({ description: 'IANA name of the zone in which it is agreed' }),
  mode: meetingMode,
  place: z.string().nullable(),
  link: z.string().nullable(),
  state: meetingState,
  attendees: z.int().nonnegative(),
  openActions: z.int().nonnegative(),
})
export type MeetingRow = z.infer<typeof meetingRow>

export const meetingAction = z.object({
  id,
  meetingId: id,
  words: z.string(),
  person: personRef.nullable(),
  who: z.string(),
  dueOn: isoDate.nullable(),
  doneAt: instant.nullable(),
  doneBy: personRef.nullable(),
  version,
})
export type MeetingAction = z.infer<typeof meetingAction>

export const minutes = z.object({
  text: z.string().meta({ description: 'Markdown' }),
  progressUnit: progressUnit.nullable(),
  progressDone: z.int().nonnegative().nullable(),
  progressPlanned: z.int().nonnegative().nullable(),
  mauMonth: month.nullable().meta({ description: 'the month of active use that was looked at' }),
  newBlockers: z.string(),
  decisions: z.string().meta({ description: 'one decision a line' }),
  nextOn: isoDate.nullable(),
})
export type Minutes = z.infer<typeof minutes>

export const meeting = meetingRow.omit({ attendees: true, openActions: true }).extend({
  onSiteReason: z.string().nullable(),
  onSiteApprovedBy: z.string().nullable(),
  cancelReason: z.string().nullable(),
  attendees: z.array(attendee),
  agenda: z.array(meetingPoint),
  agendaVersion: version,
  minutes,
  minutesVersion: version,
  actions: z.array(meetingAction),
  openBefore: z.array(meetingAction).meta({ description: 'open actions of earlier meetings' }),
  withCustomer: z.boolean().meta({ description: 'whether people of the customer may read it' }),
  version,
  removedAt: instant.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type Meeting = z.infer<typeof meeting>

/** Days from one meeting to the next; a day that is no working day becomes the working day after it. */
const cadenceDays = z.int().min(1).max(366)

/** When: a day and a time on the wall clock of a zone; the server knows what moment that is, also where clocks change. */
const when = { on: isoDate, at: timeOfDay, minutes: z.int().min(5).max(720), timeZone }
const where = {
  mode: meetingMode.default('remote'),
  place: text(300).nullable().default(null),
  link: webAddress.nullable().default(null),
  onSiteReason: text(1000).nullable().default(null),
  onSiteApprovedBy: text(200).nullable().default(null),
}

export const seriesView = z.object({
  series: meetingSeries,
  cadenceDays: cadenceDays.nullable().meta({ description: 'null: the series has no meeting in this phase' }),
  agreedDays: cadenceDays.nullable().meta({ description: 'null: the playbook’s usual cadence holds' }),
  last: z.object({ id, startsAt: instant }).nullable(),
  next: z.object({ id, startsAt: instant }).nullable(),
  proposal: z
    .object({
      title: z.string().nullable(),
      on: isoDate,
      at: timeOfDay,
      minutes: z.int(),
      timeZone: z.string().nullable(),
      mode: meetingMode,
      place: z.string().nullable(),
      link: z.string().nullable(),
      attendees: z.array(attendee),
    })
    .meta({ description: 'the next one as it would be planned: date from the cadence, the rest as last time' }),
})
export type SeriesView = z.infer<typeof seriesView>

/** An open action with the meeting it came from, for a list across customers. */
export const openAction = meetingAction.extend({
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  meetingTitle: z.string(),
  meetingStartsAt: instant,
})
export type OpenAction = z.infer<typeof openAction>

const actionWords = {
  words: line(1000),
  personId: id.nullable().default(null),
  who: text(200)
    .default('')
    .meta({ description: 'the name of somebody without an account; else taken from the person' }),
  dueOn: isoDate.nullable().default(null),
}
const base = '/customers/{customerId}/engagements/{engagementId}/meetings'

export const meetings = {
  list: read(base, {
    summary: 'The meetings of an engagement: upcoming ones from the next on, past ones from the last back',
    tag,
    input: {
      ...place,
      ...pageInput,
      when: z.enum(['upcoming', 'past']).default('upcoming'),
      series: meetingSeries.optional(),
      state: meetingState.optional(),
    },
    output: pageOf(meetingRow),
  }),
  get: read(`${base}/{meetingId}`, {
    summary: 'One meeting: who, when, where, agenda, minutes, actions',
    tag,
    input: one,
    output: meeting,
  }),
  plan: act(base, {
    summary: 'Plan a meeting, or several of a series',
    tag,
    input: {
      ...place,
      series: meetingSeries.nullable().default(null),
      title: line(),
      taskId: taskId.nullable().default(null),
      ...when,
      ...where,
      attendees: z.array(attendeeInput).max(100).default([]),
      repeat: z
        .object({ everyDays: cadenceDays, count: z.int().min(2).max(52) })
        .nullable()
        .default(null),
    },
    output: z.object({ meetings: z.array(meetingRow) }),
  }),
  change: change(`${base}/{meetingId}`, {
    summary: 'Change a planned meeting, move it, set who attends',
    tag,
    params: one,
    body: {
      series: meetingSeries.nullable().optional(),
      title: line().optional(),
      taskId: taskId.nullable().optional(),
      on: isoDate.optional(),
      at: timeOfDay.optional(),
      minutes: when.minutes.optional(),
      timeZone: timeZone.optional(),
      mode: meetingMode.optional(),
      place: text(300).nullable().optional(),
      link: webAddress.nullable().optional(),
      onSiteReason: text(1000).nullable().optional(),
      onSiteApprovedBy: text(200).nullable().optional(),
      attendees: z.array(attendeeInput).max(100).optional(),
    },
    output: meeting,
  }),
  cancel: act(`${base}/{meetingId}/cancel`, {
    summary: 'Cancel a planned meeting, with the reason',
    tag,
    input: { ...one, reason: line(1000) },
    output: meeting,
  }),
  hold: act(`${base}/{meetingId}/hold`, {
    summary: 'Say that a meeting was held',
    tag,
    input: one,
    output: meeting,
  }),
  reopen: act(`${base}/{meetingId}/reopen`, {
    summary: 'Take back that a meeting was held or cancelled',
    tag,
    input: one,
    output: meeting,
  }),
  remove: act(`${base}/{meetingId}`, {
    summary: 'Remove a meeting; it can be restored',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/{meetingId}/restore`, {
    summary: 'Restore a removed meeting',
    tag,
    input: one,
    output: meeting,
  }),
  changeAgenda: change(`${base}/{meetingId}/agenda`, {
    summary: 'Set the agenda',
    tag,
    params: one,
    body: { points: z.array(ownPoint).max(200) },
    output: meeting,
  }),
  generateAgenda: act(`${base}/{meetingId}/agenda/generate`, {
    summary: 'Bring the agenda up to date with what is open; what a person wrote or struck stays',
    tag,
    input: one,
    output: meeting,
  }),
  changeMinutes: change(`${base}/{meetingId}/minutes`, {
    summary: 'Write the minutes: text, progress, month of use, blockers, decisions, next date',
    tag,
    params: one,
    body: {
      text: text(50_000).optional(),
      progressUnit: progressUnit.nullable().optional(),
      progressDone: z.int().min(0).max(10_000_000).nullable().optional(),
      progressPlanned: z.int().min(0).max(10_000_000).nullable().optional(),
      mauMonth: month.nullable().optional(),
      newBlockers: text(10_000).optional(),
      decisions: text(10_000).optional(),
      nextOn: isoDate.nullable().optional(),
    },
    output: meeting,
  }),
  addAction: act(`${base}/{meetingId}/actions`, {
    summary: 'Record who does what until when',
    tag,
    input: { ...one, ...actionWords },
    output: meetingAction,
  }),
  changeAction: change(`${base}/{meetingId}/actions/{actionId}`, {
    summary: 'Change an action, or say that it is done',
    tag,
    params: { ...one, actionId: id },
    body: {
      words: line(1000).optional(),
      personId: id.nullable().optional(),
      who: text(200).optional(),
      dueOn: isoDate.nullable().optional(),
      done: z.boolean().optional(),
    },
    output: meetingAction,
  }),
  removeAction: act(`${base}/{meetingId}/actions/{actionId}`, {
    summary: 'Remove an action; it can be restored',
    tag,
    method: 'DELETE',
    input: { ...one, actionId: id },
    output: z.object({}),
  }),
  restoreAction: act(`${base}/{meetingId}/actions/{actionId}/restore`, {
    summary: 'Restore a removed action',
    tag,
    input: { ...one, actionId: id },
    output: meetingAction,
  }),
  series: read('/customers/{customerId}/engagements/{engagementId}/meeting-series', {
    summary: 'The series of meetings: cadence, last and next one, and the next date as the cadence proposes it',
    tag,
    input: place,
    output: z.array(seriesView),
  }),
  agreeCadence: act('/customers/{customerId}/engagements/{engagementId}/meeting-series/{series}/cadence', {
    summary: 'Agree how often a series takes place; null goes back to the usual',
    tag,
    input: { ...place, series: meetingSeries, days: cadenceDays.nullable() },
    output: z.array(seriesView),
  }),
  mine: read('/self/meetings', {
    summary: 'The meetings one attends, across customers',
    tag,
    input: { from: isoDate, until: isoDate, everybody: z.stringbool().or(z.boolean()).default(false) },
    output: z.array(meetingRow),
  }),
  openActions: read('/meeting-actions', {
    summary: 'Open actions of a person across customers, the earliest due first; one’s own unless another is named',
    tag,
    input: { personId: id.optional() },
    output: z.array(openAction),
  }),
  feed: read('/self/calendar', {
    summary: 'Whether one’s calendar can be subscribed to, and when it was last read',
    tag,
    input: {},
    output: z.object({ createdAt: instant, lastReadAt: instant.nullable() }).nullable(),
  }),
  openFeed: act('/self/calendar', {
    summary: 'Make the private address of one’s calendar; it is shown once, and an earlier one ends',
    tag,
    repeatable: false,
    input: {},
    output: z.object({ address: z.string() }),
  }),
  closeFeed: act('/self/calendar/end', {
    summary: 'End the private address of one’s calendar',
    tag,
    input: {},
    output: z.object({}),
  }),
}
