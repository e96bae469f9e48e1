import type { Annotation, HeldMeeting, TriedEffort } from '@lotse/contract'
import { effortsOfTenant } from '../acceleration/efforts-of-tenant.ts'
import { lookUpTenant } from '../customers/look-up.ts'
import { meetingsHeldOnce } from '../meetings/held-once.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { mayAnnotate, visibleAudiences } from './policy.ts'
import { presentAnnotation } from './present.ts'
import { noSuchTenant } from './problems.ts'
import { annotationsOf } from './store.ts'

interface Place {
  readonly customerId: string
  readonly tenantId: string
}

/** What stands on the curve of a tenant, and the meetings that could, as far as the reader may see them. Problem: `not-found`. */
export async function listAnnotations(
  { services, actor }: ActingContext,
  place: Place,
): Promise<{ items: Annotation[]; meetings: HeldMeeting[]; efforts: TriedEffort[]; may: { create: boolean } }> {
  const key = { customerId: customerId(place.customerId), tenantId: place.tenantId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    if ((await lookUpTenant(tx, key.customerId, key.tenantId)) === null) throw noSuchTenant()
    const rows = await annotationsOf(tx, key, visibleAudiences(actor))
    const names = await namesOf(
      tx,
      rows.map(({ createdBy }) => createdBy),
    )
    return {
      items: rows.map((row) => presentAnnotation(row, names, actor)),
      meetings: await meetingsHeldOnce(tx, key, actor),
      efforts: await effortsOfTenant(tx, key, actor),
      may: { create: mayAnnotate(actor, key) },
    }
  })
}
