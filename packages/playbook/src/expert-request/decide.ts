import type { IsoDate } from '@lotse/calendar'
import { type RoleId, roles } from '../vocabulary/roles.ts'
import { expertFormProblems } from './check-form.ts'
import type { ExpertAgreement, ExpertClosing, ExpertRequestForm } from './form.ts'
import type { ExpertRequestProblem, ExpertRequestProblemCode } from './problems.ts'
import { type ExpertRequestParty, type ExpertRequestStateId, expertRequestStates } from './states.ts'
import { type ExpertRequestStepId, expertRequestEditable, expertRequestStepIds, expertRequestSteps } from './steps.ts'
import type { ExpertRejectionId } from './vocabulary.ts'

/** Fewest characters of the summary with which an expert closes. */
export const EXPERT_SUMMARY_LENGTH = 40
/** Who asks for an expert: whoever leads or guides the engagement (engagement.md §8). */
export const expertRequesters: readonly RoleId[] = ['FM', 'FE']
/** Whom an expert never replaces. */
const leading: readonly RoleId[] = ['FM', 'FE', 'FTA', 'GM_FTA']

export interface ExpertRequestNow {
  readonly state: ExpertRequestStateId
  readonly form: ExpertRequestForm
  readonly expertId: string | null
  readonly confirmed: boolean
}

export interface ExpertActor {
  readonly personId: string
  /** The roles the person has in this engagement. */
  readonly roles: readonly RoleId[]
  /** Whether the person approves requests: FPM and administrators of the house. */
  readonly approves: boolean
}

export interface ExpertStepWish {
  readonly step: ExpertRequestStepId
  readonly actor: ExpertActor
  /** The question, the answer, the reason or the summary. */
  readonly words: string
  readonly rejection: ExpertRejectionId | null
  /** Whom to assign, with the roles that person has in the engagement. */
  readonly person: { readonly id: string; readonly roles: readonly RoleId[] } | null
  readonly agreement: ExpertAgreement | null
  readonly closing: ExpertClosing | null
  /** The roles that somebody has in the engagement. */
  readonly assignedRoles: readonly RoleId[]
  readonly today: IsoDate
}

export type ExpertStepDecision =
  | { readonly ok: true; readonly to: ExpertRequestStateId }
  | { readonly ok: false; readonly problems: readonly ExpertRequestProblem[] }

/** Which sides of a request somebody is on. */
function expertParties({ personId, roles: held, approves }: ExpertActor, expertId: string | null) {
  const parties: ExpertRequestParty[] = []
  if (held.some((role) => expertRequesters.includes(role))) parties.push('requester')
  if (approves) parties.push('approver')
  if (expertId !== null && expertId === personId) parties.push('expert')
  return parties
}

/** Whether somebody may change the form now. */
export function mayEditExpertRequest({ state, expertId }: ExpertRequestNow, actor: ExpertActor): boolean {
  return expertRequestEditable.includes(state) && expertParties(actor, expertId).includes('requester')
}

/** The steps that somebody may take now, as far as state and side decide. */
export function expertStepsFor(request: ExpertRequestNow, actor: ExpertActor): readonly ExpertRequestStepId[] {
  const parties = expertParties(actor, request.expertId)
  return expertRequestStepIds.filter((step) => {
    const { from, by } = expertRequestSteps[step]
    if (step === 'confirm' && request.confirmed) return false
    return from.includes(request.state) && by.some((party) => parties.includes(party))
  })
}

/**
 * Whether a step may be taken (engagement.md §8): from the right state, by the right side, with what it demands. Rejecting
 * takes a reason, asking a question, assigning somebody who leads nothing there, beginning an agreement, closing a summary and what is next.
 */
export function decideExpertStep(request: ExpertRequestNow, wish: ExpertStepWish): ExpertStepDecision {
  const { to } = expertRequestSteps[wish.step]
  const problems = bySide(request, wish) ?? byState(request, wish) ?? demanded(request, wish)
  return problems.length === 0 ? { ok: true, to } : { ok: false, problems }
}

const problem = (
  code: ExpertRequestProblemCode,
  field: string | null,
  de: string,
  en: string,
): ExpertRequestProblem => ({ code, field, message: { de, en } })

