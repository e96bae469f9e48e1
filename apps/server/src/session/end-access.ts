import { revokeLinksOf } from '../personal-links/revoke-links-of.ts'
import type { Transaction } from '../platform/db/database.ts'
import { endLinks } from './link-store.ts'
import { deleteSignInsOf } from './sign-in-store.ts'
import { revokeTokensOf } from './token-store.ts'

/**
 * Ends every way in that a person has open now: sign-ins, personal tokens, unused links and personal links. None of them
 * comes back when the person is allowed in again.
 * @param by who ends it; null where a deadline does
 */
export async function endAccess(tx: Transaction, personId: string, now: Date, by: string | null): Promise<void> {
  await deleteSignInsOf(tx, personId)
  await revokeTokensOf(tx, personId, now)
  await endLinks(tx, personId)
  await revokeLinksOf(tx, personId, now, by)
}
