import { type InstalledState, isInstalled } from '@lotse/inventory'
import { isActive, type Numerator, type SegmentPerson } from '@lotse/usage'
import { installedPeople } from '../inventory/look-up.ts'
import { activatedPeople } from '../licences/activated-people.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { countOf, keyText, positionsIn } from './keys.ts'
import type { NewestMonth } from './newest-month.ts'

/** What is known about the steps between a licence and use. */
export interface Stages {
  /** For each person of the month, in the order of the keys. */
  readonly people: readonly Omit<SegmentPerson, 'segment'>[]
  readonly inventory: Coverage
  readonly activations: Coverage
}

/** How many of these people a source tells of; null where there is no such source. */
export type Coverage = { readonly told: number; readonly counts: boolean } | null

/** A source that tells of fewer of the people says nothing about the others. */
const COVERED_PERCENT = 90

/**
 * Joins the people of a month with what inventories and activation reports say about them. Who is missing in a source that
 * tells of at least 90 % of the others has not come that far; below that nobody knows. Works only where names are known.
 */
export async function stagesOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { people, chosen, identity }: NewestMonth,
  numerator: Numerator,
): Promise<Stages> {
  const byName = identity === 'names'
  const installed = byName ? await installedPeople(tx, customerId, tenantId) : new Map<string, InstalledState>()
  const activated = byName ? await activatedPeople(tx, customerId, tenantId, chosen.refreshDate) : null
  const there = activated && positionsIn(people.keys, activated.keys)
  const all = [...Array(countOf(people.keys)).keys()].map((at) => {
    const key = keyText(people.keys, at)
    const position = there?.[at] ?? -1
    return {
      key,
      activity: people.bits[at] ?? 0,
      state: installed.get(key) ?? null,
      activation: activated === null || position < 0 ? null : activated.isActivated(position),
    }
  })
  const worksThere = (activity: number): boolean => numerator !== 'any' && isActive(activity, numerator)
  const inventory = coverageOf(
    installed.size > 0,
    all.filter(({ state, activity }) => (state !== null && state !== 'unclear') || worksThere(activity)).length,
    all.length,
  )
  const activations = coverageOf(
    activated !== null,
    all.filter(({ activation, activity }) => activation !== null || worksThere(activity)).length,
    all.length,
  )
  return {
    inventory,
    activations,
    people: all.map(({ key, activity, state, activation }) => ({
      key,
      activity,
      installed: inventory === null ? null : isInstalled(state ?? 'noDevice', inventory.counts),
      activated: activation ?? (activations?.counts ? false : null),
    })),
  }
}

function coverageOf(isThere: boolean, told: number, all: number): Coverage {
  return isThere ? { told, counts: told * 100 >= all * COVERED_PERCENT } : null
}
