import type { Evidence } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { readEvidence } from './read-evidence.ts'
import { setRemoved } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly testId: string
}

/** Removes a test; it can be brought back. Problem: `not-found`. */
export const removeTest = (context: ActingContext, place: Place): Promise<Evidence> => set(context, place, true)

/** Brings it back. Problem: `not-found` where nothing was removed. */
export const restoreTest = (context: ActingContext, place: Place): Promise<Evidence> => set(context, place, false)

async function set(context: ActingContext, place: Place, isRemoved: boolean): Promise<Evidence> {
  const { actor } = context
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const key = { ...place, customerId: change.customerId }
      await holdEngagementOf(change, place.engagementId)
      const row = await setRemoved(change.tx, key, isRemoved ? { at: change.now, by: actor.personId } : null)
      if (row === null) throw notFound({ de: 'Dieser Netzwerktest', en: 'This network test' })
      const told = { site: row.site, testedOn: row.testedOn }
      await change.record({
        event: isRemoved ? 'networkTest.removed' : 'networkTest.restored',
        engagementId: place.engagementId,
        ...(isRemoved ? { before: told } : { after: told }),
      })
      return readEvidence(change.tx, key, { actor, today: change.today })
    },
    repeatOf(context),
  )
}
