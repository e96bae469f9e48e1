import type { IssuedLink } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { issue, type Terms } from './issue.ts'
import { noSuchLink, personDisabled } from './problems.ts'
import { holdLink } from './store.ts'

interface Renewal extends Terms {
  readonly customerId: string
  readonly engagementId: string
  readonly linkId: string
}

/** A new secret for a link, also for one that is over, locked or taken back. Problems: `not-found`, `input-not-valid`. */
export async function renewLink(context: ActingContext, renewal: Renewal): Promise<IssuedLink> {
  const { engagementId, linkId } = renewal
  return change(context, customerId(renewal.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const found = await holdLink(change.tx, { customerId: change.customerId, engagementId, linkId })
    if (found === null) throw noSuchLink()
    if (found.person.state === 'disabled') throw personDisabled()
    return issue(change, context, { ...renewal, person: found.person, event: 'link.renewed' })
  })
}
