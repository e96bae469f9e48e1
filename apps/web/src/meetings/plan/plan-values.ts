import { isIsoDate } from '@lotse/calendar'
import type { Attendee, AttendeeInput, MeetingMode, MeetingSeriesCode, SeriesView } from '@lotse/contract'
import { meetingSeriesIds } from '@lotse/playbook'

/** A meeting as its form holds it: text in every field, and who attends. */
export interface PlanValues {
  readonly series: string
  readonly title: string
  /** Empty: for no task. */
  readonly taskId: string
  readonly on: string
  readonly at: string
  readonly minutes: string
  readonly timeZone: string
  readonly mode: MeetingMode
  readonly place: string
  readonly link: string
  readonly onSiteReason: string
  readonly onSiteApprovedBy: string
  /** Days from one to the next; empty: once. */
  readonly everyDays: string
  readonly count: string
  readonly attendees: readonly AttendeeInput[]
}

export const seriesOf = (text: string): MeetingSeriesCode | null => meetingSeriesIds.find((one) => one === text) ?? null

const noSiteWords = { onSiteReason: '', onSiteApprovedBy: '' }
const once = { everyDays: '', count: '4' }

/**
 * What the form begins with: the next one of a series as it is proposed.
 * @param title what the meeting is called where the series had none yet
 * @param zone of the reader, where none was ever agreed
 */
export function proposedValues({ series, proposal }: SeriesView, title: string, zone: string): PlanValues {
  return {
    series,
    title: proposal.title ?? title,
    taskId: '',
    on: proposal.on,
    at: proposal.at,
    minutes: String(proposal.minutes),
    timeZone: proposal.timeZone ?? zone,
    mode: proposal.mode,
    place: proposal.place ?? '',
    link: proposal.link ?? '',
    ...noSiteWords,
    ...once,
    attendees: proposal.attendees.map(asInput),
  }
}

/** What the form of a meeting without a series begins with. */
export function singleValues(on: string, zone: string): PlanValues {
  return {
    series: '',
    title: '',
    taskId: '',
    on,
    at: '10:00',
    minutes: '60',
    timeZone: zone,
    mode: 'remote',
    place: '',
    link: '',
    ...noSiteWords,
    ...once,
    attendees: [],
  }
}

/** Somebody who attends, as the API takes them. */
export const asInput = ({ personId, contactId, name, email, role, attendance }: Attendee): AttendeeInput => ({
  personId,
  contactId,
  name,
  // The address of an account is the account's own matter.
  email: personId === null ? email : null,
  role,
  attendance,
})

/** When, as the API takes it. A broken day is sent as it is: the server says what is wrong with it, at its field. */
export const whenOf = ({ on, at, minutes, timeZone }: PlanValues) => ({
  on: isIsoDate(on) ? on : (on as never),
  at,
  minutes: Number(minutes),
  timeZone,
})

/** Where, as the API takes it. */
export const whereOf = ({ mode, place, link, onSiteReason, onSiteApprovedBy }: PlanValues) => ({
  mode,
  place: place.trim() || null,
  link: link.trim() || null,
  onSiteReason: onSiteReason.trim() || null,
  onSiteApprovedBy: onSiteApprovedBy.trim() || null,
})

/** The whole form, as the API takes it. */
export const planBody = (values: PlanValues) => ({
  series: seriesOf(values.series),
  title: values.title,
  taskId: values.taskId || null,
  ...whenOf(values),
  ...whereOf(values),
  attendees: [...values.attendees],
  repeat: values.everyDays === '' ? null : { everyDays: Number(values.everyDays), count: Number(values.count) },
})
