import { addMonths, month } from '@lotse/calendar'
import type { Figure } from '../months/figure.ts'
import { pointsOf } from '../months/series-of.ts'
import { DEFAULT_USAGE_SETTINGS, type UsageSettings } from '../settings.ts'
import { confirm } from '../verdict/confirm.ts'
import { type ConfirmedSeries, type Evidence, NO_EVIDENCE } from '../verdict/types.ts'

/** A month of active users; with a number of its own where the entitled change; null where there is no report. */
export type Spoken = number | null | readonly [active: number, entitled: number]

/** Figures from `first` on, `entitled` users each unless a month says otherwise. */
export function figures(first: string, spoken: readonly Spoken[], entitled = 1000): Figure[] {
  return spoken.flatMap((one, index) => {
    if (one === null) return []
    const [active, of] = typeof one === 'number' ? [one, entitled] : one
    return [{ month: addMonths(month(first), index), active, entitled: of }]
  })
}

/** Settings without quiet months, so that a case can be about something else. */
export const NO_QUIET: UsageSettings = { ...DEFAULT_USAGE_SETTINGS, quietMonths: [] }

/** The confirmed course of such figures. */
export function courseFrom(
  first: string,
  spoken: readonly Spoken[],
  {
    entitled = 1000,
    settings = NO_QUIET,
    ...evidence
  }: Partial<Evidence> & {
    readonly entitled?: number
    readonly settings?: UsageSettings
  } = {},
): ConfirmedSeries {
  const points = pointsOf(figures(first, spoken, entitled), settings)
  return confirm(points, 'desktopCore', { ...NO_EVIDENCE, ...evidence }, settings)
}

/** The states in words short enough for a table: with the qualifier after a plus, a quiet month in brackets. */
export function statesOf({ points }: ConfirmedSeries): string[] {
  return points.map(({ state, qualifier }) => (qualifier === null ? SHORT[state] : `${SHORT[state]}+${qualifier}`))
}

const SHORT = {
  'insufficient-history': '?',
  growing: 'growing',
  'near-goal': 'near',
  stalled: 'stalled',
  declining: 'declining',
  're-baselining': 'anew',
  stable: 'stable',
} as const
