import { LANGUAGE_KEYWORDS, LANGUAGES } from '@lotse/odt'
import type { Language } from '../../../language/language.ts'
import type { Say } from '../../../language/use-text.ts'
import type { PickerOption } from './search.ts'

/** Made once: the browser takes a while for a hundred names. */
const named = new Map<Language, ReadonlyMap<string, string>>()

/** The name of each language of Office in a language of the page; the vendor's name where the browser has none. */
function languageNames(language: Language): ReadonlyMap<string, string> {
  const known = named.get(language)
  if (known !== undefined) return known
  const words = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const names = new Map([...LANGUAGES.values()].map(({ tag, name }) => [tag, words.of(tag) ?? name]))
  named.set(language, names)
  return names
}

/** What a product may list as its language: words that follow the device first, then the tags by their name. */
export function languageOptions(language: Language, say: Say): readonly PickerOption[] {
  const here = languageNames(language)
  const other = languageNames(language === 'de' ? 'en' : 'de')
  const tags = [...LANGUAGES.values()].map(({ tag, name, class: kind }) => ({
    value: tag,
    label: here.get(tag) ?? name,
    about: [tag, kind === 'full' ? null : say(`designer:language.${kind}`)].filter(Boolean).join(' · '),
    also: `${name} ${other.get(tag) ?? ''}`,
  }))
  return [
    ...LANGUAGE_KEYWORDS.map((id) => ({ value: id, label: say(`designer:language.${id}`), about: id })),
    ...tags.toSorted((one, two) => one.label.localeCompare(two.label, language)),
  ]
}

/** What people call a language as it stands in a file; what is written where nobody knows it. */
export function languageName(id: string, language: Language, say: Say): string {
  const wanted = id.trim().toLowerCase()
  const keyword = LANGUAGE_KEYWORDS.find((one) => one.toLowerCase() === wanted)
  return keyword === undefined ? (languageNames(language).get(wanted) ?? id) : say(`designer:language.${keyword}`)
}
