import { month } from '@lotse/calendar'
import { activityOf, type MonthPeople } from '../verdict/people.ts'

const ACTIVE = activityOf({ desktopCore: true, desktop: true, any: true })

/** A month of people with the numbers `from` to before `to`, of whom the first `active` work. */
export function peopleOf(
  at: string,
  groups: readonly { readonly from: number; readonly to: number; readonly active: number }[],
  identity: MonthPeople['identity'] = 'names',
): MonthPeople {
  const people = new Map<string, number>()
  for (const { from, to, active } of groups) {
    for (let person = from; person < to; person++) people.set(`person-${person}`, person < from + active ? ACTIVE : 0)
  }
  return { month: month(at), identity, people }
}
