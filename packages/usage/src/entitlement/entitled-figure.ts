import type { EntitledPeople } from '../months/licences.ts'
import { NUMERATORS, type Numerator } from '../settings.ts'
import { isActive } from '../verdict/people.ts'
import type { Exclusions } from './exclusions.ts'
import { onePerson, type PeopleOf, sumOf } from './people-of.ts'
import type { Entitlement } from './types.ts'

/** What a report says about one user. */
export interface UserActivity {
  /** As `activityOf` gives it. */
  readonly activity: number
  /** On any platform in the last 28 days; null where the report does not say. */
  readonly inLast28Days: boolean | null
}

/** Active use of the entitled, with the exclusions taken off and without. */
export interface EntitledFigure {
  /** What counts: with exclusions, unless more than the cap would be left out and nobody approved it. */
  readonly counted: EntitledPeople
  readonly withExclusions: EntitledPeople
  readonly withoutExclusions: EntitledPeople
  /** Active people who are not entitled, by any numerator: never counted, and a sign of a wrong join where they are many. */
  readonly activeNotEntitled: number
  /** Entitled people whom the report does not name: entitled and not active. */
  readonly missingInReport: number
}

/**
 * Joins who is entitled with who is active, both by lower-cased user principal name. The active are always a subset of the
 * entitled (usage.md §10). Names must not be concealed: the caller refuses the join before. Who knows that people are alike
 * names one of them and says how many they are.
 */
export function entitledFigure(
  { entitled }: Pick<Entitlement, 'entitled'>,
  report: ReadonlyMap<string, UserActivity>,
  { excluded, needsApproval }: Pick<Exclusions, 'excluded' | 'needsApproval'>,
  peopleOf: PeopleOf = onePerson,
): EntitledFigure {
  const everybody = [...entitled.keys()]
  const remaining = everybody.filter((name) => !excluded.has(name))
  const [withExclusions, withoutExclusions] = [
    activeOf(remaining, report, peopleOf),
    activeOf(everybody, report, peopleOf),
  ]
  let activeNotEntitled = 0
  for (const [name, { activity }] of report)
    if (activity !== 0 && !entitled.has(name)) activeNotEntitled += peopleOf(name)
  return {
    counted: needsApproval ? withoutExclusions : withExclusions,
    withExclusions,
    withoutExclusions,
    activeNotEntitled,
    missingInReport: sumOf(
      everybody.filter((name) => !report.has(name)),
      peopleOf,
    ),
  }
}

function activeOf(
  names: readonly string[],
  report: ReadonlyMap<string, UserActivity>,
  peopleOf: PeopleOf,
): EntitledPeople {
  const active: Record<Numerator, number> = { desktopCore: 0, desktop: 0, any: 0 }
  let recent: number | null = 0
  for (const name of names) {
    const user = report.get(name)
    if (user === undefined) continue
    const people = peopleOf(name)
    for (const numerator of NUMERATORS) if (isActive(user.activity, numerator)) active[numerator] += people
    if (user.inLast28Days === null) recent = null
    else if (recent !== null && user.inLast28Days) recent += people
  }
  return { entitled: sumOf(names, peopleOf), active, activeIn28Days: recent }
}
