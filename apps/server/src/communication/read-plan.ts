import type { CommunicationPlan } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { readMatter } from './matter.ts'
import { planView } from './plan-view.ts'

export interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** The plan of an engagement as it stands today. Problem: `not-found`. */
export async function readPlan({ services, actor }: ActingContext, place: Place): Promise<CommunicationPlan> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const today = services.clock.today()
  return services.database.transaction({ customer: key.customerId }, async (tx) =>
    planView(await readMatter(tx, key, today), actor),
  )
}
