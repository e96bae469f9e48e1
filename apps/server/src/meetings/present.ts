import type { Attendee, Meeting, MeetingAction, MeetingRow, PersonRef } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayChangeMeetings, seriesWithCustomer } from './policy.ts'
import type { ActionRecord, AttendeeRecord, MeetingRecord } from './store.ts'

type Names = (id: string | null) => PersonRef | null

/** What leaves the server about meetings, listed field by field. People of the customer never get words for the team. */

interface RowAround {
  readonly customerName: string
  readonly attendees: number
  readonly openActions: number
}

export function presentMeetingRow(row: MeetingRecord, around: RowAround): MeetingRow {
  return { ...presentCore(row, around.customerName), attendees: around.attendees, openActions: around.openActions }
}

function presentCore(row: MeetingRecord, customerName: string): Omit<MeetingRow, 'attendees' | 'openActions'> {
  return {
    id: row.id,
    customerId: row.customerId,
    customerName,
    engagementId: row.engagementId,
    series: row.series,
    title: row.title,
    taskId: row.taskId,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    mode: row.mode,
    place: row.place,
    link: row.link,
    state: row.state,
  }
}

/** Somebody who attends, with the address of their account where they have one. */
export interface KnownAttendee extends AttendeeRecord {
  readonly accountEmail: string | null
  readonly isStaff: boolean
}

export interface MeetingAround {
  readonly customerName: string
  readonly actor: Actor
  readonly attendees: readonly KnownAttendee[]
  readonly actions: readonly ActionRecord[]
  readonly openBefore: readonly (ActionRecord & { readonly series: MeetingRecord['series'] })[]
  readonly names: Names
}

export function presentMeeting(row: MeetingRecord, around: MeetingAround): Meeting {
  const { actor, attendees, actions, openBefore, names } = around
  const isTeam = actor.kind === 'staff'
  return {
    ...presentCore(row, around.customerName),
    onSiteReason: isTeam ? row.onSiteReason : null,
    onSiteApprovedBy: isTeam ? row.onSiteApprovedBy : null,
    cancelReason: row.cancelReason,
    attendees: attendees.map((attendee) => presentAttendee(attendee, actor.kind)),
    agenda: row.agenda.filter(({ audience, struck }) => isTeam || (audience === 'both' && !struck)),
    agendaVersion: row.agendaVersion,
    minutes: {
      text: row.minutes,
      progressUnit: row.progressUnit,
      progressDone: row.progressDone,
      progressPlanned: row.progressPlanned,
      mauMonth: row.mauMonth,
      newBlockers: row.newBlockers,
      decisions: row.decisions,
      nextOn: row.nextOn,
    },
    minutesVersion: row.minutesVersion,
    actions: actions.map((action) => presentAction(action, names)),
    openBefore: openBefore
      .filter(({ series }) => isTeam || (series !== null && seriesWithCustomer.includes(series)))
      .map((action) => presentAction(action, names)),
    withCustomer: isWithCustomer(row, attendees),
    version: row.version,
    removedAt: row.deletedAt?.toISOString() ?? null,
    may: {
      change: mayChangeMeetings(actor, { customerId: row.customerId, engagementId: row.engagementId }),
    },
  }
}

function isWithCustomer(row: MeetingRecord, attendees: readonly KnownAttendee[]): boolean {
  if (row.series !== null) return seriesWithCustomer.includes(row.series)
  return attendees.some(({ personId, contactId, isStaff }) => contactId !== null || (personId !== null && !isStaff))
}

/** Who attends, for the team. */
export const presentAttendees = (attendees: readonly KnownAttendee[]): Attendee[] =>
  attendees.map((attendee) => presentAttendee(attendee, 'staff'))

/** People of a customer know the names of staff, nothing else about them. */
function presentAttendee(attendee: KnownAttendee, reader: Actor['kind']): Attendee {
  const hidesAddress = reader === 'customer' && attendee.isStaff
  return {
    personId: attendee.personId,
    contactId: attendee.contactId,
    name: attendee.name,
    email: hidesAddress ? null : (attendee.accountEmail ?? attendee.email),
    role: attendee.role,
    attendance: attendee.attendance,
  }
}

export function presentAction(row: ActionRecord, names: Names): MeetingAction {
  return {
    id: row.id,
    meetingId: row.meetingId,
    words: row.words,
    person: names(row.personId),
    who: row.who,
    dueOn: row.dueOn,
    doneAt: row.doneAt?.toISOString() ?? null,
    doneBy: names(row.doneBy),
    version: row.version,
  }
}
