import type { Localised } from '../../localised.ts'
import type { UsageVerdict } from '../facts.ts'
import type { Rule } from '../rule.ts'
import { figureSentence, isAtTarget, isStalled, nextClosingDay } from '../usage-state.ts'

/** Growing, near the goal, or too short a history: nothing to mend, look again when the next month is closed. */
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

const titles: Readonly<Record<'growing' | 'near-goal' | 'insufficient-history', Localised>> = {
  growing: { de: 'Wachstum weiter beobachten', en: 'Keep watching the growth' },
  'near-goal': { de: 'Kurz vor dem Ziel: weiter beobachten', en: 'Near the goal: keep watching' },
  'insufficient-history': {
    de: 'Weitere Monate sammeln, bis ein Urteil möglich ist',
    en: 'Collect more months until a verdict is possible',
  },
}

function titleOf(verdict: UsageVerdict): Localised {
  return verdict.state === 'near-goal' || verdict.state === 'insufficient-history'
    ? titles[verdict.state]
    : titles.growing
}
