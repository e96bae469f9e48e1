import type { Transaction } from '../platform/db/database.ts'
import type { PersonRow } from './person.ts'
import { insertPerson } from './store.ts'

/** Adds a person in the scope of their customer (or of the organisation). Throws `already-exists` for a known e-mail. */
export const addPerson = (tx: Transaction, row: PersonRow): Promise<void> => insertPerson(tx, row)
