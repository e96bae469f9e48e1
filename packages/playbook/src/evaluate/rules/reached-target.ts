import { de, en } from '../../text/formats.ts'
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
              de: `${figure.de}. Das Ziel von ${de.number(verdict.target)} % ist erreicht und über mehrere abgeschlossene Monate gehalten: stabil. Zum Abschluss gehören Erfolgsgespräch, Umfragekontakt, Mitteilung an das Account-Team und eine letzte Notiz.`,
              en: `${figure.en}. The goal of ${en.number(verdict.target)} % is reached and kept over several closed months: stable. Closing takes a success review, a survey contact, word to the account team and a final note.`,
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
          title: {
            de: `${de.number(verdict.target)} % erreicht: im nächsten Monat bestätigen`,
            en: `${en.number(verdict.target)} % reached: confirm next month`,
          },
          reason: {
            de: `${figure.de}. Stabil ist erst, wer in zwei abgeschlossenen Monaten nacheinander bei ${de.number(verdict.target)} % oder darüber liegt.`,
            en: `${figure.en}. Stable means two closed months in a row at ${en.number(verdict.target)} % or above.`,
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
