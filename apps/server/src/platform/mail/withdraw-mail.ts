import type { Localised } from '@lotse/contract'
import { and, eq, ne } from 'drizzle-orm'
import { mail } from '../../tables/mail.ts'
import type { Transaction } from '../db/database.ts'
import type { CustomerId } from '../db/scope.ts'

/** Mails about something that were not sent yet never are, and say why: what they told is not so any more. */
export async function withdrawMail(
  tx: Transaction,
  customerId: CustomerId,
  about: string,
  because: Localised,
): Promise<void> {
  await tx
    .update(mail)
    .set({ state: 'givenUp', nextAt: null, body: null, problem: because })
    .where(and(eq(mail.customerId, customerId), eq(mail.about, about), ne(mail.state, 'sent')))
}
