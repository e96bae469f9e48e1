import type { Person } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { maySeeWhenSeen } from './policy.ts'
import type { ListedPerson } from './store.ts'

/** What leaves the server about a person, as far as `viewer` may see it. */
export function presentPerson(person: ListedPerson, viewer: Actor): Person {
  const isStaff = person.customerId === ORGANISATION
  const seesAll = viewer.kind === 'staff' || !isStaff
  const seesWhen = maySeeWhenSeen(viewer, {}) || viewer.personId === person.id
  return {
    id: person.id,
    name: person.name,
    // People of a customer know the names of staff, nothing else about them.
    email: seesAll ? person.email : '',
    language: person.language,
    kind: isStaff ? 'staff' : 'customer',
    customerId: isStaff ? null : person.customerId,
    organisationRoles: seesAll ? [...person.organisationRoles] : [],
    state: person.state,
    lastSeenAt: (seesWhen ? person.lastSeenAt?.toISOString() : null) ?? null,
    version: person.version,
  }
}
