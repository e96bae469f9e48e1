import type { Localised } from '@lotse/contract'
import type { RingProblem } from '@lotse/rollout'
import { atField, Problem } from '../platform/http/problem.ts'

export const thisRing: Localised = { de: 'Diesen Ring', en: 'This ring' }
export const thisEntry: Localised = { de: 'Diesen Eintrag', en: 'This entry' }

export const unknownAt = (field: string, what: Localised): Problem =>
  atField('input-not-valid', field, 'unknown', {
    de: `${what.de} gibt es nicht. Laden Sie die Seite neu und wählen Sie aus der Liste.`,
    en: `There is no such ${what.en}. Reload the page and choose from the list.`,
  })

/** What the rules say against a move, every sentence at its field. */
export function refusal(problems: readonly RingProblem[]): Problem {
  const [first] = problems
  return new Problem('rule-refused', { ...(first && { detail: first.message }), errors: [...problems] })
}

export const ringsThereAlready = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Es gibt schon Ringe. Laden Sie die Seite neu; entfernen Sie sie, wenn Sie mit dem Vorschlag neu beginnen wollen.',
      en: 'There are rings already. Reload the page; remove them if you want to begin again with the proposal.',
    },
  })

export const otherRings = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Inzwischen kam ein Ring dazu oder wurde entfernt. Laden Sie die Seite neu und ordnen Sie noch einmal.',
      en: 'A ring came or went meanwhile. Reload the page and order them again.',
    },
  })

export const endsBeforeStart = (): Problem =>
  atField('input-not-valid', 'endsOn', 'beforeStart', {
    de: 'Das Ende liegt vor dem Beginn. Ändern Sie einen der beiden Tage.',
    en: 'The end is before the start. Change one of the two days.',
  })

export const nothingToMatch = (): Problem =>
  atField('input-not-valid', 'matchValues', 'missing', {
    de: 'Es fehlt, woran die Geräte zu erkennen sind. Nennen Sie mindestens einen Namen oder Wert.',
    en: 'It is missing by what the devices are told. Give at least one name or value.',
  })
