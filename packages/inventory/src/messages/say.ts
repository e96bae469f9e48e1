import type { Language, Note } from '../notes.ts'
import { EVIDENCE } from './evidence.ts'
import { REFUSALS } from './refusals.ts'
import { REMARKS, ROW_FAULTS } from './rows.ts'
import type { Texts } from './texts.ts'
import { WORDS } from './words.ts'

/** Every code a note of this package can have. */
export const MESSAGES: Texts = { ...REFUSALS, ...ROW_FAULTS, ...REMARKS, ...EVIDENCE }

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de-DE'),
  en: new Intl.NumberFormat('en-GB'),
}

/** The sentence of a note. Throws a RangeError for a code this package does not know. */
export function sayInventory(note: Note, language: Language): string {
  const texts = MESSAGES[note.code]
  if (texts === undefined) throw new RangeError(`There is no message with the code "${note.code}"`)
  return texts[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(name, note.params[name], language))
}

/** Answers of the questionnaire are said in its words, other values as they are. */
function shown(name: string, value: string | number | undefined, language: Language): string {
  if (typeof value === 'number') return NUMBERS[language].format(value)
  if (value === undefined) return '?'
  return name === 'value' ? (WORDS[value]?.[language] ?? value) : value
}
