import type { Localised } from '../../localised.ts'
import type { UsageVerdict } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { figureSentence, isAtTarget, isStalled, nextClosingDay } from '../usage-state.ts'

/** Growing, near the goal, too short a history, judged anew, slipping: look again when the next month is closed. */
export const watchUsage: Rule = {
  id: 'watch-usage',
  behaviour: 'PB30',
  source: 'L',
  evaluate: ({ facts, active }) => {
    const verdict = facts.usage.verdict
    if (!active || verdict === null || isAtTarget(verdict) || isStalled(verdict)) return {}
    const figure = figureSentence(verdict)
    return {
      actions: [
        {
          kind: 'watchUsage',
          title: titleOf(verdict),
          reason: { de: `${figure.de}.`, en: `${figure.en}.` },
          due: nextClosingDay(verdict),
          urgency: 'later',
          role: 'FE',
          target: { page: 'usage' },
        },
      ],
    }
  },
}

const titles = {
  growing: { de: 'Wachstum weiter beobachten', en: 'Keep watching the growth' },
  'near-goal': { de: 'Kurz vor dem Ziel: weiter beobachten', en: 'Near the goal: keep watching' },
  'insufficient-history': {
    de: 'Weitere Monate sammeln, bis ein Urteil möglich ist',
    en: 'Collect more months until a verdict is possible',
  },
  're-baselining': {
    de: 'Neue Ausgangsbasis nach Lizenzänderung: zwei weitere Monate abwarten',
    en: 'New baseline after a licence change: wait for two more months',
  },
  // Still to be lost: stable, and below the goal.
  stable: { de: 'Unter das Ziel gerutscht: weiter beobachten', en: 'Slipped below the goal: keep watching' },
  // Growth is back, and not yet enough to end the stall.
  stalled: {
    de: 'Nach dem Stillstand zieht die Nutzung an: weiter beobachten',
    en: 'Use picks up after the stall: keep watching',
  },
  declining: { de: 'Rückgang: der Zuwachs ist noch nicht bekannt', en: 'Declining: growth is not known yet' },
} satisfies Readonly<Record<UsageVerdict['state'], Localised>>

function titleOf({ state, growth3pp }: UsageVerdict): Localised {
  // A stall whose growth is not known is neither over nor to be discussed.
  return state === 'stalled' && growth3pp === null ? titles['insufficient-history'] : titles[state]
}
