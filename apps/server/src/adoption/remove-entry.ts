import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { thisEntry } from './problems.ts'
import { subjectOf } from './registers.ts'
import { findEntry, REGISTER_IDS, type RegisterId, type RowOf, updateEntry } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly entryId: string
}

/** Removes an entry of any register; it can be restored. Problem: `not-found`. */
export const removeEntry = (context: ActingContext, place: Place): Promise<Record<string, never>> =>
  move(context, place, 'kept')

/** Brings it back. Problem: `not-found` where nothing was removed. */
export const restoreEntry = (context: ActingContext, place: Place): Promise<Record<string, never>> =>
  move(context, place, 'removed')

async function move(context: ActingContext, place: Place, from: 'kept' | 'removed'): Promise<Record<string, never>> {
  const { engagementId } = place
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const { register, row } = await find(change, place, from)
      const isGoing = from === 'kept'
      await updateEntry(change.tx, register, row, {
        deletedAt: isGoing ? change.now : null,
        deletedBy: isGoing ? context.actor.personId : null,
      })
      await change.record({
        event: isGoing ? 'adoption.removed' : 'adoption.restored',
        engagementId,
        subject: subjectOf(register, row),
        after: { register, entry: row.id },
      })
      await evaluateEngagement(change, engagementId)
      return {}
    },
    repeatOf(context),
  )
}

/** The entry and the register it stands in; ids are one of a kind over all of them. */
async function find(
  { tx, customerId: of }: Change,
  { engagementId, entryId }: Place,
  which: 'kept' | 'removed',
): Promise<{ readonly register: RegisterId; readonly row: RowOf[RegisterId] }> {
  for (const register of REGISTER_IDS) {
    const row = await findEntry(tx, register, { customerId: of, engagementId, entryId }, which)
    if (row !== null) return { register, row }
  }
  throw notFound(thisEntry)
}
