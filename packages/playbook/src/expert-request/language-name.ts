import type { Locale } from '../localised.ts'

/** The languages that are offered; any other tag is kept as it is written. */
export const expertLanguages = [
  'de',
  'en',
  'fr',
  'it',
  'es',
  'pt',
  'nl',
  'pl',
  'cs',
  'da',
  'sv',
  'nb',
  'fi',
  'ja',
  'ko',
  'zh',
] as const

/** What a language is called; the tag itself where nobody knows it, nothing for none. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    // Not a tag at all, such as words that somebody typed there.
    return tag
  }
}
