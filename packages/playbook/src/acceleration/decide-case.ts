import type { IsoDate } from '@lotse/calendar'
import { type Actor, type Refusal, refuse } from '../decide/refusal.ts'
import { EVIDENCE_LENGTH } from '../decide/skip.ts'
import { isActive } from '../evaluate/context.ts'
import { isStalled } from '../evaluate/usage-state.ts'
import type { Localised } from '../localised.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { type CaseOutcome, type CaseTrigger, caseOutcomeLabels, caseTriggerLabels } from './case-words.ts'
import { type CauseId, causes } from './causes.ts'
import { HELPERS, LEADS, refuseByRole } from './decide-alert.ts'
import type { Evidence } from './evidence-model.ts'
import type { OpeningAnswers } from './opening-questions.ts'
import type { PlanFacts } from './plan-model.ts'
import { isOver, planOf } from './plan-of.ts'
import { readCauses } from './read-causes.ts'
import { type AccelerationInput, accelerationStanding } from './state.ts'

/** What a decision on a case needs to know of it. */
export type CaseState = {
  /** Null while it is open. */
  readonly outcome: CaseOutcome | null
  readonly causes: readonly CauseId[]
  readonly primaryCause: CauseId | null
  readonly plan: PlanFacts
}

export type OpenCaseWish = {
  readonly trigger: CaseTrigger
  readonly answers: OpeningAnswers
  /** None: those the answers and the evidence point to are preselected. */
  readonly causes: readonly CauseId[]
  /** False: where none is named none is chosen yet; somebody decides later. */
  readonly preselect?: boolean
  readonly actor: Actor
  readonly today: IsoDate
}

export type OpenCaseDecision =
  | {
      readonly ok: true
      /** The causes it begins with; the person decides the primary one. */
      readonly causes: readonly CauseId[]
      /** The first line of task 3650. */
      readonly line: Localised
    }
  | Refusal

/** Opening may also the expert and the others who are called in; deciding stays with FE and FM. */
const OPENERS: readonly RoleId[] = HELPERS

/**
 * Whether a case may be opened: by who works on acceleration, one at a time, and only of a customer who still wants the
 * service. A start by hand is possible any time; a stall can be named as trigger only while there is one.
 */
export function openCase(
  facts: AccelerationInput,
  evidence: readonly Evidence[],
  wanted: OpenCaseWish,
): OpenCaseDecision {
  const refusal =
    refuseByRole(wanted.actor, OPENERS, 'Einen Fall eröffnen', 'Opening a case') ?? refuseOpening(facts, wanted)
  if (refusal) return refusal
  const preselected = wanted.preselect === false ? null : readCauses(evidence, wanted.answers).proposed
  const chosen = wanted.causes.length > 0 ? [...new Set(wanted.causes)] : preselected === null ? [] : [preselected]
  const { de, en } = caseTriggerLabels[wanted.trigger]
  return { ok: true, causes: chosen, line: { de: `Fall eröffnet: ${de}`, en: `Case opened: ${en}` } }
}

function refuseOpening(facts: AccelerationInput, { trigger, today }: OpenCaseWish): Refusal | null {
  if (facts.acceleration?.case) {
    return refuse(
      'caseOpen',
      'Ein Fall ist schon eröffnet. Arbeiten Sie in ihm weiter, oder schließen Sie ihn zuerst.',
      'A case is open already. Go on working in it, or close it first.',
    )
  }
  if (!isActive(facts)) {
    return refuse(
      'notWanted',
      'Der Kunde will den Dienst nicht; zu beschleunigen gibt es nichts. Ändern Sie zuerst den Nutzungsstatus.',
      'The customer does not want the service; there is nothing to accelerate. Change the usage status first.',
    )
  }
  if (trigger === 'stall' && accelerationStanding(facts, today)?.trigger !== 'stall') {
    return refuse(
      'triggerContradicted',
      'Die Nutzung steht nicht still. Wählen Sie einen anderen Anlass, zum Beispiel „von Hand begonnen“.',
      'Use does not stall. Choose another trigger, for example “opened by hand”.',
    )
  }
  return null
}

export type CauseWish = {
  readonly primary: CauseId
  readonly causes: readonly CauseId[]
  readonly reason: string
  readonly actor: Actor
}

export type CauseDecision =
  | {
      readonly ok: true
      readonly primary: CauseId
      readonly causes: readonly CauseId[]
      readonly reason: string
      readonly line: Localised
    }
  | Refusal

