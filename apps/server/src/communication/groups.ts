import type { IsoDate } from '@lotse/calendar'
import { adoptionGroups } from '../adoption/look-up.ts'
import { contactsNamed } from '../contacts/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { EngagementKey } from './store.ts'

/** A group of the impact map as the plan needs it (acm.md §3, §4). */
export interface PlanGroup {
  readonly id: string
  readonly name: string
  readonly people: number | null
  readonly shifts: readonly string[]
  readonly ring: string | null
  /** As people set it; freezes may push it. */
  readonly ringDay: IsoDate | null
  /** Tags of languages: `de`, `en`, `fr-CH`. */
  readonly languages: readonly string[]
  readonly effect: 'low' | 'medium' | 'high'
  readonly champions: readonly { readonly name: string; readonly trained: boolean }[]
}

/** The groups of an engagement on the day `today`, the earliest ring first; those without a day last. */
export async function planGroups(tx: Transaction, key: EngagementKey, today: IsoDate): Promise<PlanGroup[]> {
  const groups = await adoptionGroups(tx, key)
  const ids = groups.flatMap(({ champions }) => champions.map(({ contactId }) => contactId))
  const contacts = await contactsNamed(tx, key.customerId, ids)
  const order = ({ ringDay, name }: PlanGroup) => `${ringDay ?? '9999'} ${name}`
  return groups
    .map(({ id, name, headcount: people, shifts, ring, ringDay, languages, effect, champions }) => ({
      ...{ id, name, people, shifts, ring, ringDay, languages, effect },
      champions: champions.flatMap(({ contactId, trainedOn }) => {
        const found = contacts.get(contactId)
        if (!found?.isLiving) return []
        return [{ name: found.name, trained: trainedOn !== null && trainedOn <= today }]
      }),
    }))
    .toSorted((one, other) => order(one).localeCompare(order(other)))
}
