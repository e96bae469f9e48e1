import type { ExpertRequest } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { onlyDrafts, thisRequest } from './problems.ts'
import { type RequestPlace, wholeRequest } from './read-request.ts'
import { living } from './save-request.ts'
import { findRequest, updateRequest } from './store.ts'

/** Removes a draft; it can be restored. Problems: `not-found`, `rule-refused` for one that was submitted. */
export async function removeRequest(context: ActingContext, place: RequestPlace): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const { engagementId } = place
      await holdEngagementOf(change, engagementId)
      const row = await living(change, engagementId, place.requestId)
      if (row.state !== 'draft') throw onlyDrafts()
      await updateRequest(change.tx, row, {
        deletedAt: change.now,
        deletedBy: context.actor.personId,
        changedAt: change.now,
      })
      await change.record({ event: 'expertRequest.removed', engagementId, after: { request: row.id } })
      await evaluateEngagement(change, engagementId)
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a removed draft back. Problem: `not-found` where none was removed. */
export async function restoreRequest(context: ActingContext, place: RequestPlace): Promise<ExpertRequest> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const { engagementId } = place
      await holdEngagementOf(change, engagementId)
      const row = await findRequest(change.tx, { customerId: change.customerId, engagementId }, place.requestId)
      if (row === null || row.deletedAt === null) throw notFound(thisRequest)
      const after = await updateRequest(change.tx, row, { deletedAt: null, deletedBy: null, changedAt: change.now })
      await change.record({ event: 'expertRequest.restored', engagementId, after: { request: row.id } })
      await evaluateEngagement(change, engagementId)
      return wholeRequest(change.tx, after, { actor: context.actor, today: change.today })
    },
    repeatOf(context),
  )
}
