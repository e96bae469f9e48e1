import { APPS, type App, type Concealment, PLATFORMS, type Platform } from '../snapshot.ts'
import { ACTIVITY_BITS, APP_BITS, CORE_DESKTOP_BIT, PLATFORM_BITS } from './columns.ts'
import type { RecordView } from './records.ts'
import type { AcceptedRow } from './rows.ts'
import { UserIndex } from './user-index.ts'

/**
 * The distinct users of one snapshot and what they did. One small number per user: activity bits below, the day of the
 * last activity above. Rows of one user merge by OR and latest date (usage.md §9.4), so neither order nor repetition of
 * rows can change a total.
 */
export class Tally {
  readonly #users = new UserIndex()
  #said = new Int32Array(256)
  #concealed = 0
  duplicates = 0

  /** Counts an accepted row of `record`. */
  add(record: RecordView, row: AcceptedRow): void {
    const said = ((row.lastActivityDay + 1) << ACTIVITY_BITS) | row.activity
    if (row.userIsAscii) this.#count(record.codes, row.userStart, row.userEnd, said)
    else {
      const name = ENCODER.encode(record.text.slice(row.userStart, row.userEnd).toLowerCase())
      this.#count(name, 0, name.length, said)
    }
  }

  /** Takes over the users of another part of the same snapshot. */
  absorb(other: Tally): void {
    this.duplicates += other.duplicates
    other.#users.visit((bytes, start, end, number) => this.#count(bytes, start, end, other.#said[number] ?? 0))
  }

  #count(name: Uint8Array, start: number, end: number, said: number): void {
    const known = this.#users.size
    const number = this.#users.numberOf(name, start, end)
    if (number < known) {
      this.duplicates++
      this.#said[number] = merge(this.#said[number] ?? 0, said)
      return
    }
    if (number === this.#said.length) {
      const larger = new Int32Array(number * 2)
      larger.set(this.#said)
      this.#said = larger
    }
    this.#said[number] = said
    if (isPseudonym(name, start, end)) this.#concealed++
  }

  get users(): number {
    return this.#users.size
  }

  get concealed(): Concealment {
    if (this.#concealed === 0) return 'none'
    return this.#concealed === this.#users.size ? 'all' : 'mixed'
  }

  /**
   * Calls `each` with every user, or those from number `from` to before `to`: the name in small letters, activity bits, and
   * the day of the last activity or -1.
   */
  visit(each: (user: string, activity: number, lastActivityDay: number) => void, from?: number, to?: number): void {
    this.#users.visit(
      (bytes, start, end, number) => {
        const said = this.#said[number] ?? 0
        each(DECODER.decode(bytes.subarray(start, end)), said & ACTIVITY_MASK, (said >> ACTIVITY_BITS) - 1)
      },
      from,
      to,
    )
  }

  /** Users whose last activity, on whatever platform, is `day` or later. */
  activeSince(day: number): number {
    let count = 0
    for (let user = 0; user < this.users; user++) if ((this.#said[user] ?? 0) >> ACTIVITY_BITS > day) count++
    return count
  }

  /** Distinct users per kind of activity. */
  totals(): ActivityTotals {
    const usersByActivity = new Int32Array(ACTIVITY_MASK + 1)
    for (let user = 0; user < this.users; user++) {
      const activity = (this.#said[user] ?? 0) & ACTIVITY_MASK
      usersByActivity[activity] = (usersByActivity[activity] ?? 0) + 1
    }
    const withAny = (bits: number): number =>
      usersByActivity.reduce((sum, users, activity) => ((activity & bits) === 0 ? sum : sum + users), 0)
    return {
      active: {
        desktopCore: withAny(CORE_DESKTOP_BIT),
        desktop: withAny(PLATFORM_BITS.windows | PLATFORM_BITS.mac),
        any: withAny(PLATFORM_BITS.windows | PLATFORM_BITS.mac | PLATFORM_BITS.mobile | PLATFORM_BITS.web),
      },
      platforms: mapped(PLATFORMS, (platform) => withAny(PLATFORM_BITS[platform])),
      apps: mapped(APPS, (app) => withAny(APP_BITS[app])),
    }
  }
}

export interface ActivityTotals {
  readonly active: { readonly desktopCore: number; readonly desktop: number; readonly any: number }
  readonly platforms: Readonly<Record<Platform, number>>
  readonly apps: Readonly<Record<App, number>>
}

const ACTIVITY_MASK = (1 << ACTIVITY_BITS) - 1

function merge(one: number, two: number): number {
  return Math.max(one & ~ACTIVITY_MASK, two & ~ACTIVITY_MASK) | ((one | two) & ACTIVITY_MASK)
}

/** Concealed names are 32 hexadecimal digits (usage.md §3); a real name has an at sign, so letter case does not matter. */
function isPseudonym(name: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 32) return false
  for (let at = start; at < end; at++) if (!/[0-9a-f]/i.test(String.fromCharCode(name[at] ?? 0))) return false
  return true
}

const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()

const mapped = <Key extends string>(keys: readonly Key[], countOf: (key: Key) => number): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, countOf(key)])) as Record<Key, number>
