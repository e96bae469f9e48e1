import { change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { createLink } from '../session/create-link.ts'
import { presentPerson } from './present.ts'
import { disabledPerson, noSuchPerson } from './problems.ts'
import { findPerson } from './store.ts'

/**
 * A new link for somebody: the invitation again, or recovery (an hour) for who has signed in before. Older links end.
 * Throws `not-found`, and `input-not-valid` for a disabled person.
 */
export async function renewLink({ services, actor }: Pick<ActingContext, 'services' | 'actor'>, personId: string) {
  const found = await services.database.transaction('portfolio', (tx) => findPerson(tx, personId))
  if (found === null) throw noSuchPerson()
  return change({ services, actor }, found.customerId, async ({ tx, now, record }) => {
    const person = await findPerson(tx, personId)
    if (person === null) throw noSuchPerson()
    if (person.state === 'disabled') throw disabledPerson()
    const purpose = person.state === 'invited' ? 'invitation' : 'recovery'
    const { link, expiresAt } = await createLink(tx, { origin: services.origin, purpose, person, now })
    await record({ event: 'person.linkRenewed', subject: personId, after: { purpose } })
    return { person: presentPerson(person, actor), link, expiresAt: expiresAt.toISOString() }
  })
}
