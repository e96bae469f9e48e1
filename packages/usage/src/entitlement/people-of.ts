/** How many people a name stands for: one, unless people who are alike were put together. */
export type PeopleOf = (name: string) => number

export const onePerson: PeopleOf = () => 1

/** How many people all of these names stand for. */
export function sumOf(names: Iterable<string>, peopleOf: PeopleOf): number {
  let sum = 0
  for (const name of names) sum += peopleOf(name)
  return sum
}
