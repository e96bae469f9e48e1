import { isTaskSettled } from '../context.ts'
import type { Rule } from '../rule.ts'

/** With task 1247 complete or skipped the reason moves from technical onboarding to user adoption (engagement.md §5, gate G4). */
export const advanceReason: Rule = {
  id: 'advance-reason',
  behaviour: 'PB32',
  source: 'P',
  evaluate: ({ facts }) => {
    if (!isTaskSettled(facts, '1247')) return {}
    return {
      actions: facts.entitlementRecords
        .filter((record) => record.l1 === 'inProgress' && record.l2 === 'technicalOnboarding')
        .map((record) => ({
          about: record.id,
          kind: 'completeRecord',
          title: {
            de: 'Grund (L2) auf „Einführung bei Benutzern“ setzen',
            en: 'Set the reason (L2) to “Solution or user adoption”',
          },
          reason: {
            de: '1247 ist erledigt, die breite Verteilung hat begonnen; der Grund nennt noch die technische Einrichtung.',
            en: '1247 is complete, the broad rollout has begun; the reason still says technical onboarding.',
          },
          due: null,
          urgency: 'soon',
          role: 'FM',
          target: { page: 'status', recordId: record.id },
        })),
    }
  },
}
