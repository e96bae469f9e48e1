import type { Self } from '@lotse/contract'
import { mayCreateCustomer } from '../customers/policy.ts'
import { actorFrom, type PersonRow } from '../people/person.ts'
import { mayReadPortfolio } from '../portfolio/policy.ts'
import { mayAdminister } from './policy.ts'
import type { TokenRow } from './token-store.ts'

/** What leaves the server about sign-in, field by field. Hashes and secrets never do. */

export interface PersonWithKeys extends PersonRow {
  readonly hasPassword: boolean
  readonly passkeys: number
}

export function presentSelf(
  person: PersonWithKeys,
  only?: { readonly customerId: string; readonly engagementId: string },
): Self {
  const actor = actorFrom(person)
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    language: person.language,
    kind: actor.kind,
    customerId: actor.customerId,
    organisationRoles: [...person.organisationRoles],
    hasPassword: person.hasPassword,
    passkeys: person.passkeys,
    version: person.version,
    only: only === undefined ? null : { customerId: only.customerId, engagementId: only.engagementId },
    may: {
      administer: mayAdminister(actor, {}),
      createCustomer: mayCreateCustomer(actor, {}),
      readPortfolio: only === undefined && mayReadPortfolio(actor, {}),
    },
  }
}

export function presentToken({ id, name, rights, createdAt, expiresAt, lastUsedAt }: TokenRow) {
  return {
    id,
    name,
    rights,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}

interface PasskeyRow {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

export function presentPasskey({ id, name, createdAt, lastUsedAt }: PasskeyRow) {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }
}
