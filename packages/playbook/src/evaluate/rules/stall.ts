import { hasRole } from '../context.ts'
import type { Rule, RuleAction } from '../rule.ts'
import { figureSentence, isStalled } from '../usage-state.ts'

/**
 * Active use below 70 % that grew by less than 3 points in three months: FM, FE and SME discuss the customer, and the
 * FM decides whether to take the stall up. Without an expert one is requested first (engagement.md §12).
 */
export const stall: Rule = {
  id: 'stall',
  behaviour: 'PB29',
  source: 'S',
  evaluate: ({ facts, active, blocked }) => {
    const verdict = facts.usage.verdict
    if (!active || verdict === null || !isStalled(verdict)) return {}
    const figure = figureSentence(verdict)
    const text = {
      de: `${figure.de}. Unter 70 % und unter 3 Punkten: Stillstand.`,
      en: `${figure.en}. Below 70 % and below 3 points: stalled.`,
    }
    const expert = hasRole(facts, 'SME')
    const actions: RuleAction[] = [
      ...(expert ? [] : [requestExpert(text)]),
      {
        about: 'discuss',
        kind: 'discussStall',
        title: { de: 'Stillstand besprechen: FM, FE und SME', en: 'Discuss the stall: FM, FE and SME' },
        reason: text,
        due: null,
        urgency: expert && !blocked ? 'today' : 'soon',
        role: 'FM',
        target: { page: 'usage' },
      },
      {
        about: 'decide',
        kind: 'decideStall',
        title: {
          de: 'Über das Nachfassen entscheiden: annehmen, verschieben oder mit Begründung ablehnen',
          en: 'Decide on the follow-up: accept, postpone, or dismiss with a reason',
        },
        reason: text,
        due: null,
        urgency: 'soon',
        role: 'FM',
        target: { page: 'task', taskId: '3650' },
      },
    ]
    return {
      findings: [{ severity: verdict.state === 'declining' ? 'alarm' : 'warning', text, target: { page: 'usage' } }],
      actions,
    }
  },
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
