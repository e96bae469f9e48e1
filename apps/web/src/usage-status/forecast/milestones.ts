import type { IsoDate, Month } from '@lotse/calendar'
import type { Forecast } from '@lotse/contract'
import { type ForecastMilestone, forecastMilestones } from '@lotse/playbook'

export const milestoneFields = { 10: 'reach10', 40: 'reach40', 70: 'reach70' } as const satisfies Record<
  ForecastMilestone,
  keyof Forecast
>

export interface MilestoneState {
  readonly milestone: ForecastMilestone
  readonly date: IsoDate | null
  /** `reached` where active use is there already, whatever was forecast; `overdue` where the day has passed without. */
  readonly state: 'reached' | 'overdue' | 'ahead' | 'none'
}

/**
 * How each milestone stands.
 * @param rate active use in percent, 0 to 100; null where there is no figure
 */
export function milestoneStates(forecast: Forecast, rate: number | null, today: IsoDate): readonly MilestoneState[] {
  return forecastMilestones.map((milestone) => {
    const date = forecast[milestoneFields[milestone]]
    if (rate !== null && rate >= milestone) return { milestone, date, state: 'reached' }
    if (date === null) return { milestone, date, state: 'none' }
    return { milestone, date, state: date < today ? 'overdue' : 'ahead' }
  })
}

/** The months in which something is forecast, with its milestone. */
export function forecastMonths(forecast: Forecast): readonly { readonly month: Month; readonly milestone: number }[] {
  return forecastMilestones.flatMap((milestone) => {
    const date = forecast[milestoneFields[milestone]]
    return date === null ? [] : [{ month: date.slice(0, 7) as Month, milestone }]
  })
}
