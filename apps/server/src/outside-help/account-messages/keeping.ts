import type { AccountMessage } from '@lotse/contract'
import type { Keeping } from '../keep-entry.ts'
import { namesIn, presentEntry } from '../present.ts'
import { recipientsOf } from './recipients.ts'

/** Messages to the account side (engagement.md §12). */
export const messages: Keeping<'message', AccountMessage> = {
  kind: 'message',
  subject: ({ reason }) => reason,
  async present(here, rows) {
    const named = await namesIn(
      here,
      rows.flatMap(({ replyFrom, deliveries }) => [replyFrom, ...deliveries.map(({ contactId }) => contactId)]),
      rows.flatMap(({ createdBy, approvedBy, sentBy, deliveries }) => [
        ...[createdBy, approvedBy, sentBy],
        ...deliveries.map(({ personId }) => personId),
      ]),
    )
    const out: AccountMessage[] = []
    for (const row of rows) {
      const { approvedOn, approvalWords, sentOn, sentWay, repliedOn, replyWords } = row
      const recipients = await recipientsOf(here, row)
      out.push({
        ...presentEntry(row, named),
        reason: row.reason,
        audience: row.audience,
        language: row.language,
        subject: row.subject,
        text: row.text,
        recipientIds: row.recipientIds,
        recipients: recipients.map(({ id, name, email }) => ({ id, name, hasAddress: email !== null })),
        approval:
          approvedOn === null ? null : { by: named.person(row.approvedBy), on: approvedOn, words: approvalWords ?? '' },
        state: row.state,
        sent:
          sentOn === null || sentWay === null
            ? null
            : {
                on: sentOn,
                by: named.person(row.sentBy),
                way: sentWay,
                deliveries: row.deliveries.map(({ id, contactId, personId, state, at, problem }) => ({
                  id,
                  name: named.contact(contactId)?.name ?? named.person(personId)?.name ?? '',
                  ...{ state, at, problem },
                })),
              },
        reply:
          repliedOn === null ? null : { on: repliedOn, from: named.contact(row.replyFrom), words: replyWords ?? '' },
      })
    }
    return out
  },
}
