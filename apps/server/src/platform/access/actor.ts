import type { Language, OrganisationRole, RoleCode } from '@lotse/contract'
import type { Narrowing } from '../db/narrowing.ts'
import type { CustomerId } from '../db/scope.ts'

/** A role a person has in one engagement. */
export interface HeldRole {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly role: RoleCode
}

/** Who is asking: everything a policy may look at. */
export interface Actor {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly kind: 'staff' | 'customer'
  /** For people of a customer: the only customer they see. */
  readonly customerId: CustomerId | null
  readonly organisationRoles: readonly OrganisationRole[]
  readonly assignments: readonly HeldRole[]
  /** A token may be limited to reading. */
  readonly rights: 'read' | 'write'
  /** For whoever came with a personal link: the only engagement they see. */
  readonly narrowedTo?: Narrowing | undefined
}
