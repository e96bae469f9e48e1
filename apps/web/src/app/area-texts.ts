import i18next from 'i18next'
import type { Language } from '../language/language.ts'
import type { TextTree } from '../language/text-key.ts'
import { preferences } from './preferences.ts'

/** How the texts of one area are fetched in each language. */
type AreaLoaders = Readonly<Record<Language, () => Promise<TextTree>>>

/** Every area that some code on this page speaks; the build puts the calls in (vite/area-texts.ts). */
const areas = new Map<string, AreaLoaders>()
const waiting = new Map<string, Promise<void>>()

/** Fetches the texts of an area in the language of the moment; code that speaks them runs afterwards. */
export async function needArea(area: string, loaders: AreaLoaders): Promise<void> {
  areas.set(area, loaders)
  await fetched(area, loaders, preferences().language)
}

/** Fetches the texts of every needed area in one language, before it is spoken. */
export async function fetchAreas(language: Language): Promise<void> {
  await Promise.all([...areas].map(([area, loaders]) => fetched(area, loaders, language)))
}

function fetched(area: string, loaders: AreaLoaders, language: Language): Promise<void> {
  const name = `${language}/${area}`
  const known = waiting.get(name)
  if (known) return known
  const coming = loaders[language]().then(
    (texts) => void i18next.addResourceBundle(language, area, texts),
    (error: unknown) => {
      // The next page that needs it tries again.
      waiting.delete(name)
      throw error
    },
  )
  waiting.set(name, coming)
  return coming
}
