import type { Language, OrganisationRole } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { createLink } from '../session/create-link.ts'
import type { PersonRow } from './person.ts'
import { presentPerson } from './present.ts'
import { rolesOfCustomerPerson } from './problems.ts'
import { customerExists, insertPerson } from './store.ts'

interface Invited {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly customerId: string | null
  readonly organisationRoles: readonly OrganisationRole[]
}

/**
 * Adds somebody who may sign in with the link in the answer, which is good for a week and shown only here (so the
 * answer is not kept for repetition: a repeated request gets `already-exists`, and the link can be renewed).
 * Throws `already-exists`, `not-found` for an unknown customer, `input-not-valid`.
 */
export async function invitePerson({ services, actor }: Pick<ActingContext, 'services' | 'actor'>, invited: Invited) {
  const scope = invited.customerId === null ? ORGANISATION : customerId(invited.customerId)
  const person = invitedPerson(scope, invited)
  return change({ services, actor }, scope, async ({ tx, now, record }) => {
    if (scope !== ORGANISATION && !(await customerExists(tx, scope))) throw noSuchCustomer()
    await insertPerson(tx, person)
    const link = await createLink(tx, { origin: services.origin, purpose: 'invitation', person, now })
    const { id, name, email, organisationRoles } = person
    await record({ event: 'person.invited', subject: id, after: { name, email, organisationRoles } })
    return {
      person: presentPerson({ ...person, lastSeenAt: null }, actor),
      link: link.link,
      expiresAt: link.expiresAt.toISOString(),
    }
  })
}

function invitedPerson(scope: CustomerId, { name, email, language, organisationRoles }: Invited): PersonRow {
  const roles = [...new Set(organisationRoles)]
  if (scope !== ORGANISATION && roles.length > 0) throw rolesOfCustomerPerson()
  return {
    customerId: scope,
    id: newId(),
    name,
    email,
    language,
    organisationRoles: roles,
    state: 'invited',
    version: 1,
  }
}

const noSuchCustomer = () => notFound({ de: 'Diesen Kunden', en: 'This customer' })
