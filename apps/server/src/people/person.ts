import type { Language, OrganisationRole } from '@lotse/contract'
import type { Actor, HeldRole } from '../platform/access/actor.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { person } from '../tables/identity.ts'

/** Somebody who may sign in: staff, or a person of one customer. */
export interface PersonRow {
  /** The all-zero id for staff. */
  readonly customerId: CustomerId
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly organisationRoles: readonly OrganisationRole[]
  readonly state: 'invited' | 'active' | 'disabled'
  readonly version: number
}

/** The columns of a `PersonRow`. */
export const personColumns = {
  customerId: person.customerId,
  id: person.id,
  name: person.name,
  email: person.email,
  language: person.language,
  organisationRoles: person.organisationRoles,
  state: person.state,
  version: person.version,
}

/** A person as the one who acts. */
export function actorFrom(
  row: PersonRow,
  assignments: readonly HeldRole[] = [],
  rights: Actor['rights'] = 'write',
): Actor {
  const isStaff = row.customerId === ORGANISATION
  return {
    personId: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    kind: isStaff ? 'staff' : 'customer',
    customerId: isStaff ? null : row.customerId,
    organisationRoles: row.organisationRoles,
    assignments,
    rights,
  }
}

export const administers = ({ organisationRoles, state }: Pick<PersonRow, 'organisationRoles' | 'state'>): boolean =>
  state === 'active' && organisationRoles.includes('administrator')
