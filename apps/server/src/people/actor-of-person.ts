import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { actorFrom } from './person.ts'
import { findPerson } from './store.ts'

/** Somebody as the one who acts, for work that goes on after their request: a job, say. Null when there is no such person. */
export async function actorOfPerson(tx: Transaction, personId: string): Promise<Actor | null> {
  const row = await findPerson(tx, personId)
  return row && actorFrom(row)
}
