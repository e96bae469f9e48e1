import type { ConfigurationRow } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { ringsOf } from '../rings/look-up.ts'
import { wholeRow } from './present.ts'
import { thisRing, thisVersion } from './problems.ts'
import type { ConfigurationPlace } from './read-configurations.ts'
import { living } from './save-version.ts'
import { findVersion, removePin, setPin } from './store.ts'
import { surroundingsOf } from './surroundings.ts'

interface PinRequest extends ConfigurationPlace {
  readonly ringId: string
  /** The version; null: none any more. */
  readonly number: number | null
}

/** Pins a version to a ring, in place of another one of the same configuration, or loosens it. Problem: `not-found`. */
export async function pinVersion(context: ActingContext, request: PinRequest): Promise<ConfigurationRow> {
  const { engagementId, ringId, number } = request
  return change(
    context,
    customerId(request.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const key = { customerId: change.customerId, engagementId }
      const row = await living(change, request)
      const ring = (await ringsOf(change.tx, key)).find(({ id }) => id === ringId)
      if (ring === undefined) throw notFound(thisRing)
      if (number !== null && (await findVersion(change.tx, row, number)) === null) throw notFound(thisVersion)
      const pin = { ...key, configurationId: row.id, ringId }
      if (number === null) await removePin(change.tx, pin)
      else await setPin(change.tx, { ...pin, number, pinnedAt: change.now, pinnedBy: context.actor.personId })
      await change.record({
        event: number === null ? 'configuration.loosened' : 'configuration.pinned',
        engagementId,
        subject: row.name,
        after: {
          configuration: row.id,
          pinnedRing: ring.name,
          ...(number !== null && { configurationVersion: number }),
        },
      })
      change.touch('rings')
      const latest = await findVersion(change.tx, row, row.latest)
      if (latest === null) throw notFound(thisVersion)
      return wholeRow(change.tx, row, latest, await surroundingsOf(change.tx, key, change.today))
    },
    repeatOf(context),
  )
}
