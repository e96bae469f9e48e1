import type { IsoDate } from '@lotse/calendar'
import { type CompatFieldId, compatFieldIds, compatFields } from './compat-fields.ts'
import { type CompatStateId, compatWay } from './compat-model.ts'
import {
  ahead,
  beforeConsent,
  beforeTheLast,
  decidedBy,
  type RemedyDecision,
  type RemedyProblem,
  remedyProblem,
  saysNothing,
} from './remedy-problem.ts'

/** Whether something stands at each field: null, an empty text and an empty list are nothing. */
export type CompatPacket = Readonly<Record<CompatFieldId, string | number | readonly string[] | null>>

export interface CompatStanding {
  readonly field: CompatFieldId
  /** `missing`: needed for submitting. `wanted`: may follow. */
  readonly state: 'there' | 'missing' | 'wanted'
}

/** How complete a packet is, field by field in the order of the packet. */
export function standingOfPacket(packet: CompatPacket): readonly CompatStanding[] {
  return compatFieldIds.map((field) => ({
    field,
    state: isThere(packet[field]) ? 'there' : compatFields[field].need === 'needed' ? 'missing' : 'wanted',
  }))
}

function isThere(value: CompatPacket[CompatFieldId]): boolean {
  if (value === null) return false
  if (typeof value === 'number') return true
  return typeof value === 'string' ? !saysNothing(value) : value.length > 0
}

/** Where a case shall go, on which day that happened, and what there is to say. */
export interface CompatMove {
  readonly to: CompatStateId
  readonly on: IsoDate
  readonly words: string | null
  /** The number that the vendor gave it. */
  readonly number: string | null
}

/** A case as far as its way depends on it. */
export interface CompatRecord {
  readonly state: CompatStateId
  readonly packet: CompatPacket
  /** The day on which the customer consented; null: it did not yet. */
  readonly consentOn: IsoDate | null
  /** The day of its latest step; while it is prepared, the day on which that began. */
  readonly movedOn: IsoDate
}

/**
 * Whether a case may go on (engagement.md §10): submitting takes every needed field, the vendor's number and the day, none
 * before the customer's consent; an
 * answer takes its words, for whoever reads the case later has nothing else.
 */
export function decideCompatMove(
  { state, packet, consentOn, movedOn }: CompatRecord,
  move: CompatMove,
  today: IsoDate,
): RemedyDecision {
  if (!compatWay[state].includes(move.to))
    return decidedBy([
      remedyProblem(
        'notNow',
        'to',
        'Dieser Schritt ist von hier aus nicht möglich. Laden Sie die Seite neu: Jemand war vielleicht schneller.',
        'This step is not possible from here. Load the page again: somebody may have been faster.',
      ),
    ])
  return decidedBy([
    ...(move.on > today ? [ahead('on')] : state !== 'prepared' && move.on < movedOn ? [beforeTheLast('on')] : []),
    ...(move.to === 'submitted'
      ? [...submissionProblems(packet, move), ...consentProblems(consentOn, move, today)]
      : []),
    ...(move.to !== 'submitted' && move.to !== 'inWork' ? answerProblems(move) : []),
    ...(move.to === 'inWork' && state !== 'submitted' ? answerProblems(move) : []),
  ])
}

function consentProblems(consentOn: IsoDate | null, { on }: CompatMove, today: IsoDate): RemedyProblem[] {
  if (consentOn === null) return []
  if (consentOn > today) return [ahead('consentOn')]
  return on < consentOn ? [beforeConsent('on')] : []
}

function submissionProblems(packet: CompatPacket, { number }: CompatMove): RemedyProblem[] {
  const missing = standingOfPacket(packet).flatMap(({ field, state }) =>
    state === 'missing' ? [field === 'contactId' ? contactMissing() : fieldMissing(field)] : [],
  )
  if (!saysNothing(number)) return missing
  return [
    ...missing,
    remedyProblem(
      'missing',
      'number',
      'Tragen Sie die Nummer ein, die der Hersteller in der Bestätigung nennt.',
      'Enter the number that the vendor’s confirmation names.',
    ),
  ]
}

const fieldMissing = (field: CompatFieldId) =>
  remedyProblem(
    'missing',
    field,
    `Es fehlt: ${compatFields[field].label.de}. Tragen Sie es im Fall ein.`,
    `Missing: ${compatFields[field].label.en}. Enter it in the case.`,
  )

/** The vendor's service wants name, mail, phone and language of the contact (engagement.md §10). */
const contactMissing = () =>
  remedyProblem(
    'missing',
    'contactId',
    'Es fehlt eine Ansprechperson des Kunden mit Mailadresse, Telefon und Sprache. Wählen Sie sie im Fall, und ergänzen Sie bei den Kontakten, was fehlt.',
    'A customer contact with mail address, phone and language is missing. Choose it in the case, and complete it under contacts.',
  )

function answerProblems({ words }: CompatMove): RemedyProblem[] {
  if (!saysNothing(words)) return []
  return [
    remedyProblem(
      'missing',
      'words',
      'Schreiben Sie, was der Hersteller geantwortet hat und was daraus folgt.',
      'Say what the vendor answered and what follows from it.',
    ),
  ]
}
