import { and, asc, eq, sql } from 'drizzle-orm'
import { personColumns } from '../people/person.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { passkey, person } from '../tables/identity.ts'

/** Passkeys: public keys only. */

interface NewPasskey {
  readonly customerId: CustomerId
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: string[]
  readonly createdAt: Date
}

const columns = {
  id: passkey.id,
  name: passkey.name,
  transports: passkey.transports,
  createdAt: passkey.createdAt,
  lastUsedAt: passkey.lastUsedAt,
}

/** Adds a passkey. False when it is known already, for whomever. */
export async function insertPasskey(tx: Transaction, row: NewPasskey): Promise<boolean> {
  const rows = await tx.insert(passkey).values(row).onConflictDoNothing().returning({ id: passkey.id })
  return rows.length === 1
}

/** A person's passkeys, oldest first. */
export async function listPasskeys(tx: Transaction, personId: string) {
  return tx.select(columns).from(passkey).where(eq(passkey.personId, personId)).orderBy(asc(passkey.createdAt))
}

/** A passkey with the key to check it and the person it belongs to. */
export async function findPasskey(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      publicKey: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      person: personColumns,
    })
    .from(passkey)
    .innerJoin(person, and(eq(person.customerId, passkey.customerId), eq(person.id, passkey.personId)))
    .where(eq(passkey.id, id))
  return row ?? null
}

/**
 * Notes a use. False when the counter is not above the stored one: then somebody has a copy of the key. Authenticators
 * that do not count say 0 for ever, and that is fine (WebAuthn 3, 6.1.1).
 */
export async function usePasskey(tx: Transaction, id: string, counter: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(passkey)
    .set({ counter, lastUsedAt: now })
    .where(
      and(eq(passkey.id, id), sql`(${counter} > ${passkey.counter} or (${counter} = 0 and ${passkey.counter} = 0))`),
    )
    .returning({ id: passkey.id })
  return rows.length === 1
}

/** Removes a person's passkey; gives its name, or null when there is no such passkey. */
export async function deletePasskey(tx: Transaction, personId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .delete(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.personId, personId)))
    .returning({ name: passkey.name })
  return row?.name ?? null
}
