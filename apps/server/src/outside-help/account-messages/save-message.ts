import type { AccountMessage, Language, MessageChange } from '@lotse/contract'
import { draftMessage, type MessageAudienceId, type MessageReasonId } from '@lotse/playbook'
import type { ActingContext } from '../../platform/http/api.ts'
import { atField, Problem } from '../../platform/http/problem.ts'
import { type Here, named, requireCase, requireContact } from '../here.ts'
import { addEntry, changeEntry, type EntryRequest, type Place } from '../keep-entry.ts'
import { alreadySent, noSuchContact } from '../problems.ts'
import type { MessageRow } from '../store.ts'
import { tell } from '../tell.ts'
import { messageFacts } from './facts.ts'
import { messages } from './keeping.ts'
import { accountTeam, expertsOf, usualRecipients } from './recipients.ts'
import { giveUpDeliveries } from './withdraw-deliveries.ts'

interface NewMessage extends Place {
  readonly caseId: string | null
  readonly reason: MessageReasonId
  readonly audience: MessageAudienceId
  readonly language: Language
}

/** Drafts a message from the facts, to whom it usually goes (PB113). Problem: `not-found`. */
export const addMessage = (
  context: ActingContext,
  { customerId, engagementId, caseId, ...about }: NewMessage,
): Promise<AccountMessage> =>
  addEntry(context, messages, { customerId, engagementId }, async (here) => {
    await requireCase(here, caseId)
    return {
      ...draftMessage(await messageFacts(here), about),
      ...about,
      caseId,
      recipientIds: await usualRecipients(here, about.audience),
    }
  })

/** Changes the words or the recipients; what Lotse was still trying to deliver never goes out. Problems: `changed-meanwhile`, `rule-refused` once it is sent, `input-not-valid`. */
export const changeMessage = (context: ActingContext, request: EntryRequest<MessageChange>): Promise<AccountMessage> =>
  changeEntry(context, messages, request, async (here, before, body) => {
    if (before.state !== 'drafted' && before.state !== 'failed') throw alreadySent()
    await requireAccountSide(here, before, body.recipientIds)
    const isTried = before.state === 'failed'
    return { columns: { ...named(body), ...(isTried && { deliveries: await giveUpDeliveries(here, before) }) } }
  })

async function requireAccountSide(here: Here, before: MessageRow, ids: readonly string[] | undefined): Promise<void> {
  if (ids === undefined) return
  const known = new Set([...before.recipientIds, ...(await accountTeam(here)).map(({ id }) => id)])
  if (ids.some((id) => !known.has(id))) throw noSuchContact('recipientIds')
}

interface Approval {
  readonly by: string
  readonly on: Here['today']
  readonly words: string
}

/** Records the expert's approval for taking an architect in again. Problems: `input-not-valid`, `rule-refused`. */
export const approveMessage = (context: ActingContext, request: EntryRequest<Approval>): Promise<AccountMessage> =>
  changeEntry(context, messages, request, async (here, before, { by, on, words }) => {
    if (before.state !== 'drafted' && before.state !== 'failed') throw alreadySent()
    if (!(await expertsOf(here)).some(({ id }) => id === by)) throw noExpert()
    if (on > here.today) throw aheadAt('on')
    return {
      columns: { approvedBy: by, approvedOn: on, approvalWords: words },
      event: 'outsideHelp.approved',
      said: { on },
    }
  })

interface Reply {
  readonly on: Here['today']
  readonly from: string | null
  readonly words: string
}

/** Records what was answered; a later answer takes the place of the one before. Problems: `rule-refused`, `input-not-valid`. */
export const recordReply = (context: ActingContext, request: EntryRequest<Reply>): Promise<AccountMessage> =>
  changeEntry(context, messages, request, async (here, before, { on, from, words }) => {
    if (before.sentOn === null) throw notSentYet()
    if (on > here.today) throw aheadAt('on')
    await requireContact(here, 'from', from, { present: before.replyFrom })
    await tell(here.change, {
      ...{ kind: 'message', entryId: before.id, engagementId: before.engagementId, time: `reply:${before.version}` },
      title: { de: 'Antwort der Account-Seite', en: 'Answer of the account side' },
      words: { de: before.subject, en: before.subject },
    })
    return {
      columns: { state: 'answered', repliedOn: on, replyFrom: from, replyWords: words },
      event: 'outsideHelp.answered',
      said: { on },
    }
  })

const noExpert = () =>
  atField('rule-refused', 'by', 'unknown', {
    de: 'Zustimmen kann, wer in diesem Engagement Fachexperte (SME) ist. Ist niemand zugewiesen, stellen Sie zuerst eine Expertenanfrage.',
    en: 'Whoever is the expert (SME) of this engagement can approve. Where nobody is assigned, request an expert first.',
  })

const aheadAt = (field: string) =>
  atField('rule-refused', field, 'inFuture', {
    de: 'Der Tag liegt noch vor Ihnen. Nennen Sie den Tag, an dem es geschah.',
    en: 'That day still lies ahead. Enter the day on which it happened.',
  })

const notSentYet = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Nachricht ist noch nicht gesendet. Halten Sie zuerst die Sendung fest.',
      en: 'This message is not sent yet. Record the sending first.',
    },
  })
