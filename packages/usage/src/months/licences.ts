import type { IsoDate } from '@lotse/calendar'
import type { Denominator, Numerator } from '../settings.ts'

/** What is known about licences on the day up to which a report counts. Null: not known, which is never zero. */
export interface LicenceCounts {
  /** The refresh date of the report that these counts belong to. */
  readonly refreshDate: IsoDate
  /** The people with an enabled plan, exclusions taken off, and what those of them did; see `entitlement/`. */
  readonly byPlan: EntitledPeople | null
  /** Units that are assigned to people, of the Apps product in the activation report. */
  readonly assigned: number | null
  /** People who ever activated, from the same report. */
  readonly activated: number | null
  /** Units that are paid for: bought and enabled. */
  readonly paidUnits: number | null
}

/** Entitled people and how many of them are active: the active are always some of the entitled (usage.md §10). */
export interface EntitledPeople {
  readonly entitled: number
  readonly active: Readonly<Record<Numerator, number>>
  /** On any platform in the last 28 days; null where the report has no such dates. */
  readonly activeIn28Days: number | null
}

/** The number that a denominator stands for; null where it is not known. `users` are those of the report itself. */
export function unitsOf(denominator: Denominator, users: number, licences: LicenceCounts | undefined): number | null {
  switch (denominator) {
    case 'reportRows':
      return users
    case 'entitledByPlan':
      return licences?.byPlan?.entitled ?? null
    default:
      return licences?.[denominator] ?? null
  }
}
