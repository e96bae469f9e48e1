import type { NoticeChannel } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { MAIL_CHANNEL } from '../platform/mail/enqueue-mail.ts'
import { holdMail, updateMail } from '../platform/mail/outbox-store.ts'
import { asCustomer } from './as-customer.ts'
import { findDelivery, mayTryAgain } from './deliveries.ts'
import { startAgain } from './delivery-store.ts'
import { NOTICE_CHANNEL } from './notify.ts'
import { asReader, HOUSE } from './reader.ts'
import { holdTeamsMessage, updateTeamsMessage } from './teams/message-store.ts'

interface Which {
  readonly channel: NoticeChannel
  readonly noticeId: string
}

/**
 * Tries a delivery again that failed or was given up, from the first wait on, with everything that is in the same message.
 * Quiet hours hold here too. Problems: `not-found`, `rule-refused`.
 */
export async function retryDelivery(context: ActingContext, which: Which): Promise<Record<string, never>> {
  const found = await context.services.database.transaction('portfolio', (tx) =>
    asReader(tx, HOUSE, () => findDelivery(tx, which)),
  )
  if (found === null) throw notFound({ de: 'Diese Zustellung', en: 'This delivery' })
  const { message_id: messageId, kind, person_name: person } = found
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      if (!mayTryAgain(found)) throw isUnderWay()
      const whose = customerId(found.customer_id)
      if (messageId === null) await asReader(tx, HOUSE, () => asCustomer(tx, whose, () => startAgain(tx, which, now)))
      else if (which.channel === 'mail') await resendMail(tx, messageId, now)
      else await resendTeams(tx, messageId, now)
      await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, ''), pg_notify(${NOTICE_CHANNEL}, '')`)
      await record({ event: 'notice.retried', subject: person, after: { channel: which.channel, kind } })
      return {}
    },
    repeatOf(context),
  )
}

async function resendMail(tx: Transaction, id: string, now: Date): Promise<void> {
  const mail = await holdMail(tx, id)
  if (mail === null || mail.body === null || mail.state === 'sent') throw isUnderWay()
  await updateMail(tx, mail, { state: 'queued', nextAt: now, attempts: 0 })
}

async function resendTeams(tx: Transaction, id: string, now: Date): Promise<void> {
  const message = await holdTeamsMessage(tx, id)
  if (message === null || message.card === null || message.state === 'sent') throw isUnderWay()
  await updateTeamsMessage(tx, id, { state: 'queued', nextAt: now, attempts: 0 })
}

const isUnderWay = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Nachricht ist schon gesendet oder unterwegs.',
      en: 'This message is sent already or under way.',
    },
  })
