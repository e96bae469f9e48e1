import { adoptionGroups, adoptionPeople } from '../../adoption/look-up.ts'
import { rolesNamed } from '../../contacts/look-up.ts'
import { piece, type Source } from './source.ts'

/** Who is missing at the customer: a sponsor, champions of groups, an IT team (engagement.md §2; acm.md §2). */
export const people: Source = async (seen) => {
  const { tx, key, known } = seen
  const named = await rolesNamed(tx, key.customerId)
  const parts = await adoptionPeople(tx, key)
  const groups = await adoptionGroups(tx, key)
  const has = (part: 'sponsor' | 'champion') => named.has(part) || parts.some((one) => one.part === part)
  const without = groups.filter(
    ({ champions }) => !champions.some(({ trainedOn }) => trainedOn !== null && trainedOn <= seen.today),
  )
  const { itTeam } = known.facts.contacts
  return [
    ...piece('missingSponsor', has('sponsor') ? 0 : 1, seen),
    ...(groups.length === 0
      ? piece('missingChampion', has('champion') ? 0 : 1, seen)
      : piece('missingChampion', without.length, seen, {
          of: groups.length,
          about: without.map(({ name }) => name),
        })),
    ...piece('missingItTeam', itTeam === 0 ? 1 : 0, seen),
  ]
}
