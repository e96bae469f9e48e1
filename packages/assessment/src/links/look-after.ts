import { daysBetween, isoDate } from '@lotse/calendar'
import type { GuideLink } from './guide-links.ts'

/** Days after which a check no longer says much. */
const GOOD_FOR = 365

/** Whether a source says no longer much: never checked, or more than twelve months ago. Days are YYYY-MM-DD. (acm.md §8) */
export const isStaleSource = (checkedOn: string | null, today: string): boolean =>
  checkedOn === null || daysBetween(isoDate(checkedOn), isoDate(today)) > GOOD_FOR

export interface LinkCare {
  readonly link: GuideLink
  /** `dead` and `redirect` as they were found; `old`: not checked for a year. */
  readonly why: 'dead' | 'redirect' | 'old'
}

/**
 * Links somebody should look at, the worst first: gone, moved, or not checked within a year of `today` (YYYY-MM-DD).
 * Throws a RangeError where a day is none.
 */
export function linksToLookAfter(links: readonly GuideLink[], today: string): readonly LinkCare[] {
  const order = ['dead', 'redirect', 'old'] as const
  const found = links.flatMap((link): LinkCare[] => {
    if (link.state !== 'current') return [{ link, why: link.state }]
    return isStaleSource(link.checkedOn, today) ? [{ link, why: 'old' }] : []
  })
  return order.flatMap((why) => found.filter((one) => one.why === why))
}
