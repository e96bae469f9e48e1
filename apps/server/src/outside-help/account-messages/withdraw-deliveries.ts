import { Problem } from '../../platform/http/problem.ts'
import { withdrawUnsent } from '../../platform/mail/withdraw-unsent.ts'
import type { RecordedDelivery } from '../../tables/outside-help.ts'
import type { Here } from '../here.ts'
import type { MessageRow } from '../store.ts'

/** Who has a message already. */
export const deliveredOf = ({ deliveries }: Pick<MessageRow, 'deliveries'>): RecordedDelivery[] =>
  deliveries.filter(({ state }) => state === 'sent')

/**
 * What Lotse still tries to deliver of a message never goes out: its words or its recipients may be others by now. Problem:
 * `rule-refused` while an attempt is under way.
 */
export async function withdrawDeliveries(
  { tx, customerId }: Pick<Here, 'tx' | 'customerId'>,
  { deliveries }: Pick<MessageRow, 'deliveries'>,
): Promise<void> {
  const open = deliveries.filter(({ state }) => state !== 'sent').map(({ id }) => id)
  const isWithdrawn = await withdrawUnsent(tx, customerId, open, {
    de: 'Nicht gesendet: Die Nachricht wurde inzwischen geändert, anders gesendet oder entfernt.',
    en: 'Not sent: the message was changed, sent in another way or removed meanwhile.',
  })
  if (!isWithdrawn) throw underWay()
}

/** The same; gives what is recorded of it then: whoever does not have it by now is not tried any more. */
export async function giveUpDeliveries(
  here: Pick<Here, 'tx' | 'customerId'>,
  row: Pick<MessageRow, 'deliveries'>,
): Promise<RecordedDelivery[]> {
  await withdrawDeliveries(here, row)
  return row.deliveries.map((one) => (one.state === 'sent' ? one : { ...one, state: 'givenUp' }))
}

const underWay = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Lotse versucht diese Nachricht gerade zuzustellen. Warten Sie einen Augenblick, und laden Sie die Seite neu.',
      en: 'Lotse is trying to deliver this message right now. Wait a moment, and load the page again.',
    },
  })
