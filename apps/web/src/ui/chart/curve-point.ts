import type { Month } from '@lotse/calendar'

/** One month of the usage curve. */
export interface CurvePoint {
  readonly month: Month
  /** Active ÷ entitled, 0 to 1; null where the month could not be measured. */
  readonly rate: number | null
  readonly active: number | null
  readonly entitled: number | null
}

/** Something that happened and may explain the curve. */
export interface CurveMark {
  readonly month: Month
  readonly label: string
}
