import { wallTimeAt } from '@lotse/calendar'
import type { AttendeeInput, Meeting } from '@lotse/contract'
import { asInput, type PlanValues } from '../plan/plan-values.ts'

/** A meeting as its form begins. */
export function editValues(meeting: Meeting): PlanValues {
  const { startsAt, endsAt, timeZone } = meeting
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  return {
    series: meeting.series ?? '',
    title: meeting.title,
    taskId: meeting.taskId ?? '',
    ...wallTimeAt(new Date(startsAt), timeZone),
    minutes: String(minutes),
    timeZone,
    mode: meeting.mode,
    place: meeting.place ?? '',
    link: meeting.link ?? '',
    onSiteReason: meeting.onSiteReason ?? '',
    onSiteApprovedBy: meeting.onSiteApprovedBy ?? '',
    everyDays: '',
    count: '',
    attendees: meeting.attendees.map(asInput),
  }
}

/** The fields that can differ between two people, each as words to be compared. */
export const editFields = [
  'series',
  'title',
  'taskId',
  'on',
  'at',
  'minutes',
  'timeZone',
  'mode',
  'place',
  'link',
  'onSiteReason',
  'onSiteApprovedBy',
  'attendees',
] as const
export type EditField = (typeof editFields)[number]

/** A field as words; of those who attend the names. */
export function fieldText(values: PlanValues, field: EditField): string {
  return field === 'attendees' ? values.attendees.map(({ name }) => name).join(', ') : values[field]
}

/**
 * The values that a person chose between two sides, field by field. Who came is not said in this form: it stays as it is
 * by now.
 */
export function chosenValues(
  mine: PlanValues,
  theirs: PlanValues,
  words: Readonly<Record<EditField, string>>,
): PlanValues {
  const chosen: Record<string, unknown> = { ...mine }
  for (const field of editFields) if (words[field] !== fieldText(mine, field)) chosen[field] = theirs[field]
  const values = chosen as unknown as PlanValues
  return { ...values, attendees: values.attendees.map((one) => ({ ...one, ...attendanceIn(theirs, one) })) }
}

function attendanceIn({ attendees }: PlanValues, { personId, contactId, name }: AttendeeInput) {
  const same = attendees.find(
    (one) =>
      one.personId === personId &&
      one.contactId === contactId &&
      (personId !== null || contactId !== null || one.name === name),
  )
  return same && { attendance: same.attendance }
}
