import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../../localised.ts'
import { de, en } from '../../text/formats.ts'
import { taskStatuses } from '../../vocabulary/task-status.ts'
import { hasRole, taskFact } from '../context.ts'
import type { Facts, UsageVerdict } from '../facts.ts'
import type { Rule, RuleAction } from '../rule.ts'
import { figureSentence, isStalled } from '../usage-state.ts'

/** The task in which a stall is worked on. */
const ACCELERATION = '3650'

/**
 * Active use below 70 % that grew by less than 3 points in three months: FM, FE and SME discuss the customer, and the
 * FM decides whether to take the stall up. Without an expert one is requested first (engagement.md §12).
 */
export const stall: Rule = {
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
    const quiet = blocked || verdict.quiet || answer === 'postponed' || answer === 'dismissed'
    const expert = hasRole(facts, 'SME')
    return {
      findings: [{ severity: verdict.state === 'declining' ? 'alarm' : 'warning', text, target: { page: 'usage' } }],
      actions: quiet
        ? []
        : [
            ...(expert ? [] : [requestExpert(text)]),
            discuss(text, expert),
            ...(answer === 'accepted' ? [] : [decide(text)]),
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

/** The FM's answer, read from task 3650: running is accepted, waiting until a day postponed, cancelled dismissed. */
function answerTo(facts: Facts, now: IsoDate): 'accepted' | 'postponed' | 'dismissed' | 'none' {
  const { status, due } = taskFact(facts, ACCELERATION)
  const { group } = taskStatuses[status]
  if (group === 'active') return 'accepted'
  if (group === 'waiting' && due !== null && due > now) return 'postponed'
  return group === 'cancelled' ? 'dismissed' : 'none'
}

function discuss(text: RuleAction['reason'], expert: boolean): RuleAction {
  return {
    about: 'discuss',
    kind: 'discussStall',
    title: { de: 'Stillstand besprechen: FM, FE und SME', en: 'Discuss the stall: FM, FE and SME' },
    reason: text,
    due: null,
    urgency: expert ? 'today' : 'soon',
    role: 'FM',
    target: { page: 'usage' },
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

function requestExpert(text: RuleAction['reason']): RuleAction {
  return {
    about: 'request-expert',
    kind: 'requestExpert',
    title: { de: 'Zuerst einen Apps-Experten anfragen', en: 'Request an Apps expert first' },
    reason: {
      de: `${text.de} Zur Besprechung gehört ein Apps-Experte (SME), zugewiesen ist keiner.`,
      en: `${text.en} The discussion needs an Apps expert (SME), and none is assigned.`,
    },
    due: null,
    urgency: 'today',
    role: 'FM',
    target: { page: 'assignments' },
  }
}
