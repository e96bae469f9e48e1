import { addDays } from '@lotse/calendar'
import type { Numerator, UsageSettings } from '../settings.ts'
import type { MonthProvenance, UsageMonth } from './types.ts'

/**
 * The days that a month's figure covers: those of the report, or with a window of 28 days, for any platform, the last 28 of
 * them (usage.md §10).
 */
export function windowOf(
  { provenance: { window } }: Pick<UsageMonth, 'provenance'>,
  numerator: Numerator,
  { windowDays }: Pick<UsageSettings, 'windowDays'>,
): MonthProvenance['window'] {
  return numerator === 'any' && windowDays === 28 ? { from: addDays(window.to, -27), to: window.to } : window
}
