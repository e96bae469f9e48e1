import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { thisPackage } from './problems.ts'
import type { PackagePlace } from './read-packages.ts'
import { findPackage, updatePackage } from './store.ts'

/** Removes a package; it can be restored, and rings that get it have none until then. Problem: `not-found`. */
export const removePackage = (context: ActingContext, place: PackagePlace): Promise<Record<string, never>> =>
  move(context, place, true)

/** Brings a removed package back. Problem: `not-found` where none was removed. */
export const restorePackage = (context: ActingContext, place: PackagePlace): Promise<Record<string, never>> =>
  move(context, place, false)

function move(context: ActingContext, place: PackagePlace, isGoing: boolean): Promise<Record<string, never>> {
  const { engagementId } = place
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const row = await findPackage(change.tx, { customerId: change.customerId, engagementId }, place.packageId)
      if (row === null || (row.deletedAt === null) !== isGoing) throw notFound(thisPackage)
      await updatePackage(change.tx, row, {
        deletedAt: isGoing ? change.now : null,
        deletedBy: isGoing ? context.actor.personId : null,
        changedAt: change.now,
      })
      const event = isGoing ? 'package.removed' : 'package.restored'
      await change.record({ event, engagementId, subject: row.name, after: { package: row.id } })
      change.touch('rings')
      return {}
    },
    repeatOf(context),
  )
}
