import { type Month, monthsBetween } from '@lotse/calendar'
import { decimal, isLess, ratio, times } from '../months/ratio.ts'
import { NUMERATORS, type Numerator, type UsageSettings } from '../settings.ts'
import { isActive, type MonthPeople } from './people.ts'
import type { Cohort } from './types.ts'

/** How many of a month's pseudonyms are there again in the next known month (usage.md §3). */
export interface Stability {
  readonly month: Month
  readonly before: Month
  readonly pseudonymsBefore: number
  readonly seenAgain: number
  /** False where too few are seen again to follow people across these two months. */
  readonly stable: boolean
}

export interface Cohorts {
  readonly cohorts: readonly Cohort[]
  /** One entry for each pair of neighbouring months with pseudonyms; empty where names are known. */
  readonly stability: readonly Stability[]
}

/** The people of a month as a number: whoever counted them need not know them any more. */
export interface CountedPeople extends Pick<MonthPeople, 'month' | 'identity'> {
  readonly people: number
}

/** The people of two months, counted. */
export type MatchedPeople = Omit<Cohort, 'month' | 'base'>

/** A base lies three months back, and up to five where quiet or missing months are stood in for. */
const FARTHEST_BASE = 5

/**
 * For every two months not more than five apart the people entitled in both. Names are never matched with pseudonyms, and
 * pseudonyms only where, month for month in between, at least 90 % were seen again (usage.md §3 and §11).
 */
export function cohortsOf(months: readonly MonthPeople[], settings: UsageSettings): Cohorts {
  const known = new Map(months.map(({ month, people }) => [month, people]))
  const peopleIn = (month: Month): MonthPeople['people'] => known.get(month) ?? new Map()
  return cohortsOfCounted(
    months.map(({ month, identity, people }) => ({ month, identity, people: people.size })),
    (now, base) => matched(peopleIn(base), peopleIn(now)),
    settings,
  )
}

/**
 * The same where the people of every two months were counted before. `matchedOf` gives what two months have in common,
 * which it is asked for months not more than five apart and for neighbours; null where nobody counted it, and then nobody
 * can be followed.
 */
export function cohortsOfCounted(
  months: readonly CountedPeople[],
  matchedOf: (now: Month, base: Month) => MatchedPeople | null,
  settings: UsageSettings,
): Cohorts {
  const sorted = months.toSorted((a, b) => monthsBetween(b.month, a.month))
  const stability = sorted.flatMap((now, at) => stabilityOf(sorted[at - 1], now, matchedOf, settings))
  const unstable = new Set(stability.filter(({ stable }) => !stable).map(({ month }) => month))
  const cohorts: Cohort[] = []
  for (const [at, now] of sorted.entries()) {
    for (const base of sorted.slice(0, at).reverse()) {
      if (monthsBetween(base.month, now.month) > FARTHEST_BASE) break
      const between = sorted.filter(({ month }) => month > base.month && month <= now.month)
      if (between.some(({ month, identity }) => identity !== base.identity || unstable.has(month))) break
      const both = matchedOf(now.month, base.month)
      if (both === null) continue
      const { people, activeNow, activeThen } = both
      cohorts.push({ month: now.month, base: base.month, people, activeNow, activeThen })
    }
  }
  return { cohorts, stability }
}

function stabilityOf(
  before: CountedPeople | undefined,
  now: CountedPeople,
  matchedOf: (now: Month, base: Month) => MatchedPeople | null,
  settings: UsageSettings,
): Stability[] {
  if (before?.identity !== 'pseudonyms' || now.identity !== 'pseudonyms' || before.people === 0) return []
  const seenAgain = matchedOf(now.month, before.month)?.people ?? 0
  const share = times(ratio(seenAgain, before.people), 100)
  const stable = !isLess(share, decimal(settings.minSeenAgainPercent))
  return [{ month: now.month, before: before.month, pseudonymsBefore: before.people, seenAgain, stable }]
}

function matched(base: MonthPeople['people'], now: MonthPeople['people']): MatchedPeople {
  const activeNow = nobody()
  const activeThen = nobody()
  let people = 0
  for (const [person, then] of base) {
    const since = now.get(person)
    if (since === undefined) continue
    people++
    for (const numerator of NUMERATORS) {
      if (isActive(since, numerator)) activeNow[numerator]++
      if (isActive(then, numerator)) activeThen[numerator]++
    }
  }
  return { people, activeNow, activeThen }
}

/**
 * Whether cohorts may stand for a figure: they are counted over the 30 days of the reports, and one of the last 28 days is
 * another figure (usage.md §10).
 */
export const countsAsCohorts = (numerator: Numerator, { windowDays }: Pick<UsageSettings, 'windowDays'>): boolean =>
  numerator !== 'any' || windowDays !== 28

const nobody = (): Record<Numerator, number> => ({ desktopCore: 0, desktop: 0, any: 0 })
