import { createFormat, type Format } from './format.ts'
import { chooseLocale } from './language.ts'
import { useLanguage } from './use-text.ts'

/** Made once a locale: the browser takes a millisecond for it, and a table asks for it in every row. */
const made = new Map<string, Format>()

/** Dates and numbers by the locale of the moment; the only place where the app asks for a locale. */
export function useFormat(): Format {
  const locale = chooseLocale(useLanguage(), navigator.languages)
  const format = made.get(locale) ?? createFormat(locale)
  made.set(locale, format)
  return format
}
