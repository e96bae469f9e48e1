import type { IsoDate } from '@lotse/calendar'
import type { MeetingSeriesCode } from '@lotse/contract'

/** What is to be planned: nothing said yet, the next one of a series, one for a task, and perhaps on which day. */
export interface Planning {
  readonly series?: MeetingSeriesCode | null
  readonly on?: IsoDate
  readonly taskId?: string
}
