import { findMessage, type MessageState } from '@lotse/assessment'
import type { EventName, PlannedMessageView } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { requireKnownFields } from './change-plan.ts'
import { type Matter, readMatter } from './matter.ts'
import type { MessageWish } from './message-wish.ts'
import { messageView } from './plan-view.ts'
import { type Planned, plannedMessages } from './planned.ts'
import { thisGroup, thisMessage } from './problems.ts'
import type { Place } from './read-plan.ts'
import { requireContact } from './require-contact.ts'
import { settled } from './settle-message.ts'
import { writeMessage } from './store.ts'

interface MessageRequest {
  readonly params: Place & { readonly groupId: string; readonly messageId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: MessageWish
}

/**
 * Changes a message of a group, and how far it is. Problems: `not-found`, `changed-meanwhile` with the present message,
 * `rule-refused` where its state does not allow that (see `settled`).
 */
export async function changeMessage(
  context: ActingContext,
  { params, headers, body }: MessageRequest,
): Promise<PlannedMessageView> {
  const { engagementId, groupId, messageId } = params
  const template = findMessage(messageId)
  if (template === undefined) throw notFound(thisMessage)
  if (body.values !== undefined) requireKnownFields(body.values)
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const { tx, today, now } = change
    const key = { customerId: change.customerId, engagementId }
    const before = await readMatter(tx, key, today)
    const seen = only(before, groupId, messageId)
    if ((seen.row?.version ?? 0) !== expectedVersion(headers)) throw changedMeanwhile(messageView(before, seen))
    for (const id of [body.owner, body.approver]) await requireContact(tx, key.customerId, id)
    const by = context.actor.personId
    const row = settled(before, seen, body, { by, now })
    await writeMessage(tx, { ...key, groupId, messageId, ...row, changedAt: now, changedBy: by })
    const from = seen.row?.state ?? 'draft'
    await change.record({
      event: row.approvedAt === now ? 'communication.messageApproved' : eventOf(from, row.state),
      engagementId,
      subject: `${seen.group.name}: ${template.subject[before.language]}`.slice(0, 200),
      ...(from !== row.state && {
        before: { messageState: from },
        after: { messageState: row.state, ...(row.sentOn !== null && { sentOn: row.sentOn }) },
      }),
      ...(row.leftOutReason !== null && { reason: row.leftOutReason }),
    })
    const after = await readMatter(tx, key, today)
    return messageView(after, only(after, groupId, messageId))
  })
}

function only(matter: Matter, groupId: string, messageId: string): Planned {
  const group = matter.groups.find(({ id }) => id === groupId)
  if (group === undefined) throw notFound(thisGroup)
  const found = plannedMessages(matter, group).find((one) => one.messageId === messageId)
  if (found === undefined) throw notFound(thisMessage)
  return found
}

/** What happened to a message that was not approved just now. */
function eventOf(before: MessageState, after: MessageState): EventName {
  if (before === after) return 'communication.messageChanged'
  if (after === 'sent') return 'communication.messageSent'
  if (after === 'leftOut') return 'communication.messageLeftOut'
  return 'communication.messageReopened'
}
