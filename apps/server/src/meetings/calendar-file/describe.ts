import type { Language } from '@lotse/contract'
import type { AttendeeRecord, MeetingRecord } from '../store.ts'
import type { CalendarMeeting } from './calendar-file.ts'

const words = {
  de: { with: 'Mit', agenda: 'Tagesordnung', cancelled: 'Abgesagt' },
  en: { with: 'With', agenda: 'Agenda', cancelled: 'Cancelled' },
} as const

interface Around {
  readonly attendees: readonly Pick<AttendeeRecord, 'name'>[]
  readonly customerName: string
  readonly language: Language
  /** Where people reach this Lotse. */
  readonly origin: string
}

/**
 * A meeting as it stands in a calendar. Calendars are shared and looked at by others, so of the agenda only the points
 * are told that are for everybody.
 */
export function calendarMeeting(row: MeetingRecord, around: Around): CalendarMeeting {
  const { attendees, customerName, language, origin } = around
  const say = words[language]
  const cancelled = row.state === 'cancelled' || row.deletedAt !== null
  const address = `${origin}/customers/${row.customerId}/engagements/${row.engagementId}/meetings?meeting=${row.id}`
  const points = row.agenda
    .filter(({ audience, struck }) => audience === 'both' && !struck)
    .map(({ text, words: said }, index) => `${index + 1}. ${text ?? said?.[language] ?? ''}`)
  const description = [
    customerName,
    ...(cancelled && row.cancelReason ? [`${say.cancelled}: ${row.cancelReason}`] : []),
    ...(attendees.length > 0 ? [`${say.with}: ${attendees.map(({ name }) => name).join(', ')}`] : []),
    ...(row.link && row.place ? [row.link] : []),
    ...(points.length > 0 ? ['', `${say.agenda}:`, ...points] : []),
    '',
    address,
  ]
  return {
    id: row.id,
    sequence: row.sequence,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    changedAt: row.changedAt,
    createdAt: row.createdAt,
    title: `${row.title} – ${customerName}`,
    description: description.join('\n').trim(),
    location: row.place ?? row.link,
    address,
    cancelled,
  }
}
