import type { PersonalLink } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { withdrawInvitations } from './mail-invitation.ts'
import { presentLink } from './present.ts'
import { noSuchLink } from './problems.ts'
import { holdLink, updateLink } from './store.ts'

interface Revoked {
  readonly customerId: string
  readonly engagementId: string
  readonly linkId: string
}

/**
 * Takes a link back. Who is inside with it is out with the next request, and the open pages are told; the sign-ins stay,
 * so that these browsers can be told why. Taking back twice is no mistake. Problem: `not-found`.
 */
export async function revokeLink(
  context: ActingContext,
  { engagementId, linkId, ...of }: Revoked,
): Promise<PersonalLink> {
  return change(
    context,
    customerId(of.customerId),
    async (change) => {
      const { tx, now, record } = change
      await holdEngagementOf(change, engagementId)
      const found = await holdLink(tx, { customerId: change.customerId, engagementId, linkId })
      if (found === null) throw noSuchLink()
      const { link, person } = found
      const revoked =
        link.revokedAt === null
          ? await updateLink(tx, link, { revokedAt: now, revokedBy: context.actor.personId })
          : link
      await withdrawInvitations(change, link.id)
      await record({ event: 'link.revoked', engagementId, subject: person.id })
      const names = await namesOf(tx, [revoked.createdBy])
      return presentLink({ link: revoked, person }, names(revoked.createdBy), now)
    },
    repeatOf(context),
  )
}
