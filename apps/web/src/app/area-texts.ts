import i18next from 'i18next'
import type { Language } from '../language/language.ts'
import type { TextTree } from '../language/text-key.ts'
import { preferences } from './preferences.ts'

/** How the texts of one area are fetched in each language. */
type AreaLoaders = Readonly<Record<Language, () => Promise<TextTree>>>

/** Every area that some code on this page speaks; the build puts the calls in (vite/area-texts.ts). */
const areas = new Map<string, AreaLoaders>()
const fetches = new Map<string, Promise<TextTree>>()

/**
 * Fetches the texts of an area in the language of the moment; code that speaks them runs afterwards.
 * @public called by what vite/area-texts.ts builds in
 */
export async function needArea(area: string, loaders: AreaLoaders): Promise<void> {
  areas.set(area, loaders)
  const { language } = preferences()
  const texts = await fetchArea(area, loaders, language)
  // What is needed from the first moment is handed over when the language starts.
  if (i18next.isInitialized) i18next.addResourceBundle(language, area, texts)
}

/** The texts of every area that is needed so far, in one language. */
export async function neededTexts(language: Language): Promise<Record<string, TextTree>> {
  const texts = [...areas].map(async ([area, loaders]) => [area, await fetchArea(area, loaders, language)] as const)
  return Object.fromEntries(await Promise.all(texts))
}

function fetchArea(area: string, loaders: AreaLoaders, language: Language): Promise<TextTree> {
  const name = `${language}/${area}`
  const known = fetches.get(name)
  if (known) return known
  const fetching = loaders[language]()
  fetches.set(name, fetching)
  // The next page that needs it tries again.
  fetching.catch(() => fetches.delete(name))
  return fetching
}
