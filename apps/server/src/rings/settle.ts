import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import type { Here, Place } from './here.ts'

/** Changes rings of an engagement that is held meanwhile, and lets the playbook see what follows. */
export async function changeHere<T>(
  context: ActingContext,
  { customerId: of, engagementId }: Place,
  work: (change: Change, here: Here) => Promise<T>,
): Promise<T> {
  return change(
    context,
    customerId(of),
    async (change) => {
      const { tenantId } = await holdEngagementOf(change, engagementId)
      const { tx, customerId: customer, today } = change
      const answer = await work(change, { tx, customerId: customer, engagementId, tenantId, today })
      await evaluateEngagement(change, engagementId)
      return answer
    },
    repeatOf(context),
  )
}
