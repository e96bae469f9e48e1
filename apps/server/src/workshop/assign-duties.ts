import type { ItDuty, ItMember } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { thisMember } from './problems.ts'
import { teamOf } from './read-workshop.ts'
import { beginWorkshop, writeDuties } from './store.ts'

interface DutiesRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly contactId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly duties: readonly ItDuty[] }
}

/**
 * Says what a member of the customer's IT team takes care of. Problems: `not-found` where the contact is no member,
 * `changed-meanwhile` with the present member.
 */
export async function assignDuties(
  context: ActingContext,
  { params, headers, body }: DutiesRequest,
): Promise<ItMember> {
  return change(context, customerId(params.customerId), async (change) => {
    const { engagementId, contactId } = params
    await holdEngagementOf(change, engagementId)
    const key = { customerId: change.customerId, engagementId }
    const member = (await teamOf(change.tx, key)).find((one) => one.contactId === contactId)
    if (member === undefined) throw notFound(thisMember)
    if (member.version !== expectedVersion(headers)) throw changedMeanwhile(member)
    await beginWorkshop(change, engagementId, context.actor.personId)
    const duties = [...new Set(body.duties)]
    const { version } = await writeDuties(change.tx, { ...key, contactId, duties })
    await change.record({
      event: 'workshop.dutiesChanged',
      engagementId,
      after: { contact: contactId, duties },
    })
    return { ...member, duties, version }
  })
}
