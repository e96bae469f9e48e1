import type { Transaction } from '../platform/db/database.ts'
import type { PersonRow } from './person.ts'
import { listAdministrators, lockAdministrators } from './store.ts'

/** Whether somebody administers this Lotse now. Good for showing; not for deciding, see `decideOnAdministrators`. */
export async function hasAdministrator(tx: Transaction): Promise<boolean> {
  return (await listAdministrators(tx)).length > 0
}

/**
 * Whether somebody administers this Lotse (besides one person), for a transaction that changes exactly that: others who
 * decide the same wait until it ends, so two cannot both become the first or both stop being the last.
 */
export async function decideOnAdministrators(tx: Transaction, besides?: string): Promise<boolean> {
  await lockAdministrators(tx)
  return (await listAdministrators(tx, besides)).length > 0
}

/** Those who administer this Lotse now, by name. */
export const administrators = (tx: Transaction): Promise<PersonRow[]> => listAdministrators(tx)
