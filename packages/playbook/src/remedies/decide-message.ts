import type { MessageAudienceId, MessageStateId, MessageWayId } from './message-model.ts'
import { decidedBy, type RemedyDecision, type RemedyProblem, remedyProblem, saysNothing } from './remedy-problem.ts'

/** A message as far as its sending depends on it. */
export interface MessageRecord {
  readonly state: MessageStateId
  readonly audience: MessageAudienceId
  readonly subject: string
  readonly text: string
  /** How many receive it, and how many of them without a mail address. */
  readonly recipients: number
  readonly withoutAddress: number
  /** The expert agreed to take the architect in again. */
  readonly approved: boolean
  /** Mail can go through Lotse. */
  readonly hasMailServer: boolean
  /** The engagement is not started, or its customer is made up: then Lotse sends nothing outside. */
  readonly staysInside: boolean
}

/** The gap that a draft leaves for people to fill: a message with one is not sent. */
export const GAP = '…'

/**
 * Whether a message may go out: it has words without gaps and somebody to receive it; re-engaging the desktop architect takes
 * the expert's approval (engagement.md §4, §12); through Lotse only with a mail server, to addresses, and
 * once the engagement is started (PB117).
 */
export function decideSending(message: MessageRecord, way: MessageWayId): RemedyDecision {
  if (message.state !== 'drafted' && message.state !== 'failed')
    return decidedBy([
      remedyProblem(
        'notNow',
        'way',
        'Diese Nachricht ist schon gesendet. Schreiben Sie für ein Nachfassen eine neue.',
        'This message is sent already. Write another one to follow up.',
      ),
    ])
  return decidedBy([
    ...wordProblems(message),
    ...recipientProblems(message, way),
    ...(message.audience === 'gmFta' && !message.approved
      ? [
          remedyProblem(
            'missing',
            'approval',
            'Die Desktop-Architektur (GM FTA) wird nur mit Zustimmung des Fachexperten (SME) wieder eingebunden. Halten Sie die Zustimmung zuerst fest.',
            'The desktop architect (GM FTA) is re-engaged only with the approval of the expert (SME). Record the approval first.',
          ),
        ]
      : []),
  ])
}

function wordProblems({ subject, text }: MessageRecord): RemedyProblem[] {
  if (saysNothing(subject))
    return [remedyProblem('missing', 'subject', 'Die Nachricht braucht einen Betreff.', 'The message needs a subject.')]
  if (saysNothing(text)) return [remedyProblem('missing', 'text', 'Die Nachricht ist leer.', 'The message is empty.')]
  return text.includes(GAP)
    ? [
        remedyProblem(
          'missing',
          'text',
          'Im Text steht noch „…“. Schreiben Sie dort, was gemeint ist, oder nehmen Sie den Satz heraus.',
          'The text still holds “…”. Write what is meant there, or take the sentence out.',
        ),
      ]
    : []
}

function recipientProblems(message: MessageRecord, way: MessageWayId): RemedyProblem[] {
  if (message.recipients === 0)
    return [
      message.audience === 'gmFta'
        ? remedyProblem(
            'missing',
            'recipients',
            'Dem Engagement ist niemand als Desktop-Architektur (GM FTA) zugewiesen. Wenden Sie sich an das Account-Team.',
            'Nobody is assigned to the engagement as desktop architect (GM FTA). Turn to the account team.',
          )
        : remedyProblem(
            'missing',
            'recipients',
            'Wählen Sie, wer die Nachricht bekommt. Fehlt jemand, legen Sie einen Kontakt der Account-Seite an.',
            'Choose who receives the message. Where somebody is missing, add a contact of the account side.',
          ),
    ]
  if (way !== 'lotse') return []
  if (!message.hasMailServer)
    return [
      remedyProblem(
        'missing',
        'way',
        'Es ist kein Mailserver eingerichtet. Senden Sie die Nachricht von Hand, und halten Sie es hier fest.',
        'No mail server is set up. Send the message by hand, and record it here.',
      ),
    ]
  if (message.staysInside)
    return [
      remedyProblem(
        'notNow',
        'way',
        'Solange das Engagement nicht gestartet ist (G0), und bei Beispielkunden, sendet Lotse nichts nach außen. Senden Sie die Nachricht von Hand, und halten Sie es hier fest.',
        'As long as the engagement is not started (G0), and for customers of the sample, Lotse sends nothing outside. Send the message by hand, and record it here.',
      ),
    ]
  return message.withoutAddress === 0
    ? []
    : [
        remedyProblem(
          'missing',
          'recipients',
          'Bei mindestens einer Person fehlt die Mailadresse. Tragen Sie sie beim Kontakt ein, oder senden Sie von Hand.',
          'At least one person has no mail address. Enter it at the contact, or send by hand.',
        ),
      ]
}
