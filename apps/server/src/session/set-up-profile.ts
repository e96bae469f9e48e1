import type { Language } from '@lotse/contract'
import { addPerson } from '../people/add-person.ts'
import { decideOnAdministrators } from '../people/administrators.ts'
import { actorFrom, type PersonRow } from '../people/person.ts'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { RequestContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { nameOrganisation } from './installation-store.ts'
import { endLinks } from './link-store.ts'
import { keepSignIn, openSignIn } from './open-sign-in.ts'
import { alreadySetUp, setUpNotBegun } from './problems.ts'
import { endSetUp, isSettingUp } from './set-up-cookie.ts'

interface Profile {
  readonly name: string
  readonly email: string
  readonly organisationName: string
  readonly language: Language
}

/**
 * Creates the first administrator, names the organisation and signs them in; the answer is the person's id. Works in
 * the browser that opened the first link, and once: of two at the same moment the second gets `already-set-up`.
 */
export async function setUpProfile(
  { services, cookies }: Pick<RequestContext, 'services' | 'cookies'>,
  { name, email, organisationName, language }: Profile,
): Promise<string> {
  if (!isSettingUp(services, cookies)) throw setUpNotBegun()
  const person: PersonRow = {
    customerId: ORGANISATION,
    id: newId(),
    name,
    email,
    language,
    organisationRoles: ['administrator'],
    state: 'active',
    version: 1,
  }
  const signIn = await change({ services, actor: actorFrom(person) }, ORGANISATION, async (change) => {
    if (await decideOnAdministrators(change.tx)) throw alreadySetUp()
    await addPerson(change.tx, person)
    await nameOrganisation(change.tx, organisationName)
    await endLinks(change.tx, null)
    await change.record({
      event: 'installation.setUp',
      subject: person.id,
      after: { organisationName, name, email, organisationRoles: person.organisationRoles },
    })
    return openSignIn(change, person.id, 'first-administrator')
  })
  endSetUp(cookies)
  keepSignIn(cookies, signIn)
  return person.id
}
