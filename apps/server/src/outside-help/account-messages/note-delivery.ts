import type { MessageStateId } from '@lotse/playbook'
import { holdEngagementOf } from '../../engagements/hold.ts'
import type { MailListener } from '../../platform/mail/send-due.ts'
import type { RecordedDelivery } from '../../tables/outside-help.ts'
import { messageOfDelivery, updateEntry } from '../store.ts'
import { tell } from '../tell.ts'

/**
 * Notes how far a message came that Lotse mailed: sent once every recipient has it, not delivered where an attempt failed.
 * Lotse goes on trying until an attempt was the last; a later one that arrives mends it.
 */
export const noteMessageDelivery: MailListener = async (change, mail, outcome) => {
  const { tx, customerId, now, record } = change
  if (mail.about === null || mail.engagementId === null) return
  await holdEngagementOf(change, mail.engagementId)
  const row = await messageOfDelivery(tx, customerId, mail.about)
  if (row === null) return
  const state = outcome.sent ? 'sent' : outcome.isLast ? 'givenUp' : 'failed'
  const note = { state, at: now.toISOString(), problem: outcome.sent ? null : outcome.problem } as const
  const deliveries = row.deliveries.map((one) => (one.id === mail.about ? { ...one, ...note } : one))
  const isAnswered = row.state === 'answered'
  await updateEntry(tx, 'message', row, { deliveries, ...(!isAnswered && { state: stateOf(deliveries) }) })
  if (!outcome.sent)
    await tell(change, {
      ...{ kind: 'message', entryId: row.id, engagementId: mail.engagementId, time: `failed:${mail.id}` },
      title: { de: 'Nachricht an die Account-Seite nicht zugestellt', en: 'Message to the account side not delivered' },
      words: { de: `${row.subject}: ${outcome.problem.de}`, en: `${row.subject}: ${outcome.problem.en}` },
    })
  await record({
    event: outcome.sent ? 'outsideHelp.delivered' : 'outsideHelp.notDelivered',
    engagementId: mail.engagementId,
    subject: row.reason,
    after: { register: 'message', entry: row.id },
  })
}

function stateOf(deliveries: readonly RecordedDelivery[]): MessageStateId {
  if (deliveries.some(({ state }) => state === 'failed' || state === 'givenUp')) return 'failed'
  return deliveries.every(({ state }) => state === 'sent') ? 'sent' : 'sending'
}
