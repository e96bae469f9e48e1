/** The languages Lotse speaks. German is designed first. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** The language's own name, as people look for it in a list. */
export const languageNames: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' }

const fallbackLocale: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text)
}

/**
 * The first language a person prefers that Lotse speaks.
 * @param preferred BCP 47 tags, best first, such as `navigator.languages`
 * @returns English when none fits: a reader of neither is likelier to know it
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0]
    if (isLanguage(language)) return language
  }
  return 'en'
}

/**
 * The locale whose rules dates and numbers follow: the person's own region where it fits the language (de-AT, en-US),
 * otherwise Germany or Great Britain.
 */
export function chooseLocale(language: Language, preferred: readonly string[]): string {
  const regional = preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`))
  return regional ?? fallbackLocale[language]
}
