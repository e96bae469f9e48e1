import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import type { Policy } from '../platform/access/policy.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { messages } from './account-messages/keeping.ts'
import { deliveredOf, giveUpDeliveries } from './account-messages/withdraw-deliveries.ts'
import { compatCases } from './compat-cases/keeping.ts'
import { mayKeepCases, mayReferPartners, mayWriteMessages } from './policy.ts'
import { staysOnRecord, thisEntry } from './problems.ts'
import { followReferrals } from './referrals/follow-task.ts'
import { referrals } from './referrals/keeping.ts'
import { findEntry, KINDS, type Kind, type RowOf, updateEntry } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly entryId: string
}

/**
 * Removes a referral, a case or a message that is still a draft, or a message that reached nobody; it can be restored.
 * Problems: `not-found`, `not-allowed`, `rule-refused` for what went out.
 */
export const removeEntry = (context: ActingContext, place: Place): Promise<Record<string, never>> =>
  move(context, place, 'kept')

/** Brings it back. Problems: `not-found` where nothing was removed, `not-allowed`. */
export const restoreEntry = (context: ActingContext, place: Place): Promise<Record<string, never>> =>
  move(context, place, 'removed')

async function move(context: ActingContext, place: Place, from: 'kept' | 'removed'): Promise<Record<string, never>> {
  const { engagementId } = place
  const { actor } = context
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const { tenantId } = await holdEngagementOf(change, engagementId)
      const { kind, row } = await find(change, place, from)
      if (!policies[kind](actor, { customerId: change.customerId, engagementId })) throw new Problem('not-allowed')
      const isGoing = from === 'kept'
      if (isGoing && !isRemovable(kind, row)) throw staysOnRecord[kind]()
      if (isGoing && kind === 'message') await giveUp(change, row as RowOf['message'])
      await updateEntry(change.tx, kind, row, {
        deletedAt: isGoing ? change.now : null,
        deletedBy: isGoing ? actor.personId : null,
      })
      await change.record({
        event: isGoing ? 'outsideHelp.removed' : 'outsideHelp.restored',
        engagementId,
        subject: subjectOf(kind, row),
        after: { register: kind, entry: row.id },
      })
      const here = { tx: change.tx, customerId: change.customerId, engagementId, tenantId, actor, today: change.today }
      if (kind === 'referral') await followReferrals(change, here)
      await evaluateEngagement(change, engagementId)
      return {}
    },
    repeatOf(context),
  )
}

const policies: { readonly [K in Kind]: Policy } = {
  referral: mayReferPartners,
  compat: mayKeepCases,
  message: mayWriteMessages,
}

/** Nothing of it left the house. */
function isRemovable(kind: Kind, row: RowOf[Kind]): boolean {
  if (row.state === 'drafted' || row.state === 'prepared') return true
  return kind === 'message' && row.state === 'failed' && deliveredOf(row as RowOf['message']).length === 0
}

/** A message that is removed is not tried any more, and says so should it come back. */
async function giveUp({ tx, customerId }: Change, row: RowOf['message']): Promise<void> {
  await updateEntry(tx, 'message', row, { deliveries: await giveUpDeliveries({ tx, customerId }, row) })
}

const subjects: { readonly [K in Kind]: (row: RowOf[K]) => string } = {
  referral: referrals.subject,
  compat: compatCases.subject,
  message: messages.subject,
}

const subjectOf = <K extends Kind>(kind: K, row: RowOf[Kind]): string => subjects[kind](row as RowOf[K])

/** The entry and its kind; ids are one of a kind over all of them. */
async function find(
  { tx, customerId: of }: Change,
  { engagementId, entryId }: Place,
  which: 'kept' | 'removed',
): Promise<{ readonly kind: Kind; readonly row: RowOf[Kind] }> {
  for (const kind of KINDS) {
    const row = await findEntry(tx, kind, { customerId: of, engagementId, entryId }, which)
    if (row !== null) return { kind, row }
  }
  throw notFound(thisEntry)
}
