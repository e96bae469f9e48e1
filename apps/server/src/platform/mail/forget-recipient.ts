import { and, eq, sql } from 'drizzle-orm'
import { mail } from '../../tables/mail.ts'
import type { Transaction } from '../db/database.ts'
import type { CustomerId } from '../db/scope.ts'

/** Mails of a customer to one address: a pseudonym stands in its place, and what was not sent by now never is. */
export async function forgetRecipient(
  tx: Transaction,
  customerId: CustomerId,
  address: string,
  pseudonym: string,
): Promise<void> {
  await tx
    .update(mail)
    .set({
      recipient: pseudonym,
      body: null,
      problem: null,
      nextAt: null,
      state: sql`case when ${mail.state} = 'sent' then 'sent' else 'givenUp' end`,
    })
    .where(and(eq(mail.customerId, customerId), sql`lower(${mail.recipient}) = lower(${address})`))
}
