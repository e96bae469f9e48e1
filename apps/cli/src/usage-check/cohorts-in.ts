import {
  type AppUserDetailReading,
  activityOf,
  type Cohort,
  cohortsOf,
  type MonthPeople,
  type UsageMonth,
  type UsageSettings,
} from '@lotse/usage'

/** Beyond this many people in all months together following them would take more memory than a command should. */
const MOST_PEOPLE = 2_000_000

/**
 * The people that months have in common, so that a purchase of licences is not read as a collapse (usage.md §11). None
 * where names are partly concealed, or where all months together have more than two million people.
 */
export function cohortsIn(
  months: readonly UsageMonth[],
  readingOf: (month: UsageMonth) => AppUserDetailReading | null,
  settings: UsageSettings,
): readonly Cohort[] {
  const readings = months.map((month) => ({ month, reading: readingOf(month) }))
  const people = readings.reduce((sum, { reading }) => sum + (reading?.people.size ?? 0), 0)
  if (months.length < 2 || people > MOST_PEOPLE) return []
  const known = readings.flatMap(({ month, reading }) => (reading === null ? [] : peopleOf(month, reading)))
  return cohortsOf(known, settings).cohorts
}

function peopleOf({ month }: UsageMonth, { concealed, people }: AppUserDetailReading): MonthPeople[] {
  if (concealed === 'mixed') return []
  const activities = new Map<string, number>()
  people.visit(({ user, active }) => activities.set(user, activityOf(active)))
  return [{ month, identity: concealed === 'all' ? 'pseudonyms' : 'names', people: activities }]
}
