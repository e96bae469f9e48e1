import type { Say } from '../language/use-text.ts'

/** A number of days as people say it: weeks where it is whole weeks. */
export function cadenceWords(say: Say, days: number): string {
  return days % 7 === 0
    ? say('meetings:series.weeks', { count: days / 7 })
    : say('meetings:series.days', { count: days })
}

/** The cadences that are offered, in days. */
export const cadences = [7, 14, 21, 28, 30] as const
