import type { Localised } from '@lotse/contract'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { mail } from '../../tables/mail.ts'
import type { Transaction } from '../db/database.ts'
import type { CustomerId } from '../db/scope.ts'

/**
 * Mails about several things that were not sent yet never are, and say why. False, and nothing is withdrawn, where one of
 * them is on its way at this moment: what becomes of it is known shortly.
 */
export async function withdrawUnsent(
  tx: Transaction,
  customerId: CustomerId,
  abouts: readonly string[],
  because: Localised,
): Promise<boolean> {
  if (abouts.length === 0) return true
  const unsent = and(eq(mail.customerId, customerId), inArray(mail.about, [...abouts]), ne(mail.state, 'sent'))
  const all = await tx.select({ id: mail.id }).from(mail).where(unsent)
  // A sender holds the mail it sends, and waits for the engagement afterwards: waiting for it here would never end.
  const held = await tx.select({ id: mail.id }).from(mail).where(unsent).for('update', { skipLocked: true })
  if (held.length < all.length) return false
  await tx.update(mail).set({ state: 'givenUp', nextAt: null, body: null, problem: because }).where(unsent)
  return true
}
