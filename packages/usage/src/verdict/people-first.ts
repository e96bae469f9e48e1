import type { Figure } from '../months/figure.ts'
import { usersMissing, usersNeeded } from '../months/people.ts'
import type { UsageSettings } from '../settings.ts'
import { isSmall } from './condition.ts'

/** A figure in people, and how far it can be trusted: for small tenants it is said before any percentage (usage.md §12). */
export interface PeopleFirst {
  readonly active: number
  readonly entitled: number
  /** Active people that the goal needs. */
  readonly needed: number
  readonly missing: number
  /** Fewer entitled users than `smallTenant`. */
  readonly lowConfidence: boolean
  /**
   * Wilson interval of the rate in per cent: a lamp, not a sampling error, since active use is counted from everybody. It
   * answers whether the verdict would survive one or two people's holiday.
   */
  readonly interval: Interval
  /** The goal lies within the interval, so a few people more or less would change the verdict. */
  readonly fragile: boolean
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** What a figure means in people. */
export function peopleFirst(figure: Pick<Figure, 'active' | 'entitled'>, settings: UsageSettings): PeopleFirst {
  const { active, entitled } = figure
  const interval = wilsonInterval(active, entitled)
  return {
    active,
    entitled,
    needed: usersNeeded(entitled, settings),
    missing: usersMissing(figure, settings),
    lowConfidence: isSmall(figure, settings),
    interval,
    fragile: interval.low < settings.targetRate && settings.targetRate <= interval.high,
  }
}

/** 95 %, two-sided. */
const Z = 1.959963984540054

/** The Wilson score interval of `active` of `entitled`, in per cent. Throws a RangeError where nobody is entitled. */
export function wilsonInterval(active: number, entitled: number): Interval {
  if (!(entitled > 0)) throw new RangeError(`An interval needs somebody to be entitled, got ${entitled}`)
  const share = active / entitled
  const spread = Z * Math.sqrt((share * (1 - share)) / entitled + Z ** 2 / (4 * entitled ** 2))
  const whole = 1 + Z ** 2 / entitled
  const middle = share + Z ** 2 / (2 * entitled)
  return { low: Math.max(0, ((middle - spread) / whole) * 100), high: Math.min(100, ((middle + spread) / whole) * 100) }
}
