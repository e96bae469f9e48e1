import type { Transaction } from '../platform/db/database.ts'
import { endLinks } from './link-store.ts'
import { deleteSignInsOf } from './sign-in-store.ts'
import { revokeTokensOf } from './token-store.ts'

/** Ends every way in that a person has open now: sign-ins, personal tokens, unused links. */
export async function endAccess(tx: Transaction, personId: string, now: Date): Promise<void> {
  await deleteSignInsOf(tx, personId)
  await revokeTokensOf(tx, personId, now)
  await endLinks(tx, personId)
}
