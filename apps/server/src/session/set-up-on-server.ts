import type { Language } from '@lotse/contract'
import { addPerson } from '../people/add-person.ts'
import { administrators, decideOnAdministrators } from '../people/administrators.ts'
import { actorFrom, type PersonRow } from '../people/person.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import type { Services } from '../platform/services.ts'
import { type Content, chooseContent, nameOrganisation } from './installation-store.ts'

interface Profile {
  readonly name: string
  readonly email: string
  readonly organisationName: string
  readonly language: Language
  readonly content: Content
}

/**
 * Sets Lotse up without a browser, for a command on the server: an administrator with this profile, unless there is one
 * already. Gives whoever administers it then. They sign in with a link from `lotse sign-in-link`.
 */
export async function setUpOnServer(
  services: Pick<Services, 'database' | 'clock'>,
  { name, email, organisationName, language, content }: Profile,
): Promise<Actor> {
  const [known] = await services.database.transaction('portfolio', administrators)
  if (known !== undefined) return actorFrom(known)
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
  const actor = actorFrom(person)
  await change({ services, actor }, ORGANISATION, async ({ tx, record }) => {
    if (await decideOnAdministrators(tx)) throw new Error('somebody else set this Lotse up at the same moment')
    await addPerson(tx, person)
    await nameOrganisation(tx, organisationName)
    await chooseContent(tx, content)
    await record({
      event: 'installation.setUp',
      subject: person.id,
      after: { organisationName, name, email, organisationRoles: person.organisationRoles, content },
      reason: 'lotse sample',
    })
  })
  return actor
}
