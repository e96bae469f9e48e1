import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './language.ts'
import type { TextTree } from './text-key.ts'

/** Fetches the texts of all areas in one language; each language is a file of its own that loads when asked for. */
export type LoadTexts = (language: Language) => Promise<Readonly<Record<string, TextTree>>>

/**
 * Starts the translations with one language loaded. Others follow through `speak`.
 * @throws what `load` throws, for instance when the network is gone
 */
export async function startLanguage(language: Language, load: LoadTexts): Promise<void> {
  const texts = await load(language)
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: texts },
    ns: Object.keys(texts),
    fallbackLng: false,
    // React escapes what it renders; escaping twice would show &amp; to people.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

/** Changes the language of everything on the screen, without reload. Loads its texts the first time. */
export async function speak(language: Language, load: LoadTexts): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'app')) {
    const texts = await load(language)
    for (const [area, tree] of Object.entries(texts)) i18next.addResourceBundle(language, area, tree)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
