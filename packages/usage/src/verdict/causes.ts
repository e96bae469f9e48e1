import type { Texts } from '../messages/texts.ts'
import type { Cause } from './types.ts'

/** What moved a state, as the second half of "from → to: …". Braces are filled with the settings. */
export const CAUSES: Readonly<Record<Cause, Texts[string]>> = {
  'stall-confirmed': {
    en: 'hardly any growth in {stallMonths} months in a row',
    de: 'kaum Wachstum in {stallMonths} Monaten hintereinander',
  },
  'decline-confirmed': {
    en: 'a loss of {declinePoints} points or more over three months',
    de: 'ein Verlust von {declinePoints} Punkten oder mehr über drei Monate',
  },
  'decline-ended': { en: 'the loss has ended', de: 'der Verlust ist beendet' },
  growth: { en: 'growth at or above the threshold', de: 'Wachstum ab der Schwelle' },
  'growth-returned': { en: 'enough growth to end a stall', de: 'genug Wachstum, um einen Stillstand zu beenden' },
  'goal-near': {
    en: 'one more quarter like the last reaches {target} %',
    de: 'ein weiteres Quartal wie das letzte erreicht {target} %',
  },
  'goal-reached': { en: '{target} % reached for the first month', de: '{target} % im ersten Monat erreicht' },
  'goal-kept': {
    en: '{target} % or more in {stableMonths} months in a row',
    de: '{target} % oder mehr in {stableMonths} Monaten hintereinander',
  },
  'goal-slipping': { en: 'below {target} %', de: 'unter {target} %' },
  'goal-held-again': { en: '{target} % or more again', de: 'wieder {target} % oder mehr' },
  'goal-missed-again': { en: 'below {target} % again', de: 'wieder unter {target} %' },
  'goal-lost': {
    en: 'below {stableExit} % in {stableMonths} months in a row',
    de: 'unter {stableExit} % in {stableMonths} Monaten hintereinander',
  },
  'entitlement-step': {
    en: 'many licences came or went',
    de: 'viele Lizenzen sind hinzugekommen oder weggefallen',
  },
  'judged-anew': { en: 'judged anew from here', de: 'ab hier neu beurteilt' },
  'growth-unknown': { en: 'growth cannot be told', de: 'das Wachstum lässt sich nicht sagen' },
}

/** How a change is told, and what stands for the cause where somebody confirmed it before the months did. */
export const CHANGE_WORDS: Readonly<Record<'change' | 'early', Texts[string]>> = {
  change: {
    en: '{month}: {to}; {cause} ({active} of {entitled}, {rate}; {growth})',
    de: '{month}: {to}; {cause} ({active} von {entitled}, {rate}; {growth})',
  },
  early: { en: 'confirmed early by {by}: {reason}', de: 'vorzeitig bestätigt von {by}: {reason}' },
}
