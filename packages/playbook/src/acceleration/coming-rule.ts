import type { AccelerationRule } from './rule.ts'
import { accelerationStanding } from './state.ts'

/** The customer paused the deployment: one of the two triggers of the page, and no figure shows it (engagement.md §12). */
export const accelerationComing: AccelerationRule = {
  id: 'acceleration-coming',
  behaviour: 'PB93',
  source: 'S',
  evaluate: ({ facts, now, blocked }) => {
    const standing = blocked ? null : accelerationStanding(facts, now)
    if (standing?.state !== 'soon' || standing.trigger !== 'paused') return {}
    const text = {
      de: 'Der Kunde hat die Bereitstellung unterbrochen (1247).',
      en: 'The customer paused the deployment (1247).',
    }
    return {
      findings: [{ severity: 'notice', text, target: { page: 'acceleration' } }],
      actions: [
        {
          kind: 'openCase',
          title: {
            de: 'Unterbrochene Bereitstellung wieder in Gang bringen: Fall eröffnen',
            en: 'Get the paused deployment moving again: open a case',
          },
          reason: text,
          due: null,
          urgency: 'soon',
          role: 'FE',
          target: { page: 'acceleration' },
        },
      ],
    }
  },
}
