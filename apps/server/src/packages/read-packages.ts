import type { Package, PackageRow } from '@lotse/contract'
import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { mayKeepPackages } from './policy.ts'
import { presentRows, presentWhole } from './present.ts'
import { thisPackage } from './problems.ts'
import { findPackage, packagesIn } from './store.ts'

export interface EngagementPlace {
  readonly customerId: string
  readonly engagementId: string
}
export interface PackagePlace extends EngagementPlace {
  readonly packageId: string
}

const keyOf = (place: EngagementPlace) => ({
  customerId: customerId(place.customerId),
  engagementId: place.engagementId,
})

/** The packages of an engagement, the newest first. Problem: `not-found`. */
export function listPackages(
  { services, actor }: ActingContext,
  place: EngagementPlace,
): Promise<{ items: PackageRow[]; may: { keep: boolean } }> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const items = await presentRows(tx, key, await packagesIn(tx, key))
    return { items, may: { keep: mayKeepPackages(actor, key) } }
  })
}

/** One package; a removed one too, so that it can be brought back. Problem: `not-found`. */
export function readPackage({ services, actor }: ActingContext, place: PackagePlace): Promise<Package> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findPackage(tx, key, place.packageId)
    if (row === null) throw notFound(thisPackage)
    return presentWhole(tx, key, row, actor)
  })
}