const sides: Readonly<Record<ExpertRequestParty, { readonly de: string; readonly en: string }>> = {
  requester: {
    de: `${roles.FM.label.de} oder ${roles.FE.label.de} dieses Engagements`,
    en: `${roles.FM.label.en} or ${roles.FE.label.en} of this engagement`,
  },
  approver: {
    de: 'wer Anfragen genehmigt (FPM oder Administration)',
    en: 'whoever approves requests (FPM or administrator)',
  },
  expert: { de: 'die zugewiesene Person', en: 'the person who is assigned' },
}

function bySide({ expertId }: ExpertRequestNow, { step, actor }: ExpertStepWish): ExpertRequestProblem[] | null {
  const { by, label } = expertRequestSteps[step]
  if (expertParties(actor, expertId).some((party) => by.includes(party))) return null
  const german = by.map((party) => sides[party].de).join(', ')
  const english = by.map((party) => sides[party].en).join(', ')
  return [problem('notAllowed', null, `„${label.de}“ kann nur: ${german}.`, `“${label.en}” is only for: ${english}.`)]
}

function byState({ state, confirmed }: ExpertRequestNow, { step }: ExpertStepWish): ExpertRequestProblem[] | null {
  const { from, label } = expertRequestSteps[step]
  if (step === 'confirm' && confirmed)
    return [
      problem('confirmedAlready', null, 'Der Abschluss ist schon bestätigt.', 'The closing is confirmed already.'),
    ]
  if (from.includes(state)) return null
  const now = expertRequestStates[state].label
  if (state === 'closed')
    return [
      problem(
        'notInThisState',
        null,
        'Diese Unterstützung ist abgeschlossen. Für ein neues Anliegen stellen Sie eine neue Anfrage; der Experte wird nicht direkt angesprochen.',
        'This support is closed. For a new issue submit a new request; the expert is not contacted directly.',
      ),
    ]
  return [
    problem(
      'notInThisState',
      null,
      `„${label.de}“ geht im Stand „${now.de}“ nicht. Sehen Sie nach, was inzwischen geschehen ist.`,
      `“${label.en}” is not possible in state “${now.en}”. Look what has happened meanwhile.`,
    ),
  ]
}

function demanded(request: ExpertRequestNow, wish: ExpertStepWish): readonly ExpertRequestProblem[] {
  const words = wish.words.trim()
  switch (wish.step) {
    case 'submit':
    case 'answer':
      return expertFormProblems(request.form, wish.today)
    case 'askMore':
      return words === '' ? [questionMissing] : []
    case 'reject':
      return [...(wish.rejection === null ? [kindMissing] : []), ...(words === '' ? [reasonMissing] : [])]
    case 'withdraw':
      return words === '' ? [reasonMissing] : []
    case 'assign':
      return personProblems(request, wish)
    case 'begin':
      return [...agreementProblems(wish), ...leadProblems(wish)]
    case 'close':
      return [
        ...(words.length < EXPERT_SUMMARY_LENGTH ? [summaryTooShort(words.length)] : []),
        ...closingProblems(wish),
      ]
    case 'triage':
    case 'approve':
    case 'confirm':
      return []
  }
}

const questionMissing = problem(
  'questionMissing',
  'words',
  'Schreiben Sie, welche Angaben fehlen.',
  'Write which details are missing.',
)
const kindMissing = problem(
  'reasonMissing',
  'rejection',
  'Wählen Sie den Ablehnungsgrund.',
  'Choose the reason for rejecting.',
)
const reasonMissing = problem(
  'reasonMissing',
  'words',
  'Schreiben Sie in einem Satz, warum, damit die anfragende Seite weiß, was zu tun ist.',
  'Write in a sentence why, so that the requester knows what to do.',
)
const summaryTooShort = (length: number) =>
  problem(
    'summaryTooShort',
    'words',
    `Die Zusammenfassung wird zur Techniknotiz und braucht mindestens ${EXPERT_SUMMARY_LENGTH} Zeichen (jetzt ${length}): was die Ursache war, was geholfen hat, was bleibt.`,
    `The summary becomes a technical note and needs at least ${EXPERT_SUMMARY_LENGTH} characters (now ${length}): what the cause was, what helped, what remains.`,
  )

