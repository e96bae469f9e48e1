import type { NoticeChannel } from '@lotse/playbook'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { mail } from '../tables/mail.ts'
import { noticeDelivery, teamsMessage } from '../tables/notices.ts'
import { asCustomer, overCustomers } from './as-customer.ts'
import { asReader, HOUSE } from './reader.ts'

/**
 * Takes a message that cannot go out as it is apart: its notices wait again, to leave in another one, and it is no more.
 * Its row is held by the caller and was not sent.
 */
export async function takeApart(tx: Transaction, channel: NoticeChannel, id: string, dueAt: Date): Promise<void> {
  const ofMessage = and(eq(noticeDelivery.channel, channel), eq(noticeDelivery.messageId, id))
  await asReader(tx, HOUSE, async () => {
    const customers = await overCustomers(tx, () =>
      tx
        .selectDistinct({ customerId: sql<CustomerId>`${noticeDelivery.customerId}` })
        .from(noticeDelivery)
        .where(ofMessage)
        .orderBy(noticeDelivery.customerId),
    )
    for (const { customerId } of customers)
      await asCustomer(tx, customerId, () =>
        tx.update(noticeDelivery).set({ state: 'waiting', messageId: null, problem: null, dueAt }).where(ofMessage),
      )
  })
  const table = channel === 'mail' ? mail : teamsMessage
  await asCustomer(tx, ORGANISATION, () =>
    tx.delete(table).where(and(eq(table.customerId, ORGANISATION), eq(table.id, id))),
  )
}
