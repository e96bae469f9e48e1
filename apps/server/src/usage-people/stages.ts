import { isInstalled } from '@lotse/inventory'
import { type AlikePeople, isActive, type Numerator, type UsageSettings } from '@lotse/usage'
import { installedPeople } from '../inventory/look-up.ts'
import { activatedPeople } from '../licences/activated-people.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { type AlikeByState, alikePeople } from './alike-people.ts'
import type { NewestMonth } from './newest-month.ts'

/** What is known about the steps between a licence and use. */
export interface Stages {
  /** How many people there are. */
  readonly people: number
  /** The people of the month, those who are alike together. */
  readonly groups: readonly AlikePeople[]
  readonly inventory: Coverage
  readonly activations: Coverage
  /** The activation report they come from; null where there is none. */
  readonly activationReading: string | null
}

/** How many of these people a source tells of; null where there is no such source. */
export type Coverage = { readonly told: number; readonly counts: boolean } | null

/** Into which segment each person falls, by number, and how segments are called. */
export interface Segmentation {
  readonly numbers: Int32Array
  readonly names: readonly (string | null)[]
}

interface Asked {
  readonly numerator: Numerator
  readonly settings: Pick<UsageSettings, 'windowDays'>
  readonly segmentation?: Segmentation
}

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
  { people, base, chosen, identity }: NewestMonth,
  { numerator, settings, segmentation }: Asked,
): Promise<Stages> {
  const byName = identity === 'names'
  const installed = byName ? await installedPeople(tx, customerId, tenantId) : null
  const activated = byName ? await activatedPeople(tx, customerId, tenantId, chosen.refreshDate) : null
  const groups = await alikePeople(
    { people, base: base?.people ?? null, installed, activated, segments: segmentation?.numbers ?? null },
    settings,
  )
  const all = people.bits.length
  const worksThere = ({ activity }: AlikeByState): boolean => numerator !== 'any' && isActive(activity, numerator)
  const inventory = coverageOf(groups, all, {
    isThere: installed !== null,
    tells: (one) => (one.state !== null && one.state !== 'unclear') || worksThere(one),
  })
  const activations = coverageOf(groups, all, {
    isThere: activated !== null,
    tells: (one) => one.activated !== null || worksThere(one),
  })
  return {
    people: all,
    inventory,
    activations,
    activationReading: activated?.reading ?? null,
    groups: groups.map((one) => ({
      people: one.people,
      segment: segmentation?.names[one.segment] ?? null,
      activity: one.activity,
      before: one.before,
      installed: inventory === null ? null : isInstalled(one.state ?? 'noDevice', inventory.counts),
      activated: one.activated ?? (activations?.counts ? false : null),
    })),
  }
}

function coverageOf(
  groups: readonly AlikeByState[],
  all: number,
  { isThere, tells }: { readonly isThere: boolean; readonly tells: (group: AlikeByState) => boolean },
): Coverage {
  if (!isThere) return null
  const told = groups.filter(tells).reduce((sum, { people }) => sum + people, 0)
  return { told, counts: told * 100 >= all * COVERED_PERCENT }
}
