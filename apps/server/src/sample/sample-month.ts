import type { Month } from '@lotse/calendar'

/** What the report of one month shall show, exactly. `desktopCore` ≤ `desktop` ≤ `any` ≤ `entitled`. */
export type SampleMonth = {
  readonly month: Month
  readonly entitled: number
  readonly desktopCore: number
  readonly desktop: number
  readonly any: number
}
