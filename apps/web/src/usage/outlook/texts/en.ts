import type { SameKeys } from '../../../language/text-key.ts'
import type { outlook as german } from './de.ts'

/** When the goal is reached if nothing changes. */
export const outlook: SameKeys<typeof german> = {
  none: 'No forecast yet',
  noneWhy: 'It is made with the next report or overnight, as soon as there is a closed month.',
  by: 'Made with the figure of the settings: {{definition}}. As of {{until}}.',
  chance: 'How likely the goal is',
  within: 'within {{months}} months',
  dates: 'Goal reached in the course',
  p10: 'of the fastest 10 %',
  p50: 'in the middle',
  p90: 'of the slowest 10 %',
  beyond: 'not within the time of the forecast',
  needed: 'Until the planned date, {{by}}',
  neededPeople_one: '{{people}} more person a month',
  neededPeople_other: '{{people}} more people a month',
  neededPassed: 'The date has passed',
  trust: 'How far you can trust this',
  band: 'Band of the forecast',
  low: 'low (10 %)',
  middle: 'middle',
  high: 'high (90 %)',
  errors: 'Width of the band: from {{tenants}} forecasts of other tenants and {{generated}} generated courses.',
}
