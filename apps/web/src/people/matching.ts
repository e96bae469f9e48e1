import type { Person } from '@lotse/contract'
import type { PeopleSearch } from './search.ts'

/**
 * The people an address asks for: every word typed stands in the name, the e-mail address or the customer's name, in
 * any case and without accents.
 * @param customerName of a customer id; undefined where it is not known
 */
export function matching(
  people: readonly Person[],
  { q = '', state }: Pick<PeopleSearch, 'q' | 'state'>,
  customerName: (id: string) => string | undefined,
): readonly Person[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    if (state !== undefined && person.state !== state) return false
    const customer = person.customerId === null ? '' : (customerName(person.customerId) ?? '')
    const text = plain(`${person.name} ${person.email} ${customer}`)
    return words.every((word) => text.includes(word))
  })
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
