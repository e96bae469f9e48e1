import type { Transaction } from '../platform/db/database.ts'
import type { PersonRow } from './person.ts'
import { findByEmail } from './store.ts'

/** Who has an e-mail address, in any writing of it; null for nobody. */
export const personOfEmail = (tx: Transaction, email: string): Promise<PersonRow | null> => findByEmail(tx, email)
