import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { after, LINK_SECONDS, type LinkPurpose } from './lifetimes.ts'
import { endLinks, insertLink } from './link-store.ts'
import { newToken } from './one-time-token.ts'
import { lockOwnKeys } from './person-store.ts'

/** A link to sign in with, once. */
export interface SignInLink {
  readonly link: string
  readonly expiresAt: Date
}

interface Link {
  readonly origin: string
  readonly purpose: LinkPurpose
  /** Null for the first administrator, who is not there yet. */
  readonly person: { readonly id: string; readonly customerId: CustomerId } | null
  readonly now: Date
}

/** Makes a one-time link; unused older ones for the same person end. The link is the only place with its secret. */
export async function createLink(tx: Transaction, { origin, purpose, person, now }: Link): Promise<SignInLink> {
  const { token, hash } = newToken()
  const expiresAt = after(now, LINK_SECONDS[purpose])
  if (person) await lockOwnKeys(tx, person.id)
  await endLinks(tx, person?.id ?? null)
  await insertLink(tx, {
    customerId: person?.customerId ?? ORGANISATION,
    personId: person?.id ?? null,
    purpose,
    tokenHash: hash,
    createdAt: now,
    expiresAt,
  })
  return { link: `${origin}/sign-in?token=${token}`, expiresAt }
}
