import type { IsoDate } from '@lotse/calendar'
import type { UsageStatus } from '@lotse/contract'

/**
 * What was so on a day: the last record made on it or before; null before the first one.
 * @param history in any order
 * @param dayOf the calendar day of a moment, by the reader's clock
 */
export function asOf<Record extends Pick<UsageStatus, 'changedAt'>>(
  history: readonly Record[],
  day: IsoDate,
  dayOf: (moment: string) => string,
): Record | null {
  const until = history.filter(({ changedAt }) => dayOf(changedAt) <= day)
  return until.toSorted((a, b) => a.changedAt.localeCompare(b.changedAt)).at(-1) ?? null
}

/** The calendar day of a moment by the clock of this computer. */
export function localDayOf(moment: string): string {
  const at = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
