import { and, eq, exists, ne, sql } from 'drizzle-orm'
import { personColumns } from '../people/person.ts'
import type { Transaction } from '../platform/db/database.ts'
import { passkey, password, person } from '../tables/identity.ts'

/** The people table as far as signing in is concerned. */

/** The person of an e-mail address, in any writing of it, with the hash of their password. */
export async function findPersonByEmail(tx: Transaction, email: string) {
  const [row] = await tx
    .select({ ...personColumns, passwordHash: password.hash })
    .from(person)
    .leftJoin(password, eq(password.personId, person.id))
    .where(eq(sql`lower(${person.email})`, sql`lower(${email.trim()})`))
  return row ?? null
}

/** What a person's own page shows about signing in. */
export async function findPersonWithKeys(tx: Transaction, personId: string) {
  const ofPerson = tx.select({ one: sql`1` }).from(password).where(eq(password.personId, personId))
  const [row] = await tx
    .select({
      ...personColumns,
      hasPassword: sql<boolean>`${exists(ofPerson)}`,
      passkeys: tx.$count(passkey, eq(passkey.personId, personId)),
    })
    .from(person)
    .where(eq(person.id, personId))
  return row ?? null
}

/** Makes an invited person active. */
export async function activate(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(person)
    .set({ state: 'active', version: sql`${person.version} + 1` })
    .where(and(eq(person.id, personId), eq(person.state, 'invited')))
}

/** Notes that somebody is here. False when they may not be, because they are disabled by now. */
export async function seen(tx: Transaction, personId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(person)
    .set({ lastSeenAt: now })
    .where(and(eq(person.id, personId), ne(person.state, 'disabled')))
    .returning({ id: person.id })
  return rows.length === 1
}

/**
 * Lets only one transaction at a time change a person's ways to sign in; ends with the transaction. Whoever touches
 * sign-ins, links, passkeys or tokens of a person asks for this first, so that no two wait for each other.
 */
export async function lockOwnKeys(tx: Transaction, personId: string): Promise<void> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
}
