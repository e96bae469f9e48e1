import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { ringsOf } from '../rings/look-up.ts'
import { thisPackage, thisRing } from './problems.ts'
import type { EngagementPlace } from './read-packages.ts'
import { findPackage, loosenFromRing, namedForRings, nameForRing } from './store.ts'

interface NameRequest extends EngagementPlace {
  readonly ringId: string
  /** The package; null: none any more. */
  readonly packageId: string | null
}

/** Names the package that a ring gets, in place of another one, or none any more. Problem: `not-found`. */
export function namePackageForRing(context: ActingContext, request: NameRequest): Promise<Record<string, never>> {
  const { engagementId, ringId, packageId } = request
  return change(
    context,
    customerId(request.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const key = { customerId: change.customerId, engagementId }
      const ring = (await ringsOf(change.tx, key)).find(({ id }) => id === ringId)
      if (ring === undefined) throw notFound(thisRing)
      const before = (await namedForRings(change.tx, key)).find((one) => one.ringId === ringId)
      const asked = packageId ?? before?.packageId
      const row = asked === undefined ? null : await findPackage(change.tx, key, asked)
      if (row === null || row.deletedAt !== null) throw notFound(thisPackage)
      if (packageId === null) await loosenFromRing(change.tx, key.customerId, ringId)
      else {
        const by = { namedAt: change.now, namedBy: context.actor.personId }
        await nameForRing(change.tx, { ...key, ringId, packageId, ...by })
      }
      await change.record({
        event: packageId === null ? 'package.loosened' : 'package.named',
        engagementId,
        subject: row.name,
        after: { package: row.id, pinnedRing: ring.name },
      })
      change.touch('rings')
      return {}
    },
    repeatOf(context),
  )
}
