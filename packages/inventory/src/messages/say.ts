import { isIsoDate } from '@lotse/calendar'
import type { Language, Note } from '../notes.ts'
import { EVIDENCE } from './evidence.ts'
import { REFUSALS } from './refusals.ts'
import { REMARKS, ROW_FAULTS } from './rows.ts'
import { SUPPORT_REASONS } from './support.ts'
import type { Texts } from './texts.ts'
import { WORDS } from './words.ts'

/** Every code a note of this package can have. */
export const MESSAGES: Texts = { ...REFUSALS, ...ROW_FAULTS, ...REMARKS, ...EVIDENCE, ...SUPPORT_REASONS }

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de-DE'),
  en: new Intl.NumberFormat('en-GB'),
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', day),
  en: new Intl.DateTimeFormat('en-GB', day),
}

/** The sentence of a note. Throws a RangeError for a code this package does not know. */
export function sayInventory(note: Note, language: Language): string {
  const texts = MESSAGES[note.code]
  if (texts === undefined) throw new RangeError(`There is no message with the code "${note.code}"`)
  return texts[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(name, note.params[name], language))
}

/** Answers of the questionnaire are said in its words, days and numbers as the language writes them. */
function shown(name: string, value: string | number | undefined, language: Language): string {
  if (typeof value === 'number') return NUMBERS[language].format(value)
  if (value === undefined) return '?'
  if (name === 'value') return WORDS[value]?.[language] ?? value
  return isIsoDate(value) ? DAYS[language].format(new Date(`${value}T00:00:00Z`)) : value
}
