/** Growth as usage.md §11 describes it, read slowly: in floating point, over plain lists, sharing nothing with the product. */

export interface Seen {
  /** Counted from a January that is month 0. */
  readonly month: number
  readonly active: number
  readonly entitled: number
}

/** Quiet months of the year, 1–12. */
export type Quiet = readonly number[]

export const isQuiet = (month: number, quiet: Quiet): boolean => quiet.includes((month % 12) + 1)

/** Rates are not exact here, so what differs by less than this is the same. */
const SAME = 1e-9
export const isBelow = (value: number, limit: number): boolean => value < limit - SAME

export const rate = ({ active, entitled }: Seen): number => (100 * active) / entitled
export const isAtGoal = (seen: Seen): boolean => !isBelow(rate(seen), 70)

/** Months in which more than 10 % and at least 20 of the entitled came or went. */
export function steps(history: readonly Seen[]): number[] {
  return history.flatMap((now, at) => {
    const before = history[at - 1]
    const moved = before === undefined ? 0 : Math.abs(now.entitled - before.entitled)
    return before !== undefined && moved >= 20 && moved > before.entitled / 10 ? [now.month] : []
  })
}

interface Growth {
  readonly points: number
  readonly people: number
  /** Growth is at most this. */
  readonly isBound: boolean
}

/** Growth of the newest month, or null. */
function growth(history: readonly Seen[], quiet: Quiet): Growth | null {
  const now = history.at(-1)
  if (now === undefined) return null
  const stepped = steps(history)
  const find = (month: number): Seen | undefined =>
    stepped.some((step) => step > month) ? undefined : history.find((seen) => seen.month === month)
  const wanted = now.month - 3
  const base = find(wanted)
  const from = (then: Seen, isBound: boolean): Growth => ({
    points: rate(now) - rate(then),
    people: now.active - then.active,
    isBound,
  })
  if (base !== undefined && !isQuiet(wanted, quiet)) return from(base, false)
  let [older, newer] = [wanted - 1, wanted + 1]
  while (isQuiet(older + 120, quiet)) older -= 1
  while (isQuiet(newer, quiet)) newer += 1
  const [left, right] = [find(older), newer < now.month ? find(newer) : undefined]
  if (left !== undefined && right !== undefined) {
    const share = (wanted - older) / (newer - older)
    const onTheLine = (of: (seen: Seen) => number): number => of(left) + share * (of(right) - of(left))
    return {
      points: rate(now) - onTheLine(rate),
      people: now.active - onTheLine(({ active }) => active),
      isBound: false,
    }
  }
  return base === undefined ? null : from(base, true)
}

/** What the newest month says on its own. */
export function says(history: readonly Seen[], quiet: Quiet): string {
  const now = history.at(-1)
  const grown = growth(history, quiet)
  if (now === undefined) return 'nothing'
  if (isAtGoal(now)) return 'goal'
  if (grown === null) return 'unknown'
  const { points, people, isBound } = grown
  const isSmall = now.entitled < 50
  const wouldReach = !isBelow(rate(now) + points, 70)
  const isStall = isSmall ? !isBelow(0, people) : isBelow(points, 3) && !wouldReach
  if (isStall) return !isBelow(-3, points) && (!isSmall || !isBelow(-2, people)) ? 'decline' : 'stall'
  if (isBound) return 'unknown'
  if (!isBelow(points, 4)) return 'recovery'
  return isBelow(points, 3) && wouldReach ? 'near' : 'growth'
}
