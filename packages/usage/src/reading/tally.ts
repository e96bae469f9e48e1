import { APPS, type App, type Concealment, PLATFORMS, type Platform } from '../snapshot.ts'
import { ACTIVITY_BITS, APP_BITS, CORE_DESKTOP_BIT, PLATFORM_BITS } from './columns.ts'
import type { AcceptedRow } from './rows.ts'

/**
 * The distinct users of one snapshot and what they did. One small number per user: activity bits below, the day of the
 * last activity above. Rows of one user merge by OR and latest date (usage.md §9.4), so neither order nor repetition of
 * rows can change a total.
 */
export class Tally {
  readonly #users = new Map<string, number>()
  #concealed = 0
  duplicates = 0

  add(row: AcceptedRow): void {
    const key = detached(row.user.toLowerCase())
    const said = ((row.lastActivityDay + 1) << ACTIVITY_BITS) | row.activity
    const before = this.#users.get(key)
    if (before === undefined) {
      this.#users.set(key, said)
      if (isPseudonym(key)) this.#concealed++
    } else {
      this.duplicates++
      const merged = merge(before, said)
      if (merged !== before) this.#users.set(key, merged)
    }
  }

  /** Takes over the users of another part of the same snapshot. */
  absorb(other: Tally): void {
    this.duplicates += other.duplicates
    for (const [key, said] of other.#users) {
      const before = this.#users.get(key)
      if (before === undefined) {
        this.#users.set(key, said)
        if (isPseudonym(key)) this.#concealed++
      } else {
        this.duplicates++
        this.#users.set(key, merge(before, said))
      }
    }
  }

  get users(): number {
    return this.#users.size
  }

  get concealed(): Concealment {
    if (this.#concealed === 0) return 'none'
    return this.#concealed === this.#users.size ? 'all' : 'mixed'
  }

  /** Users whose last activity, on whatever platform, is `day` or later. */
  activeSince(day: number): number {
    let count = 0
    for (const said of this.#users.values()) if (said >> ACTIVITY_BITS > day) count++
    return count
  }

  /** Distinct users per kind of activity. */
  totals(): ActivityTotals {
    const perBit = new Array<number>(ACTIVITY_BITS).fill(0)
    const totals = { desktopCore: 0, desktop: 0, any: 0 }
    for (const said of this.#users.values()) {
      if (said & CORE_DESKTOP_BIT) totals.desktopCore++
      if (said & DESKTOP_BITS) totals.desktop++
      if (said & ANY_BITS) totals.any++
      for (let bit = 0; bit < ACTIVITY_BITS; bit++) if (said & (1 << bit)) perBit[bit] = (perBit[bit] ?? 0) + 1
    }
    const count = (bit: number): number => perBit[Math.log2(bit)] ?? 0
    return {
      active: totals,
      platforms: Object.fromEntries(PLATFORMS.map((key) => [key, count(PLATFORM_BITS[key])])) as Record<
        Platform,
        number
      >,
      apps: Object.fromEntries(APPS.map((key) => [key, count(APP_BITS[key])])) as Record<App, number>,
    }
  }
}

export interface ActivityTotals {
  readonly active: { readonly desktopCore: number; readonly desktop: number; readonly any: number }
  readonly platforms: Readonly<Record<Platform, number>>
  readonly apps: Readonly<Record<App, number>>
}

const DESKTOP_BITS = PLATFORM_BITS.windows | PLATFORM_BITS.mac
const ANY_BITS = DESKTOP_BITS | PLATFORM_BITS.mobile | PLATFORM_BITS.web
const ACTIVITY_MASK = (1 << ACTIVITY_BITS) - 1

function merge(one: number, two: number): number {
  return Math.max(one & ~ACTIVITY_MASK, two & ~ACTIVITY_MASK) | ((one | two) & ACTIVITY_MASK)
}

/** Concealed names are 32 hexadecimal digits (usage.md §3); a real name has an at sign, so letter case does not matter. */
const isPseudonym = (key: string): boolean => key.length === 32 && /^[0-9a-f]{32}$/.test(key)

/**
 * The same text as a string of its own. A slice would keep the piece of the file it was cut from in memory, and with one
 * slice per user that is the whole file.
 */
const detached = (text: string): string => ` ${text}`.slice(1)
