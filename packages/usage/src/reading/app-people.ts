import type { IsoDate } from '@lotse/calendar'
import type { UserActivity } from '../entitlement/entitled-figure.ts'
import type { Numerator } from '../settings.ts'
import { APPS, type App, PLATFORMS, type Platform } from '../snapshot.ts'
import { activityOf } from '../verdict/people.ts'
import { APP_BITS, CORE_DESKTOP_BIT, PLATFORM_BITS } from './columns.ts'
import { NOT_A_DAY, toIsoDate } from './dates.ts'
import type { Tally } from './tally.ts'

/**
 * What one person did, all rows together. Only `active` per numerator follows rules of ours; a column that is missing in
 * the file makes its answers false here and unknown in the totals, so look at the obstacles of the reading first.
 */
export interface AppPerson {
  /** User principal name or pseudonym in small letters. */
  readonly user: string
  readonly active: Readonly<Record<Numerator, boolean>>
  readonly platforms: Readonly<Record<Platform, boolean>>
  readonly apps: Readonly<Record<App, boolean>>
  readonly lastActivity: IsoDate | null
  /** On any platform in the last 28 days; null where the report does not say. */
  readonly inLast28Days: boolean | null
}

/** The people of an app user detail report, one at a time: 300,000 objects at once would cost more than the whole reading. */
export interface AppPeople {
  readonly size: number
  /** In the order in which they first appear. */
  visit(each: (person: AppPerson) => void): void
  /**
   * The same without platforms and apps, for those who only follow people: `activity` as `activityOf` gives it. With `from`
   * and `to` only the people from number `from` to before `to`, so that a caller can do it piece by piece.
   */
  visitActivities(
    each: (user: string, activity: number, inLast28Days: boolean | null) => void,
    from?: number,
    to?: number,
  ): void
}

/** The people that were counted; works as long as the reading is kept. `since` is the first day of the last 28. */
export function appPeopleIn(tally: Tally, since: number | null): AppPeople {
  return {
    size: tally.users,
    visit: (each) =>
      tally.visit((user, activity, lastDay) =>
        each({ ...personOf(user, activity, lastDay), inLast28Days: since === null ? null : lastDay >= since }),
      ),
    visitActivities: (each, from, to) =>
      tally.visit(
        (user, activity, lastDay) =>
          each(user, activityOf(activeBy(activity)), since === null ? null : lastDay >= since),
        from,
        to,
      ),
  }
}

/**
 * What each person did, by name, in the form in which people are joined with licences and followed from month to month
 * (`entitledFigure`, `MonthPeople`): small enough to keep 300,000 of them.
 */
export function activitiesOf(people: AppPeople): Map<string, UserActivity> {
  const activities = new Map<string, UserActivity>()
  people.visitActivities((user, activity, inLast28Days) => {
    activities.set(user, { activity, inLast28Days })
  })
  return activities
}

const DESKTOP = PLATFORM_BITS.windows | PLATFORM_BITS.mac
const ANY = DESKTOP | PLATFORM_BITS.mobile | PLATFORM_BITS.web

/** By which numerators the activity bits of a report count. */
const activeBy = (activity: number): AppPerson['active'] => ({
  desktopCore: (activity & CORE_DESKTOP_BIT) !== 0,
  desktop: (activity & DESKTOP) !== 0,
  any: (activity & ANY) !== 0,
})

function personOf(user: string, activity: number, lastActivityDay: number): Omit<AppPerson, 'inLast28Days'> {
  const has = (bits: number): boolean => (activity & bits) !== 0
  return {
    user,
    active: activeBy(activity),
    platforms: answers(PLATFORMS, (platform) => has(PLATFORM_BITS[platform])),
    apps: answers(APPS, (app) => has(APP_BITS[app])),
    lastActivity: lastActivityDay === NOT_A_DAY ? null : toIsoDate(lastActivityDay),
  }
}

const answers = <Key extends string>(keys: readonly Key[], answerOf: (key: Key) => boolean): Record<Key, boolean> =>
  Object.fromEntries(keys.map((key) => [key, answerOf(key)])) as Record<Key, boolean>
