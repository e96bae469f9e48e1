import type { Rule } from '../rule.ts'
import { figureSentence, isAtTarget, isStable, nextClosingDay } from '../usage-state.ts'

/** 70 % reached: once is to be confirmed by the next month; two months in a row are stable, and closing is prepared. */
export const reachedTarget: Rule = {
  id: 'reached-target',
  behaviour: 'PB31',
  source: 'S',
  evaluate: ({ facts, active }) => {
    const verdict = facts.usage.verdict
    if (!active || verdict === null || !isAtTarget(verdict)) return {}
    const figure = figureSentence(verdict)
    if (isStable(facts.usage)) {
      return {
        actions: [
          {
            about: 'close',
            kind: 'prepareClose',
            title: { de: 'Abschluss vorbereiten', en: 'Prepare to close' },
            reason: {
              de: `${figure.de}. Zwei abgeschlossene Monate nacheinander bei 70 % oder darüber: stabil. Zum Abschluss gehören Erfolgsgespräch, Umfragekontakt, Mitteilung an das Account-Team und eine letzte Notiz.`,
              en: `${figure.en}. Two closed months in a row at 70 % or above: stable. Closing takes a success review, a survey contact, word to the account team and a final note.`,
            },
            due: null,
            urgency: 'soon',
            role: 'FM',
            target: { page: 'engagement' },
          },
        ],
      }
    }
    return {
      actions: [
        {
          about: 'confirm',
          kind: 'confirmStable',
          title: { de: '70 % erreicht: im nächsten Monat bestätigen', en: '70 % reached: confirm next month' },
          reason: {
            de: `${figure.de}. Stabil ist erst, wer zwei abgeschlossene Monate nacheinander bei 70 % oder darüber liegt.`,
            en: `${figure.en}. Stable means two closed months in a row at 70 % or above.`,
          },
          due: nextClosingDay(verdict),
          urgency: 'later',
          role: 'FE',
          target: { page: 'usage' },
        },
      ],
    }
  },
}
