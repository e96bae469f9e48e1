import type { Month } from '@lotse/calendar'
import type { Note } from '../notes.ts'

/** A month of a tenant, and whether what the settings divide by is known of it. */
export interface KnownUnits {
  readonly month: Month
  readonly isKnown: boolean
  /** A month that still runs enters no verdict, so it decides nothing. */
  readonly isClosed: boolean
}

/** What the months of a tenant are divided by. */
export interface OneDenominator {
  /** The months that are divided as the settings say; all others are divided by the users of their report. */
  readonly asSet: ReadonlySet<Month>
  /** Why a month is not, although licences are known of it or were until then; null where there is nothing to say. */
  readonly whyNot: (month: Month) => Note | null
}

/** So many months in a row give the newest of them growth: it is compared with the month three before. */
const MONTHS_FOR_GROWTH = 4

/**
 * Which months (oldest first) are divided as the settings say. No growth is formed between two denominators (usage.md §10
 * and §11), so licences that are known from some month on are used once the newest four closed months have them: until then
 * all months are divided by the users of their report, and a customer whose tenant was connected keeps its verdict. Other
 * rows of four keep theirs. Where licences are known of every closed month there is nothing to wait for.
 */
export function oneDenominator(months: readonly KnownUnits[]): OneDenominator {
  const closed = months.filter(({ isClosed }) => isClosed)
  const rows = rowsOf(closed)
  const newest = rows.find((row) => row.at(-1) === closed.at(-1)) ?? []
  const isUsed = newest.length === closed.length || isLongEnough(newest)
  const running = months.filter(({ isClosed, isKnown }) => isKnown && !isClosed)
  const inRows = newest.length === closed.length ? newest : rows.filter(isLongEnough).flat()
  const asSet = new Set(isUsed ? [...inRows, ...running].map(({ month }) => month) : [])
  const whyNot = (month: Month): Note | null => {
    const isKnown = months.some((one) => one.month === month && one.isKnown)
    const last = closed.at(-1)
    if (asSet.has(month) || last === undefined) return null
    if (!last.isKnown) {
      const isAsked = isKnown || (month === last.month && rows.length > 0)
      return isAsked ? { code: 'licences-missing', params: { missingMonth: last.month } } : null
    }
    const own = rows.find((row) => row.some((one) => one.month === month))
    const known = (isUsed ? own : newest)?.length ?? 0
    return isKnown ? { code: 'licences-too-few', params: { known, needed: MONTHS_FOR_GROWTH } } : null
  }
  return { asSet, whyNot }
}

/** Whether a note tells why a month is not divided as the settings say. */
export const isAboutDenominator = ({ code }: Note): boolean =>
  code === 'licences-too-few' || code === 'licences-missing'

const isLongEnough = (row: readonly KnownUnits[]): boolean => row.length >= MONTHS_FOR_GROWTH

/** Months with known units, of which each follows the other among those with a report. */
function rowsOf(closed: readonly KnownUnits[]): (readonly KnownUnits[])[] {
  const rows: KnownUnits[][] = []
  for (const [at, one] of closed.entries()) {
    if (!one.isKnown) continue
    const row = rows.at(-1)
    if (row !== undefined && closed[at - 1]?.isKnown === true) row.push(one)
    else rows.push([one])
  }
  return rows
}
