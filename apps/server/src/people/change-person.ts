import type { Person } from '@lotse/contract'
import { type Change, change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { endAccess } from '../session/end-access.ts'
import { decideOnAdministrators } from './administrators.ts'
import { changeFields } from './change-fields.ts'
import { administers, type PersonRow } from './person.ts'
import { presentPerson } from './present.ts'
import { lastAdministrator, noSuchPerson, rolesOfCustomerPerson, stillInvited } from './problems.ts'
import { findPerson, type PersonFields } from './store.ts'

/**
 * Changes somebody's name, language, rights or whether they may sign in. Disabling ends their sign-ins, tokens and
 * links in the same transaction. Throws `not-found`, `changed-meanwhile` with the present person, and
 * `input-not-valid` for the last administrator, for roles of a customer's person, and for activating an invited one.
 */
export async function changePerson(
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  personId: string,
  version: number,
  wanted: PersonFields,
): Promise<Person> {
  const found = await services.database.transaction('portfolio', (tx) => findPerson(tx, personId))
  if (found === null) throw noSuchPerson()
  return change({ services, actor }, found.customerId, async (change) => {
    const anotherAdministers = await decideOnAdministrators(change.tx, personId)
    const present = await findPerson(change.tx, personId)
    if (present === null) throw noSuchPerson()
    if (present.version !== version) throw changedMeanwhile(presentPerson(present, actor))
    requireAllowed(present, wanted, anotherAdministers)
    const changed = await changeFields(change, present, version, wanted)
    if (changed === null) throw changedMeanwhile(presentPerson(present, actor))
    await endAccessIfDisabled(change, changed)
    return presentPerson(changed, actor)
  })
}

function requireAllowed(present: PersonRow, wanted: PersonFields, anotherAdministers: boolean): void {
  const { organisationRoles = present.organisationRoles, state = present.state } = wanted
  if (present.customerId !== ORGANISATION && organisationRoles.length > 0) throw rolesOfCustomerPerson()
  if (present.state === 'invited' && state === 'active') throw stillInvited()
  if (anotherAdministers || !administers(present) || administers({ organisationRoles, state })) return
  throw lastAdministrator(state === 'active' ? 'organisationRoles' : 'state')
}

async function endAccessIfDisabled({ tx, now, actor }: Change, { id, state }: PersonRow): Promise<void> {
  if (state === 'disabled') await endAccess(tx, id, now, actor?.personId ?? null)
}
