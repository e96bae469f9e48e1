import type { Rule } from '../rule.ts'
import { isStable } from '../usage-state.ts'

/** From the broad rollout until use is stable there is always a future follow-up session (engagement.md §7). */
export const followUpMissing: Rule = {
  id: 'follow-up-missing',
  behaviour: 'PB33',
  source: 'L',
  evaluate: ({ facts, active, blocked }) => {
    const { meetings, delivery, usage } = facts
    const running = delivery.broadRolloutBegan === true && !isStable(usage)
    if (!active || blocked || !running || !meetings.kept || meetings.nextFollowUpOn !== null) return {}
    const text = {
      de: 'Die Verteilung läuft, aber kein künftiger Folgetermin ist vereinbart.',
      en: 'The rollout is running, but no future follow-up session is agreed.',
    }
    return {
      findings: [{ severity: 'alarm', text, target: { page: 'meetings' } }],
      actions: [
        {
          kind: 'planMeeting',
          title: { de: 'Folgetermin vereinbaren', en: 'Agree a follow-up session' },
          reason: text,
          due: null,
          urgency: 'today',
          role: 'FE',
          target: { page: 'meetings' },
        },
      ],
    }
  },
}