/** Whether the cause may be decided: by FE or FM, with a reason; several causes may run, one of them is primary. */
export function decideCause(current: CaseState, wanted: CauseWish): CauseDecision {
  const refusal =
    refuseClosed(current) ??
    refuseByRole(wanted.actor, LEADS, 'Die Ursache entscheiden', 'Deciding the cause') ??
    refuseBlank(wanted.reason, {
      de: 'Bitte schreiben Sie, warum Sie sich für diese Ursache entscheiden.',
      en: 'Please write why you decide for this cause.',
    })
  if (refusal) return refusal
  const { label } = causes[wanted.primary]
  return {
    ok: true,
    primary: wanted.primary,
    causes: [...new Set([wanted.primary, ...wanted.causes])],
    reason: wanted.reason.trim(),
    line: { de: `Ursache entschieden: ${label.de}`, en: `Cause decided: ${label.en}` },
  }
}

export type CloseWish = {
  readonly outcome: Exclude<CaseOutcome, 'blocked'>
  readonly words: string
  readonly actor: Actor
}

export type CloseDecision =
  | {
      readonly ok: true
      readonly outcome: CaseOutcome
      readonly words: string
      readonly line: Localised
      /** Allowed, but to be said. */
      readonly warnings: readonly Localised[]
    }
  | Refusal

/**
 * Whether a case may be closed: recovered only where use does not stall, no intent only once the usage status says so, and
 * withdrawn with a technical cause only with the reason written out. Blocked has its own decision, `blockCase`.
 */
export function closeCase(current: CaseState, wanted: CloseWish, facts: AccelerationInput): CloseDecision {
  const refusal =
    refuseClosed(current) ??
    refuseByRole(wanted.actor, LEADS, 'Einen Fall schließen', 'Closing a case') ??
    refuseOutcome(wanted, facts) ??
    refuseWords(current, wanted)
  if (refusal) return refusal
  const { de, en } = caseOutcomeLabels[wanted.outcome]
  const left = planOf(current.causes, current.plan).filter(
    ({ obligation, state }) => obligation === 'compulsory' && !isOver(state),
  )
  return {
    ok: true,
    outcome: wanted.outcome,
    words: wanted.words.trim(),
    line: { de: `Fall geschlossen: ${de}`, en: `Case closed: ${en}` },
    warnings:
      left.length === 0
        ? []
        : [
            {
              de: `Offen bleiben: ${left.map(({ title }) => title.de).join('; ')}.`,
              en: `Left open: ${left.map(({ title }) => title.en).join('; ')}.`,
            },
          ],
  }
}

function refuseOutcome({ outcome }: CloseWish, facts: AccelerationInput): Refusal | null {
  const { verdict } = facts.usage
  if (outcome === 'recovered' && verdict !== null && isActive(facts) && isStalled(verdict)) {
    return refuse(
      'outcomeContradicted',
      'Die Nutzung steht nach dem neuesten Monat noch still. Arbeiten Sie weiter, oder ziehen Sie den Fall mit Begründung zurück.',
      'By the newest month use still stalls. Go on working, or withdraw the case with a reason.',
    )
  }
  if (outcome === 'noIntent' && isActive(facts)) {
    return refuse(
      'outcomeContradicted',
      'Der Nutzungsstatus sagt, dass der Kunde den Dienst will. Setzen Sie L1 zuerst auf „Keine Absicht“.',
      'The usage status says that the customer wants the service. Set L1 to “No intent” first.',
    )
  }
  return null
}

function refuseWords({ causes: running }: CaseState, { outcome, words }: CloseWish): Refusal | null {
  const length = words.trim().length
  if (outcome === 'withdrawn' && running.includes('technical') && length < EVIDENCE_LENGTH) {
    return refuse(
      'whyMissing',
      `Ein Fall mit technischer Ursache lässt sich nur zurückziehen, wenn Sie schreiben, warum: mindestens ${EVIDENCE_LENGTH} Zeichen (jetzt ${length}).`,
      `A case with a technical cause can be withdrawn only if you write why: at least ${EVIDENCE_LENGTH} characters (now ${length}).`,
    )
  }
  return refuseBlank(words, {
    de: 'Bitte schreiben Sie, wie der Fall ausgegangen ist.',
    en: 'Please write how the case ended.',
  })
}

/** A refusal where the case is closed. */
export function refuseClosed({ outcome }: Pick<CaseState, 'outcome'>): Refusal | null {
  if (outcome === null) return null
  const { de, en } = caseOutcomeLabels[outcome]
  return refuse(
    'caseClosed',
    `Der Fall ist geschlossen: ${de}. Für weitere Arbeit eröffnen Sie einen neuen.`,
    `The case is closed: ${en}. For further work open a new one.`,
  )
}

function refuseBlank(text: string, message: Localised): Refusal | null {
  return text.trim() === '' ? refuse('reasonMissing', message.de, message.en) : null
}