/** Nobody but the expert knows how it stands and what is next. */
function closingProblems({ closing, today }: ExpertStepWish): ExpertRequestProblem[] {
  if (closing === null)
    return [
      problem('closingMissing', 'status', 'Wie steht das Engagement jetzt?', 'How does the engagement stand now?'),
    ]
  const { nextAction, nextActionDate } = closing
  return [
    ...(nextAction.trim() === ''
      ? [
          problem(
            'closingMissing',
            'nextAction',
            'Schreiben Sie, was als Nächstes geschieht.',
            'Write what happens next.',
          ),
        ]
      : []),
    ...(nextActionDate === null
      ? [
          problem(
            'closingMissing',
            'nextActionDate',
            'Bis wann? Bitte den Tag wählen.',
            'Until when? Please choose the day.',
          ),
        ]
      : nextActionDate < today
        ? [
            problem(
              'endPassed',
              'nextActionDate',
              'Der Tag ist vorbei. Wählen Sie einen späteren.',
              'The day has passed. Choose a later one.',
            ),
          ]
        : []),
  ]
}

/** An expert replaces neither manager nor engineer or architect, so nobody of those is assigned (engagement.md §4, §8). */
function personProblems({ expertId }: ExpertRequestNow, { person }: ExpertStepWish): ExpertRequestProblem[] {
  if (person === null)
    return [problem('personMissing', 'personId', 'Wählen Sie, wer helfen soll.', 'Choose who is to help.')]
  if (person.id === expertId)
    return [
      problem(
        'assignedAlready',
        'personId',
        'Diese Person ist schon zugewiesen. Wählen Sie jemand anderen, oder lassen Sie es dabei.',
        'This person is assigned already. Choose somebody else, or leave it at that.',
      ),
    ]
  const held = person.roles.filter((role) => leading.includes(role))
  if (held.length === 0) return []
  return [
    problem(
      'leadsAlready',
      'personId',
      `Diese Person ist hier schon ${held.map((role) => roles[role].label.de).join(', ')}. Ein Experte ersetzt diese Rollen nicht: wählen Sie jemand anderen.`,
      `This person is ${held.map((role) => roles[role].label.en).join(', ')} here already. An expert does not replace these roles: choose somebody else.`,
    ),
  ]
}

const agreed = [
  ['expectations', 'Was erwarten beide Seiten voneinander?', 'What do both sides expect of each other?'],
  ['outcome', 'Welches Ergebnis ist vereinbart?', 'Which outcome is agreed?'],
  ['exitCriteria', 'Woran ist das Ende zu erkennen?', 'How is the end recognised?'],
] as const

function agreementProblems({ agreement, today }: ExpertStepWish): ExpertRequestProblem[] {
  const texts = agreed
    .filter(([field]) => (agreement?.[field] ?? '').trim() === '')
    .map(([field, de, en]) =>
      problem('agreementMissing', field, `${de} Bitte festhalten.`, `${en} Please write it down.`),
    )
  const endOn = agreement?.endOn ?? null
  if (endOn !== null && endOn >= today) return texts
  return [
    ...texts,
    endOn === null
      ? problem(
          'agreementMissing',
          'endOn',
          'Bis wann hilft der Experte? Bitte festlegen.',
          'Until when does the expert help? Please set it.',
        )
      : problem(
          'endPassed',
          'endOn',
          'Das Enddatum ist vorbei. Wählen Sie ein späteres.',
          'The end date has passed. Choose a later one.',
        ),
  ]
}

/** An expert never leads: somebody has to (engagement.md §14 no. 10). */
function leadProblems({ assignedRoles }: ExpertStepWish): ExpertRequestProblem[] {
  if (assignedRoles.some((role) => expertRequesters.includes(role))) return []
  return [
    problem(
      'nobodyLeads',
      null,
      'Dem Engagement fehlen Leitung (FM) und Technik (FE), und ein Experte leitet nie. Weisen Sie zuerst jemanden zu.',
      'The engagement has neither manager (FM) nor engineer (FE), and an expert never leads. Assign somebody first.',
    ),
  ]
}
