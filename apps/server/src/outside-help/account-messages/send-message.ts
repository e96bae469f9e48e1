import type { AccountMessage } from '@lotse/contract'
import { decideSending, type MessageWayId } from '@lotse/playbook'
import { staysInside } from '../../notices/stays-inside.ts'
import type { Change } from '../../platform/change.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { atField } from '../../platform/http/problem.ts'
import { newId } from '../../platform/id.ts'
import { enqueueMail } from '../../platform/mail/enqueue-mail.ts'
import { findServer } from '../../platform/mail/server-store.ts'
import type { RecordedDelivery } from '../../tables/outside-help.ts'
import type { Here } from '../here.ts'
import { changeEntry, type EntryRequest } from '../keep-entry.ts'
import { requireAllowed } from '../problems.ts'
import type { MessageRow } from '../store.ts'
import { messages } from './keeping.ts'
import { type Recipient, recipientsOf, senderOf } from './recipients.ts'
import { deliveredOf, withdrawDeliveries } from './withdraw-deliveries.ts'

interface Sending {
  readonly way: MessageWayId
  readonly on: Here['today']
}

/**
 * Records that a message was sent by hand, or puts it into the outbox of Lotse, one mail a recipient. Sent again after it
 * failed, it goes to those only who do not have it yet, and what Lotse was still trying is withdrawn. Problems: `not-found`, `changed-meanwhile`, `rule-refused` with what is missing (PB112).
 */
export const sendMessage = (context: ActingContext, request: EntryRequest<Sending>): Promise<AccountMessage> =>
  changeEntry(context, messages, request, async (here, before, { way, on }) => {
    const delivered = deliveredOf(before)
    const hasIt = new Set(delivered.map(({ contactId, personId }) => contactId ?? personId))
    const left = (await recipientsOf(here, before)).filter(({ id }) => !hasIt.has(id))
    requireAllowed(
      decideSending(
        {
          ...before,
          recipients: delivered.length + left.length,
          withoutAddress: left.filter(({ email }) => email === null).length,
          approved: before.approvedOn !== null,
          hasMailServer: (await findServer(here.tx)) !== null,
          staysInside: await staysInside(here.tx, here.customerId, here.engagementId),
        },
        way,
      ),
    )
    if (on > here.today) throw sentAhead()
    const isMailed = way === 'lotse'
    await withdrawDeliveries(here, before)
    const fresh = left.map((one) => deliveryTo(one, isMailed))
    if (isMailed) await mailAll(here, context, before, left, fresh)
    const isUnderWay = isMailed && fresh.length > 0
    return {
      columns: {
        state: isUnderWay ? 'sending' : 'sent',
        sentOn: isMailed ? here.today : on,
        sentBy: here.actor.personId,
        sentWay: way,
        deliveries: [...delivered, ...fresh],
      },
      event: 'outsideHelp.sent',
      said: { messageWay: way, on },
    }
  })

const deliveryTo = ({ id, as }: Recipient, isMailed: boolean): RecordedDelivery => ({
  id: newId(),
  contactId: as === 'contact' ? id : null,
  personId: as === 'person' ? id : null,
  state: isMailed ? 'queued' : 'byHand',
  at: null,
  problem: null,
})

async function mailAll(
  here: Here & { readonly change: Change },
  { services }: ActingContext,
  { subject, text, language }: MessageRow,
  recipients: readonly Recipient[],
  deliveries: readonly RecordedDelivery[],
): Promise<void> {
  const paragraphs = text.split(/\n\s*\n/)
  const { email: replyTo } = await senderOf(here)
  for (const [index, { email }] of recipients.entries()) {
    const about = deliveries[index]?.id
    if (email === null || about === undefined) continue
    const mail = { kind: 'accountMessage', to: email, language, engagementId: here.engagementId, about } as const
    await enqueueMail(here.change, services, { ...mail, subject, paragraphs, replyTo })
  }
}

const sentAhead = () =>
  atField('rule-refused', 'on', 'inFuture', {
    de: 'Der Tag liegt noch vor Ihnen. Halten Sie die Sendung fest, wenn die Nachricht hinausgegangen ist.',
    en: 'That day still lies ahead. Record the sending once the message has gone out.',
  })
