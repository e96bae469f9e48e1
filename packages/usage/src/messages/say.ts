import { isMonth } from '@lotse/calendar'
import { formatCount, formatMonth } from '../formatting.ts'
import type { Language, Note } from '../notes.ts'
import { REFUSALS } from './refusals.ts'
import { ROW_FAULTS } from './rows.ts'
import { SETTING_FAULTS } from './settings.ts'
import { OBSTACLES, OTHER_KINDS, REMARKS } from './snapshots.ts'
import type { Texts } from './texts.ts'

/** Every code a note of this package can have. */
export const MESSAGES: Texts = {
  ...REFUSALS,
  ...ROW_FAULTS,
  ...OBSTACLES,
  ...OTHER_KINDS,
  ...REMARKS,
  ...SETTING_FAULTS,
}

/** The sentence of a note. Throws a RangeError for a code this package does not know. */
export function say(note: Note, language: Language): string {
  const texts = MESSAGES[note.code]
  if (texts === undefined) throw new RangeError(`There is no message with the code "${note.code}"`)
  return texts[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(note.params[name], language))
}

function shown(value: string | number | undefined, language: Language): string {
  if (typeof value === 'number') return formatCount(value, language)
  if (value === undefined) return '?'
  return isMonth(value) ? formatMonth(value, language) : value
}
