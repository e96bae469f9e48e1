import type { IsoDate } from '@lotse/calendar'
import type { ReferralNeedId, ReferralStateId } from './referral-model.ts'
import { referralWay } from './referral-model.ts'
import type { ConsentWayId, RegionId } from './regions.ts'
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

/** A referral as far as its way depends on it. Contacts by id. */
export interface ReferralRecord {
  readonly state: ReferralStateId
  /** The day of its latest step; of a draft, the day on which it was written down. */
  readonly movedOn: IsoDate
  readonly need: ReferralNeedId
  readonly scope: string | null
  readonly region: RegionId | null
  readonly language: string | null
  /** How many people it is about. */
  readonly size: number | null
  readonly partner: string | null
  readonly contactId: string | null
  /** Whether the house that uses Lotse offers this itself; null: nobody has said. */
  readonly ownOffer: 'yes' | 'no' | null
  readonly ownOfferSaidOn: IsoDate | null
  readonly consentBy: string | null
  readonly consentOn: IsoDate | null
  readonly consentHow: ConsentWayId | null
}

/** Where it shall go: on which day that happened, and what there is to say about it. */
export interface ReferralMove {
  readonly to: ReferralStateId
  readonly on: IsoDate
  readonly words: string | null
}

/**
 * Whether a referral may go on (engagement.md §9). The customer's consent says who gave it, when and how, after an open
 * word where the house offers the same itself; sending takes what the vendor's form asks, and comes after the consent; what
 * the partner manager decided is recorded with what was said.
 */
export function decideReferralMove(referral: ReferralRecord, move: ReferralMove, today: IsoDate): RemedyDecision {
  if (!referralWay[referral.state].includes(move.to)) return decidedBy([notFromHere()])
  // A consent may be older than its draft here; from then on one day follows the other.
  const isEarly = referral.state !== 'drafted' && move.on < referral.movedOn
  return decidedBy([
    ...(move.on > today ? [ahead('on')] : isEarly ? [beforeTheLast('on')] : []),
    ...(demands[move.to]?.(referral, move, today) ?? []),
  ])
}

type Demand = (referral: ReferralRecord, move: ReferralMove, today: IsoDate) => readonly RemedyProblem[]

const demands: Readonly<Partial<Record<ReferralStateId, Demand>>> = {
  consented: (referral, _move, today) => [...openWordProblems(referral, today), ...consentProblems(referral, today)],
  sent: (referral, move) => [...formProblems(referral), ...sentProblems(referral, move)],
  accepted: (referral, move) => [...partnerProblems(referral), ...wordProblems(move)],
  declined: (_referral, move) => wordProblems(move),
  working: (referral) => partnerProblems(referral),
  closed: (_referral, move) => wordProblems(move),
}

function openWordProblems({ ownOffer, ownOfferSaidOn, consentOn }: ReferralRecord, today: IsoDate): RemedyProblem[] {
  if (ownOffer === null)
    return [
      remedyProblem(
        'missing',
        'ownOffer',
        'Bietet Ihr eigenes Haus diese Leistung an? Beantworten Sie das, bevor der Kunde einwilligt.',
        'Does your own company offer this service? Answer that before the customer consents.',
      ),
    ]
  if (ownOffer === 'no') return []
  if (ownOfferSaidOn === null)
    return [
      remedyProblem(
        'missing',
        'ownOfferSaidOn',
        'Ihr Haus bietet das selbst an: Sagen Sie es dem Kunden offen, und tragen Sie ein, wann Sie es gesagt haben.',
        'Your company offers this itself: say so openly to the customer, and enter when you said it.',
      ),
    ]
  if (ownOfferSaidOn > today) return [ahead('ownOfferSaidOn')]
  return consentOn !== null && ownOfferSaidOn > consentOn
    ? [
        remedyProblem(
          'tooEarly',
          'ownOfferSaidOn',
          'Das offene Wort kommt vor der Einwilligung. Sagen Sie es dem Kunden, und lassen Sie ihn danach einwilligen.',
          'The open word comes before the consent. Say it to the customer, and let them consent after it.',
        ),
      ]
    : []
}

function consentProblems({ consentBy, consentOn, consentHow }: ReferralRecord, today: IsoDate): RemedyProblem[] {
  return [
    ...(consentBy === null
      ? [
          remedyProblem(
            'missing',
            'consentBy',
            'Wer beim Kunden hat eingewilligt? Wählen Sie die Person.',
            'Who at the customer consented? Choose the person.',
          ),
        ]
      : []),
    ...(consentOn === null
      ? [
          remedyProblem(
            'missing',
            'consentOn',
            'An welchem Tag hat der Kunde eingewilligt?',
            'On which day did the customer consent?',
          ),
        ]
      : consentOn > today
        ? [ahead('consentOn')]
        : []),
    ...(consentHow === null
      ? [
          remedyProblem(
            'missing',
            'consentHow',
            'Wie hat der Kunde eingewilligt: schriftlich, per E-Mail, am Telefon oder in einem Termin?',
            'How did the customer consent: in writing, by e-mail, on the phone or in a meeting?',
          ),
        ]
      : []),
  ]
}

const sentProblems = ({ consentOn, movedOn }: ReferralRecord, { on }: ReferralMove): RemedyProblem[] =>
  consentOn !== null && on < consentOn && on >= movedOn ? [beforeConsent('on')] : []

/** What the vendor's form asks for. */
const FORM = [
  ['scope', 'Beschreiben Sie, was getan werden soll.', 'Describe what is to be done.'],
  ['region', 'Wählen Sie die Region.', 'Choose the region.'],
  ['language', 'In welcher Sprache soll der Partner arbeiten?', 'In which language shall the partner work?'],
  ['size', 'Um wie viele Menschen geht es?', 'How many people is it about?'],
  ['contactId', 'Wen beim Kunden soll der Partner ansprechen?', 'Whom at the customer shall the partner talk to?'],
] as const

function formProblems(referral: ReferralRecord): RemedyProblem[] {
  return FORM.filter(([field]) => {
    const value = referral[field]
    return typeof value === 'string' ? saysNothing(value) : value === null
  }).map(([field, german, english]) => remedyProblem('missing', field, german, english))
}

const partnerProblems = ({ partner }: ReferralRecord): RemedyProblem[] =>
  saysNothing(partner)
    ? [
        remedyProblem(
          'missing',
          'partner',
          'Welcher Partner wurde vermittelt? Tragen Sie ihn ein.',
          'Which partner was referred? Enter it.',
        ),
      ]
    : []

const wordProblems = ({ to, words }: ReferralMove): RemedyProblem[] => {
  if (!saysNothing(words)) return []
  return [
    to === 'closed'
      ? remedyProblem(
          'missing',
          'words',
          'Schreiben Sie, wie es ausging: Was hat der Partner geleistet, oder warum wurde nichts daraus?',
          'Say how it ended: what did the partner do, or why did nothing come of it?',
        )
      : remedyProblem(
          'missing',
          'words',
          'Schreiben Sie, was die Partnerbetreuung (FPM) entschieden und gesagt hat.',
          'Say what the partner manager (FPM) decided and said.',
        ),
  ]
}

const notFromHere = () =>
  remedyProblem(
    'notNow',
    'to',
    'Dieser Schritt ist von hier aus nicht möglich. Laden Sie die Seite neu: Jemand war vielleicht schneller.',
    'This step is not possible from here. Load the page again: somebody may have been faster.',
  )
