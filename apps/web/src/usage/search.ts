import { isMonth, type Month } from '@lotse/calendar'
import type { UsageSeriesView } from '@lotse/contract'

export type Numerator = UsageSeriesView['numerator']

/** Whom a month may count as active, in the order in which the page offers it. */
export const numerators = ['desktopCore', 'desktop', 'any'] as const satisfies readonly Numerator[]

/** The address of the usage page. */
export interface UsageSearch {
  /** By which numerator the figures are shown; absent: the programme's own. */
  numerator?: Numerator
  /** The month whose provenance lies open. */
  month?: Month
  /** The import that is looked at, so that a reload or a link finds it. */
  import?: string
  /** Whether the band of the forecast is drawn into the curve. */
  band?: true
  /** Whether meetings that were held stand on the curve too. */
  meetings?: true
}

/** Reads the search parameters of the usage page. What is unknown or broken counts as absent. */
export function usageSearch(search: Record<string, unknown>): UsageSearch {
  const numerator = numerators.find((one) => one === search.numerator)
  const { month, import: job } = search
  return {
    ...(numerator && { numerator }),
    ...(typeof month === 'string' && isMonth(month) && { month }),
    ...(typeof job === 'string' && /^[0-9a-f-]{36}$/.test(job) && { import: job }),
    ...(isOn(search.band) && { band: true as const }),
    ...(isOn(search.meetings) && { meetings: true as const }),
  }
}

const isOn = (value: unknown): boolean => value === true || value === 'true'
