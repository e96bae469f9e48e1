import { and, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { mail } from '../tables/mail.ts'
import { notice, noticeDelivery, teamsMessage } from '../tables/notices.ts'
import { asReader, HOUSE } from './reader.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How something left is kept for a year, in case somebody asks. */
const DELIVERIES_ARE_KEPT_MS = 365 * DAY_MS
/** What was read is kept longer: as long as its matter goes on, the same must not be told again (PB114). */
const NOTICES_ARE_KEPT_MS = 3 * 365 * DAY_MS

type Forgotten = Record<'notices' | 'deliveries' | 'messages', number>

/** Removes what nobody asks for any more: deliveries and messages that ended long ago, and read notices. Gives how many. */
export async function forgetNotices({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<Forgotten> {
  const now = clock.now().getTime()
  const [ended, read] = [new Date(now - DELIVERIES_ARE_KEPT_MS), new Date(now - NOTICES_ARE_KEPT_MS)]
  const customers = await database.transaction('portfolio', (tx) =>
    asReader(tx, HOUSE, () =>
      tx
        .selectDistinct({ customerId: sql<CustomerId>`${notice.customerId}` })
        .from(notice)
        .where(lt(notice.createdAt, ended)),
    ),
  )
  const forgotten: Forgotten = { notices: 0, deliveries: 0, messages: 0 }
  for (const { customerId } of customers)
    await database.transaction({ customer: customerId }, (tx) =>
      asReader(tx, HOUSE, async () => {
        forgotten.deliveries += await forgetDeliveries(tx, ended)
        forgotten.notices += await forgetRead(tx, read)
      }),
    )
  forgotten.messages = await database.transaction({ customer: ORGANISATION }, (tx) => forgetMessages(tx, ended))
  return forgotten
}

async function forgetDeliveries(tx: Transaction, before: Date): Promise<number> {
  const gone = await tx
    .delete(noticeDelivery)
    .where(and(lt(noticeDelivery.plannedAt, before), inArray(noticeDelivery.state, ['handedOver', 'withdrawn'])))
    .returning({ id: noticeDelivery.noticeId })
  return gone.length
}

async function forgetRead(tx: Transaction, before: Date): Promise<number> {
  const gone = await tx
    .delete(notice)
    .where(and(lt(notice.createdAt, before), isNotNull(notice.readAt)))
    .returning({ id: notice.id })
  return gone.length
}

async function forgetMessages(tx: Transaction, before: Date): Promise<number> {
  const ended = ['sent', 'givenUp'] as const
  const mails = await tx
    .delete(mail)
    .where(and(eq(mail.kind, 'notice'), lt(mail.queuedAt, before), inArray(mail.state, [...ended])))
    .returning({ id: mail.id })
  const cards = await tx
    .delete(teamsMessage)
    .where(and(lt(teamsMessage.queuedAt, before), inArray(teamsMessage.state, [...ended])))
    .returning({ id: teamsMessage.id })
  return mails.length + cards.length
}
