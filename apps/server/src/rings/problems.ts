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

export const dayNotCome = (field: string): Problem =>
  atField('input-not-valid', field, 'inFuture', {
    de: 'Dieser Tag liegt in der Zukunft. Festgehalten wird, was war.',
    en: 'This day is in the future. What happened is recorded.',
  })

export const moreThanPlanned = (): Problem =>
  atField('input-not-valid', 'planned', 'tooFew', {
    de: 'Installiert, fehlgeschlagen und ausstehend sind zusammen mehr als geplant. Prüfen Sie die vier Zahlen.',
    en: 'Installed, failed and pending are more than planned together. Check the four numbers.',
  })

export const toldAlready = (): Problem =>
  atField('input-not-valid', 'day', 'told', {
    de: 'Für diesen Tag gibt es schon Zahlen. Ändern Sie die vorhandenen.',
    en: 'There are figures for this day already. Change those.',
  })

export const noExitCode = (): Problem =>
  atField('input-not-valid', 'code', 'noExitCode', {
    de: 'Das ist kein Exitcode. Erwartet wird eine Zahl wie 17002 oder ein Wert wie 0x80004005.',
    en: 'This is no exit code. Expected a number such as 17002 or a value such as 0x80004005.',
  })

export const toldMeanwhile = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Für diesen Tag gibt es inzwischen andere Zahlen. Entfernen Sie diese, wenn die alten gelten sollen.',
      en: 'There are other figures for this day by now. Remove them if the old ones shall hold.',
    },
  })

export const rangeUpsideDown = (field: string, what: Localised): Problem =>
  atField('input-not-valid', field, 'upsideDown', {
    de: `${what.de}: Die kleinere Zahl steht hinten. Tauschen Sie beide.`,
    en: `${what.en}: The smaller number comes last. Swap them.`,
  })
