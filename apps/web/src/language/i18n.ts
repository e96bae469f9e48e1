import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './language.ts'
import type { TextTree } from './text-key.ts'

/** Fetches the texts of the frame in one language; the areas of the pages bring theirs along. */
export type LoadTexts = (language: Language) => Promise<Readonly<Record<string, TextTree>>>

/**
 * Starts the translations with one language loaded. Others follow through `speak`.
 * @throws what `load` throws, for instance when the network is gone
 */
export async function startLanguage(language: Language, load: LoadTexts): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    // React escapes what it renders; escaping twice would show &amp; to people.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  add(language, await load(language))
  document.documentElement.lang = language
}

/** Changes the language of everything on the screen, without reload. Loads its texts the first time. */
export async function speak(language: Language, load: LoadTexts): Promise<void> {
  add(language, await load(language))
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

function add(language: Language, texts: Readonly<Record<string, TextTree>>): void {
  for (const [area, tree] of Object.entries(texts)) i18next.addResourceBundle(language, area, tree)
}
