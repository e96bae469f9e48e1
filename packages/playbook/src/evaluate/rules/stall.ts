import { addDays, type IsoDate } from '@lotse/calendar'
import type { AccelerationRule } from '../../acceleration/rule.ts'
import { type AccelerationInput, accelerationStanding } from '../../acceleration/state.ts'
import { ACCELERATION_TASK as ACCELERATION } from '../../acceleration/task.ts'
import { REVIEW_DAYS } from '../../acceleration/terms.ts'
import type { Localised } from '../../localised.ts'
import { de, en } from '../../text/formats.ts'
import { taskStatuses } from '../../vocabulary/task-status.ts'
import { hasRole, taskFact } from '../context.ts'
import type { UsageVerdict } from '../facts.ts'
import type { RuleAction } from '../rule.ts'
import { figureSentence, isStalled } from '../usage-state.ts'

/**
 * Active use below 70 % that grew by less than 3 points in three months: FM, FE and SME discuss the customer, and the
 * FM decides whether to take the stall up. Without an expert one is requested first (engagement.md §12).
 */
export const stall: AccelerationRule = {
  id: 'stall',
  behaviour: 'PB29',
  source: 'S',
  evaluate: ({ facts, now, active, blocked }) => {
    const verdict = facts.usage.verdict
    if (!active || verdict === null || !isStalled(verdict)) return {}
    const figure = figureSentence(verdict)
    const text = textOf(figure, verdict)
    const answer = answerTo(facts, now)
    // A blocked customer's next step is the blocker's; a postponed or dismissed stall leaves the finding, no demand; and
    // a month of holidays says nothing that could be discussed.
    const quiet = blocked || verdict.quiet || answer === 'settled'
    const expert = hasRole(facts, 'SME')
    const reviewed = facts.acceleration?.case?.reviewHeldOn != null
    return {
      findings: [{ severity: verdict.state === 'declining' ? 'alarm' : 'warning', text, target: { page: 'usage' } }],
      actions: quiet
        ? []
        : [
            ...(expert ? [] : requestExpert(text, facts)),
            ...(reviewed ? [] : [discuss(text, expert, facts)]),
            ...(answer === 'accepted' ? [] : [facts.acceleration === null ? decide(text) : decideOnCase(text)]),
          ],
    }
  },
}

function textOf(figure: Localised, { target, threshold, quiet }: UsageVerdict): Localised {
  const holidays = {
    de: ' Der Monat liegt in den Ferien und hebt den Stillstand weder auf, noch bestätigt er ihn.',
    en: ' The month lies in the holidays; it neither raises nor clears the stall.',
  }
  return {
    de: `${figure.de}. Unter ${de.number(target)} % und unter ${de.number(threshold)} Punkten: Stillstand.${quiet ? holidays.de : ''}`,
    en: `${figure.en}. Below ${en.number(target)} % and below ${en.number(threshold)} points: stalled.${quiet ? holidays.en : ''}`,
  }
}

/** `settled`: postponed, dismissed, or blocked in part, so that nobody is asked. */
type Answer = 'accepted' | 'settled' | 'none'

/** The answer that is in force. Where no cases are kept it is read from task 3650. */
function answerTo(facts: AccelerationInput, now: IsoDate): Answer {
  if (facts.acceleration === null) return answerOfTask(facts, now)
  const state = accelerationStanding(facts, now)?.state
  if (state === 'open') return 'accepted'
  return state === 'alert' || state === undefined ? 'none' : 'settled'
}

/** Running is accepted, waiting until a day postponed, cancelled dismissed. */
function answerOfTask(facts: AccelerationInput, now: IsoDate): Answer {
  const { status, due } = taskFact(facts, ACCELERATION)
  const { group } = taskStatuses[status]
  if (group === 'active') return 'accepted'
  if (group === 'waiting' && due !== null && due > now) return 'settled'
  return group === 'cancelled' ? 'settled' : 'none'
}

/** In a case the day of the review counts, or the day by which it is to be held. */
function discuss(text: RuleAction['reason'], expert: boolean, { acceleration }: AccelerationInput): RuleAction {
  const open = acceleration?.case ?? null
  return {
    about: 'discuss',
    kind: 'discussStall',
    title: { de: 'Stillstand besprechen: FM, FE und SME', en: 'Discuss the stall: FM, FE and SME' },
    reason: text,
    due: open === null ? null : (open.reviewOn ?? addDays(open.openedOn, REVIEW_DAYS)),
    urgency: expert ? 'today' : 'soon',
    role: 'FM',
    target: { page: acceleration === null ? 'usage' : 'acceleration' },
  }
}

function decide(text: RuleAction['reason']): RuleAction {
  return {
    about: 'decide',
    kind: 'decideStall',
    title: {
      de: 'Über das Nachfassen entscheiden: annehmen, verschieben oder mit Begründung ablehnen',
      en: 'Decide on the follow-up: accept, postpone, or dismiss with a reason',
    },
    reason: {
      de: `${text.de} Annehmen: 3650 Beschleunigung in Arbeit setzen; verschieben: mit Termin zurückstellen; ablehnen: mit Begründung abbrechen.`,
      en: `${text.en} Accept: set 3650 Acceleration in progress; postpone: defer it with a due date; dismiss: cancel it with a reason.`,
    },
    due: null,
    urgency: 'soon',
    role: 'FM',
    target: { page: 'task', taskId: ACCELERATION },
  }
}

/** The same where cases are kept: the answer is given on the page of acceleration. */
function decideOnCase(text: RuleAction['reason']): RuleAction {
  return {
    ...decide(text),
    reason: {
      de: `${text.de} Annehmen: einen Fall eröffnen; verschieben: mit Termin und Begründung; ablehnen: mit Begründung.`,
      en: `${text.en} Accept: open a case; postpone: with a date and a reason; dismiss: with a reason.`,
    },
    target: { page: 'acceleration' },
  }
}

/** Without an expert one is requested first; where that is under way, only what the requester has to do about it. */
function requestExpert(text: RuleAction['reason'], { expertRequest }: AccelerationInput): RuleAction[] {
  const action = {
    about: 'request-expert',
    kind: 'requestExpert',
    urgency: 'today',
    role: 'FM',
    target: { page: 'expertRequest', requestId: expertRequest?.id ?? null },
  } as const
  if (expertRequest === null) {
    return [
      {
        ...action,
        title: { de: 'Zuerst einen Apps-Experten anfragen', en: 'Request an Apps expert first' },
        reason: {
          de: `${text.de} Zur Besprechung gehört ein Apps-Experte (SME), zugewiesen ist keiner.`,
          en: `${text.en} The discussion needs an Apps expert (SME), and none is assigned.`,
        },
        due: null,
      },
    ]
  }
  if (expertRequest.party !== 'requester') return []
  const title =
    expertRequest.state === 'draft'
      ? { de: 'Entwurf der Expertenanfrage einreichen', en: 'Submit the draft of the expert request' }
      : { de: 'Rückfrage zur Expertenanfrage beantworten', en: 'Answer the question about the expert request' }
  return [{ ...action, title, reason: text, due: expertRequest.dueOn }]
}
