import { type Figure, rateOf } from '../months/figure.ts'
import { decimal, minus, type Ratio, times, toNumber } from '../months/ratio.ts'
import type { Numerator } from '../settings.ts'
import type { Cohort } from './types.ts'

/** Where a change of the rate comes from, in percentage points; the three parts add up to the whole (usage.md §11). */
export interface Decomposition {
  readonly change: Share
  /** What the people of both months do otherwise than before. */
  readonly behaviour: Share
  /** What the rate gained or lost by people who were not entitled before. */
  readonly joiners: Share & People
  /** What it gained or lost by people who are not entitled any more. */
  readonly leavers: Share & People
  /** The people of both months. */
  readonly stayed: { readonly people: number; readonly activeThen: number; readonly activeNow: number }
}

interface Share {
  /** Unrounded. */
  readonly points: number
  /** Rounded to tenths of a point so that the printed parts add up to the printed whole, too. */
  readonly tenths: number
}

interface People {
  readonly people: number
  /** Active in the month in which they are entitled. */
  readonly active: number
}

/**
 * Takes the change of a tenant's rate apart: joiners are what separates its rate from that of the people who stayed, now;
 * leavers the same in the earlier month, reversed. Null where nobody stayed or the counts contradict each other.
 */
export function decompose(now: Figure, then: Figure, cohort: Cohort, numerator: Numerator): Decomposition | null {
  const stayed = {
    people: cohort.people,
    activeThen: cohort.activeThen[numerator],
    activeNow: cohort.activeNow[numerator],
  }
  const joined = { people: now.entitled - stayed.people, active: now.active - stayed.activeNow }
  const left = { people: then.entitled - stayed.people, active: then.active - stayed.activeThen }
  const contradicts = [joined, left].some(({ people, active }) => people < 0 || active < 0 || active > people)
  if (stayed.people === 0 || contradicts) return null
  const stayedNow = rateOf({ active: stayed.activeNow, entitled: stayed.people })
  const stayedThen = rateOf({ active: stayed.activeThen, entitled: stayed.people })
  const parts = [minus(stayedNow, stayedThen), minus(rateOf(now), stayedNow), minus(stayedThen, rateOf(then))]
  const change = minus(rateOf(now), rateOf(then))
  const [behaviour, joiners, leavers] = addingUp(parts, nearestTenth(change))
  if (behaviour === undefined || joiners === undefined || leavers === undefined) return null
  return {
    change: { points: toNumber(change), tenths: nearestTenth(change) },
    behaviour,
    joiners: { ...joiners, ...joined },
    leavers: { ...leavers, ...left },
    stayed,
  }
}

/** Rounds each part down and gives the tenths that are left to those that lost most by it. */
function addingUp(parts: readonly Ratio[], whole: number): Share[] {
  const exact = parts.map((part) => ({
    points: toNumber(part),
    tenths: floor(times(part, 10)),
    lost: fraction(times(part, 10)),
  }))
  const left = whole - exact.reduce((sum, { tenths }) => sum + tenths, 0)
  const raised = new Set(exact.toSorted((a, b) => b.lost - a.lost).slice(0, Math.max(0, left)))
  return exact.map((part) => ({ points: part.points, tenths: part.tenths + (raised.has(part) ? 1 : 0) }))
}

const nearestTenth = (points: Ratio): number => floor(addHalf(times(points, 10)))
const addHalf = (value: Ratio): Ratio => minus(value, decimal(-0.5))
const fraction = (value: Ratio): number => toNumber(minus(value, decimal(floor(value))))

/** The greatest whole number that is not more. */
function floor({ over, under }: Ratio): number {
  const quotient = over / under
  return Number(over < 0n && quotient * under !== over ? quotient - 1n : quotient)
}
