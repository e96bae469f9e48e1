import { addDays, fiscalQuarter, fiscalQuarterOf, fiscalYear, type IsoDate, type Month, monthOf } from '@lotse/calendar'

/** A stretch of whole months that a filter can be set to. */
export interface FiscalPeriod {
  readonly kind: 'quarter' | 'nextQuarter' | 'year'
  /** The number of the fiscal year, and of the quarter where it is one. */
  readonly year: number
  readonly quarter: number | null
  readonly from: Month
  readonly to: Month
  /** The last day. */
  readonly until: IsoDate
}

/** This fiscal quarter, the next one, and the whole fiscal year. `start`: the month in which the year begins, 1 to 12. */
export function fiscalPeriods(today: IsoDate, start: number): readonly [FiscalPeriod, FiscalPeriod, FiscalPeriod] {
  const now = fiscalQuarterOf(today, start)
  const next = fiscalQuarterOf(addDays(fiscalQuarter(now, start).to, 1), start)
  const quarter = (kind: 'quarter' | 'nextQuarter', of: typeof now): FiscalPeriod => {
    const { from, to } = fiscalQuarter(of, start)
    return { kind, ...of, from: monthOf(from), to: monthOf(to), until: to }
  }
  const { from, to } = fiscalYear(now.year, start)
  return [
    quarter('quarter', now),
    quarter('nextQuarter', next),
    { kind: 'year', year: now.year, quarter: null, from: monthOf(from), to: monthOf(to), until: to },
  ]
}
