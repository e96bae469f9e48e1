import type { Localised } from '@lotse/contract'
import { atField, type Problem } from '../platform/http/problem.ts'

export const thisEntry: Localised = { de: 'Diesen Eintrag', en: 'This entry' }
export const thisObjection: Localised = { de: 'Diesen Einwand', en: 'This objection' }

/** Something named by id that does not exist, at its field. */
export const unknownAt = (field: string, what: Localised): Problem =>
  atField('input-not-valid', field, 'unknown', {
    de: `${what.de} gibt es nicht.`,
    en: `There is no such ${what.en}.`,
  })

/** Something that is missing for what is asked, at its field. */
export const missingAt = (field: string, said: Localised): Problem => atField('rule-refused', field, 'missing', said)
