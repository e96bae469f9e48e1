import { type IsoDate, isIsoDate } from '@lotse/calendar'
import { type MeetingSeriesId, meetingSeriesIds } from '@lotse/playbook'

/** The address of an engagement's meetings: which are listed, and which one is open. */
export interface MeetingsSearch {
  readonly when?: 'past'
  readonly series?: MeetingSeriesId
  /** The meeting that is open. */
  readonly meeting?: string
  /** A meeting for this task is being planned. */
  readonly planFor?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the search parameters of the page; what is unknown or broken counts as absent. */
export function meetingsSearch({ when, series, meeting, planFor }: Record<string, unknown>): MeetingsSearch {
  const known = meetingSeriesIds.find((one) => one === series)
  return {
    ...(when === 'past' && { when }),
    ...(known && { series: known }),
    ...(typeof meeting === 'string' && uuid.test(meeting) && { meeting }),
    ...((typeof planFor === 'string' || typeof planFor === 'number') && { planFor: String(planFor) }),
  }
}

/** The address of the calendar across customers. */
export interface CalendarSearch {
  readonly span?: 'month'
  /** A day within the shown span; absent: today. */
  readonly on?: IsoDate
  readonly whose?: 'all'
}

/** Reads the search parameters of the calendar; what is unknown or broken counts as absent. */
export function calendarSearch({ span, on, whose }: Record<string, unknown>): CalendarSearch {
  return {
    ...(span === 'month' && { span }),
    ...(typeof on === 'string' && isIsoDate(on) && { on }),
    ...(whose === 'all' && { whose }),
  }
}
