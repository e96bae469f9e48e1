import { faultsOfMessage, type MessageState, readsTheSame } from '@lotse/assessment'
import type { FieldValues, WrittenTexts } from '@lotse/contract'
import { atField, type Problem } from '../platform/http/problem.ts'
import type { Matter } from './matter.ts'
import type { MessageWish } from './message-wish.ts'
import { composedIn, gapsIn, type Planned, ringDayIn, wordsIn } from './planned.ts'
import type { MessageRow } from './store.ts'

type Settled = Omit<
  MessageRow,
  'customerId' | 'engagementId' | 'groupId' | 'messageId' | 'changedAt' | 'changedBy' | 'version'
>

/**
 * The row that a wish makes of a message. Draft, approved, sent in this order; each step back is allowed, and what was sent
 * keeps its words. Problems: `rule-refused` at the field that is in the way. (acm.md §4)
 */
export function settled(
  matter: Matter,
  { group, messageId, row, on }: Planned,
  wish: MessageWish,
  { by, now }: { readonly by: string | null; readonly now: Date },
): Settled {
  const from: MessageState = row?.state ?? 'draft'
  const state = wish.state ?? from
  const texts = textsAfter(row?.texts ?? {}, wish.texts)
  const fieldValues: FieldValues = wish.values ?? row?.fieldValues ?? {}
  if (from === 'sent' && (wish.texts !== undefined || wish.values !== undefined)) throw alreadySent()
  const base = {
    state,
    texts,
    fieldValues,
    ownerContact: wish.owner === undefined ? (row?.ownerContact ?? null) : wish.owner,
    approverContact: wish.approver === undefined ? (row?.approverContact ?? null) : wish.approver,
    response: wish.response === undefined ? (row?.response ?? null) : wish.response,
    ...NOT_LEFT_OUT,
    ...NOT_APPROVED,
    ...NOT_SENT,
  }
  const composed = composedIn(matter, { group, messageId, row: { texts, fieldValues } })
  const approval =
    from === 'approved' || from === 'sent'
      ? {
          approvedTexts: row?.approvedTexts ?? null,
          approvedAt: row?.approvedAt ?? null,
          approvedBy: row?.approvedBy ?? null,
        }
      : NOT_APPROVED
  if (state === 'leftOut') {
    if (from === 'sent') throw wasSent()
    const leftOutReason = wish.leftOutReason === undefined ? (row?.leftOutReason ?? null) : wish.leftOutReason
    if (leftOutReason === null) throw whyLeftOut()
    return { ...base, leftOutReason }
  }
  if (state === 'draft') return base
  if (state === 'approved') {
    // An approval that is only carried along, because something else is written, stays the approval it was.
    if (from !== 'draft' && wish.state === undefined) return { ...base, ...approval }
    if (from === 'sent') return { ...base, ...approval }
    const faults = gapsIn(composed)
    if (faults.missing.length + faults.unknown.length > 0) throw notComplete(faults)
    if (base.approverContact === null) throw whoApproves()
    return { ...base, approvedTexts: wordsIn(composed), approvedAt: now, approvedBy: by }
  }
  if (from === 'draft' || from === 'leftOut') throw notApproved()
  const sentOn = wish.sentOn === undefined ? (row?.sentOn ?? matter.today) : (wish.sentOn ?? matter.today)
  if (sentOn > matter.today) throw notYet()
  if (from === 'approved' && !readsTheSame(wordsIn(composed), approval.approvedTexts ?? {})) throw readsDifferently()
  return {
    ...base,
    ...approval,
    sentOn,
    sentFor: from === 'sent' ? (row?.sentFor ?? null) : ringDayIn(matter, group),
    sentPlannedOn: from === 'sent' ? (row?.sentPlannedOn ?? null) : on,
  }
}

const NOT_LEFT_OUT = { leftOutReason: null }
const NOT_APPROVED = { approvedTexts: null, approvedAt: null, approvedBy: null }
const NOT_SENT = { sentOn: null, sentFor: null, sentPlannedOn: null }

/** Own words by language; null takes them away again. */
function textsAfter(before: WrittenTexts, wish: MessageWish['texts']): WrittenTexts {
  const after: WrittenTexts = {}
  for (const language of ['de', 'en'] as const) {
    const wanted = wish?.[language]
    const words = wanted === undefined ? before[language] : wanted
    if (words) after[language] = words
  }
  return after
}

function notComplete(gaps: ReturnType<typeof gapsIn>): Problem {
  const sentences = (language: 'de' | 'en') => faultsOfMessage(gaps, language).join(' ')
  return atField('rule-refused', 'state', 'not-complete', { de: sentences('de'), en: sentences('en') })
}

const whoApproves = () =>
  atField('rule-refused', 'approver', 'missing', {
    de: 'Wer beim Kunden gibt die Nachricht frei? Wählen Sie einen Kontakt.',
    en: 'Who approves the message at the customer? Choose a contact.',
  })
const notApproved = () =>
  atField('rule-refused', 'state', 'not-approved', {
    de: 'Die Nachricht ist noch nicht freigegeben. Geben Sie sie zuerst frei.',
    en: 'The message is not approved yet. Approve it first.',
  })
const readsDifferently = () =>
  atField('rule-refused', 'state', 'reads-differently', {
    de: 'Der Text ist seit der Freigabe ein anderer. Lesen Sie ihn und geben Sie ihn noch einmal frei.',
    en: 'The text changed since it was approved. Read it and approve it again.',
  })
const alreadySent = () =>
  atField('rule-refused', 'texts', 'sent', {
    de: 'Die Nachricht ist verschickt; ihr Text bleibt, wie er war. Nehmen Sie „verschickt“ zurück, wenn das nicht stimmt.',
    en: 'The message was sent; its text stays as it was. Take “sent” back where that is not right.',
  })
const wasSent = () =>
  atField('rule-refused', 'state', 'sent', {
    de: 'Die Nachricht ist verschickt und entfällt darum nicht. Nehmen Sie zuerst „verschickt“ zurück, wenn das nicht stimmt.',
    en: 'The message was sent, so it is not left out. First take “sent” back where that is not right.',
  })
const whyLeftOut = () =>
  atField('rule-refused', 'leftOutReason', 'missing', {
    de: 'Warum entfällt die Nachricht? Ein Satz genügt.',
    en: 'Why is the message left out? A sentence suffices.',
  })
const notYet = () =>
  atField('rule-refused', 'sentOn', 'in-the-future', {
    de: 'Dieser Tag kommt erst noch. Tragen Sie den Tag ein, an dem sie verschickt wurde.',
    en: 'This day is still to come. Enter the day on which it was sent.',
  })
