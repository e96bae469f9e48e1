import type { Transaction } from '../platform/db/database.ts'
import { findPersonWithKeys } from './person-store.ts'

/** Whether a person can sign in without any link: with a password or a passkey. */
export async function hasOwnKeys(tx: Transaction, personId: string): Promise<boolean> {
  const person = await findPersonWithKeys(tx, personId)
  return person !== null && (person.hasPassword || person.passkeys > 0)
}
