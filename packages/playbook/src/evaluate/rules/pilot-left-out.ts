import type { Rule } from '../rule.ts'
import { isStable } from '../usage-state.ts'

/** Leaving out the pilot is a standing warning until use is stable; rolling out after a "no go" is an alarm (§2 "Pilot"). */
export const pilotLeftOut: Rule = {
  id: 'pilot',
  behaviour: 'PB35',
  source: 'S',
  evaluate: ({ facts: { delivery, usage }, active }) => {
    if (!active || isStable(usage)) return {}
    if (delivery.pilot === 'waived') {
      return {
        findings: [
          {
            about: 'waived',
            severity: 'warning',
            text: {
              de: 'Der Pilot wurde ausgelassen. Ungeprüfte Verteilungen führen oft zu Supportfällen.',
              en: 'The pilot was left out. Untested rollouts often lead to support cases.',
            },
            target: { page: 'delivery' },
          },
        ],
      }
    }
    if (delivery.pilot !== 'noGo') return {}
    const text = delivery.broadRolloutBegan
      ? {
          de: 'Der Pilot endete mit „nicht weiter“, und doch läuft die breite Verteilung.',
          en: 'The pilot ended with “no go”, and yet the broad rollout is running.',
        }
      : { de: 'Der Pilot endete mit „nicht weiter“.', en: 'The pilot ended with “no go”.' }
    return {
      findings: [
        {
          about: 'no-go',
          severity: delivery.broadRolloutBegan ? 'alarm' : 'warning',
          text,
          target: { page: 'delivery' },
        },
      ],
      actions: [
        {
          about: 'no-go',
          kind: 'runPilot',
          title: { de: 'Befunde beheben und den Pilot wiederholen', en: 'Resolve the findings and repeat the pilot' },
          reason: text,
          due: null,
          urgency: delivery.broadRolloutBegan ? 'today' : 'soon',
          role: 'FE',
          target: { page: 'delivery' },
        },
      ],
    }
  },
}
