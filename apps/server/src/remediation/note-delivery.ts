import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { fileHash } from '../platform/files/record-file.ts'
import { newId } from '../platform/id.ts'
import type { MailListener } from '../platform/mail/send-due.ts'
import { insertDelivery } from './record-store.ts'
import { findRun, updateRun } from './store.ts'

/**
 * Notes what became of a copy that Lotse mailed to the tracking address: each attempt stays, and the one that arrived
 * lets task 3070 go on (remediation.md §5.5). A copy of a list that was opened and made final again since then counts
 * as an attempt and moves nothing.
 */
export const noteDelivery: MailListener = async (change, mail, outcome) => {
  const { tx, customerId, now, record } = change
  if (mail.engagementId === null || mail.about === null || mail.fileId === null) return
  const key = { customerId, engagementId: mail.engagementId }
  await holdEngagementOf(change, key.engagementId)
  const row = await findRun(tx, key, mail.about)
  if (row === null) return
  const note = outcome.sent ? '' : outcome.problem.de
  const delivery = outcome.sent ? 'sent' : 'failed'
  await insertDelivery(tx, {
    ...{ customerId, id: newId(), runId: row.id, outcome: delivery, how: 'mail', address: mail.recipient, note },
    ...{ at: now, byPerson: null },
  })
  const isPresent = row.copyHash !== null && row.copyHash === (await fileHash(tx, customerId, mail.fileId))
  if (outcome.sent && isPresent && row.supersededAt === null) await updateRun(tx, row, { copyDelivered: true })
  await record({ event: 'remediation.delivered', engagementId: key.engagementId, after: { delivery, how: 'mail' } })
  await evaluateEngagement(change, key.engagementId)
}
