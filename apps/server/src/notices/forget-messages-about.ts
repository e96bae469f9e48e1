import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { mail } from '../tables/mail.ts'
import { noticeDelivery, teamsMessage } from '../tables/notices.ts'
import { asCustomer } from './as-customer.ts'
import { takeApart } from './take-apart.ts'

/**
 * Before the notices of a customer or of one engagement are removed for good: what is still tried is taken apart, so that what
 * it says of others leaves without them, and of what was sent or given up no words stay. Called as `HOUSE`.
 */
export async function forgetMessagesAbout(
  { tx, customerId, now }: Pick<Change, 'tx' | 'customerId' | 'now'>,
  engagementId: string | null,
): Promise<void> {
  const rows = await tx
    .selectDistinct({ channel: noticeDelivery.channel, id: noticeDelivery.messageId })
    .from(noticeDelivery)
    .where(
      and(
        eq(noticeDelivery.customerId, customerId),
        engagementId === null ? undefined : eq(noticeDelivery.engagementId, engagementId),
        isNotNull(noticeDelivery.messageId),
      ),
    )
  const of = (wanted: 'mail' | 'teams') => rows.flatMap(({ channel, id }) => (channel === wanted && id ? [id] : []))
  for (const channel of ['mail', 'teams'] as const) {
    const table = channel === 'mail' ? mail : teamsMessage
    const held = await asCustomer(tx, ORGANISATION, () =>
      tx
        .select({ id: table.id, state: table.state })
        .from(table)
        .where(and(eq(table.customerId, ORGANISATION), inArray(table.id, of(channel))))
        .orderBy(table.id)
        .for('update'),
    )
    const open = held.filter(({ state }) => state !== 'sent' && state !== 'givenUp')
    for (const { id } of open) await takeApart(tx, channel, id, now)
  }
  await asCustomer(tx, ORGANISATION, () =>
    tx
      .update(mail)
      .set({ subject: '', body: null })
      .where(and(eq(mail.customerId, ORGANISATION), inArray(mail.id, of('mail')))),
  )
  await asCustomer(tx, ORGANISATION, () =>
    tx
      .update(teamsMessage)
      .set({ card: null })
      .where(and(eq(teamsMessage.customerId, ORGANISATION), inArray(teamsMessage.id, of('teams')))),
  )
}
