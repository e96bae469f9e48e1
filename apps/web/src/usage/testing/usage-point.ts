import { isoDate, month } from '@lotse/calendar'
import type { UsagePoint } from '@lotse/contract'

/** A closed month of 200 entitled people of whom so many were active, for tests. */
export function usagePoint(of: string, active: number, more: Partial<UsagePoint> = {}): UsagePoint {
  return {
    month: month(of),
    active,
    entitled: 200,
    rate: active / 2,
    growth3pp: null,
    growthBase: null,
    raw: 'insufficient-history',
    refreshDate: isoDate(`${of}-28`),
    windowFrom: isoDate(`${of}-01`),
    windowTo: isoDate(`${of}-28`),
    snapshotId: of,
    rules: [],
    remarks: [],
    denominator: 'reportRows',
    concealed: 'none',
    yearBefore: null,
    judged: {
      state: 'insufficient-history',
      qualifier: null,
      pending: null,
      growth: null,
      noGrowth: 'no-base',
      quiet: false,
      breaks: [],
      step: null,
      lowConfidence: false,
      confirmation: null,
    },
    ...more,
  }
}
