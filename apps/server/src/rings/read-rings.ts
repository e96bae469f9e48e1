import type { RingsView } from '@lotse/contract'
import { startsOf } from '@lotse/rollout'
import { findEngagement } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Here, Place } from './here.ts'
import { mayKeepRings } from './policy.ts'
import { presentRings } from './present.ts'
import { proposalHere } from './propose.ts'
import { ringRows } from './store.ts'

/** The rings of an engagement, or a proposal where there is none. Problem: `not-found`. */
export async function readRings(
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  place: Place,
): Promise<RingsView> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const engagement = await findEngagement(tx, key)
    if (engagement === null) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    const here: Here = { ...key, tx, tenantId: engagement.tenantId, today: services.clock.today() }
    const rows = await ringRows(tx, key)
    const begins = startsOf(rows)
    const rings = await presentRings(here, rows)
    return {
      rings: rings.map((ring, index) => ({ ...ring, beginsOn: begins[index] ?? null })),
      proposal: rows.length === 0 ? await proposalHere(here) : null,
      may: { keep: mayKeepRings(actor, key) },
    }
  })
}
