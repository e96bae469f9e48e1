import type { Month } from '@lotse/calendar'
import type { UsageSettings } from '../settings.ts'

/**
 * Whether holidays of the country hide work in this month: a 30-day window over August or Christmas loses 5 to 15 points
 * without anybody working less (usage.md §11). `country` is two capital letters, or null for the months of the house.
 */
export function isQuiet(month: Month, country: string | null, settings: UsageSettings): boolean {
  const own = country === null ? undefined : settings.quietMonthsByCountry[country]
  return (own ?? settings.quietMonths).includes(Number(month.slice(5)))
}
