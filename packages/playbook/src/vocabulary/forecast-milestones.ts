import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** Active use, in percent, whose day is forecast, in order (engagement.md §5 "Forecast dates"). */
export const forecastMilestones = [10, 40, 70] as const
export type ForecastMilestone = (typeof forecastMilestones)[number]

export const forecastMilestoneLabels: Readonly<
  Record<ForecastMilestone, { readonly label: Localised; readonly source: SourceMark }>
> = {
  10: { label: { de: '10 % aktive Nutzung', en: '10 % active use' }, source: 'P' },
  40: { label: { de: '40 % aktive Nutzung', en: '40 % active use' }, source: 'P' },
  70: { label: { de: '70 % aktive Nutzung', en: '70 % active use' }, source: 'L' },
}
