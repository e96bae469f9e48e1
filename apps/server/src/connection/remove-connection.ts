import type { ConnectionView } from '@lotse/contract'
import { change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { lookAtConnection } from './look-at.ts'
import { deleteConnection, holdConnection, type Place } from './store.ts'
import { thisConnection } from './words.ts'

/**
 * Ends a connection for good: the credential, what the sources answered and the runs are deleted, nothing can bring them
 * back. What was imported stays; a run at work is cancelled. Problem: `not-found`.
 */
export async function removeConnection(context: ActingContext, place: Place): Promise<ConnectionView> {
  return change(
    context,
    place.customerId,
    async ({ tx, today, record }) => {
      const row = await holdConnection(tx, place)
      if (row === null) throw notFound(thisConnection)
      if (row.jobId !== null) await context.services.jobs.cancel(tx, place.customerId, row.jobId)
      await deleteConnection(tx, place)
      const { cloud, directoryId, applicationId, credentialKind: credential } = row
      await record({
        event: 'connection.removed',
        subject: place.tenantId,
        before: { cloud, directoryId, applicationId, credential },
      })
      return lookAtConnection(tx, place, { actor: context.actor, today })
    },
    repeatOf(context),
  )
}
