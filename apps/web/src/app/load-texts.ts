import type { LoadTexts } from '../language/i18n.ts'

/** One file per language, fetched when it is first spoken. */
export const loadTexts: LoadTexts = async (language) => {
  switch (language) {
    case 'de':
      return (await import('../texts.de.ts')).texts
    case 'en':
      return (await import('../texts.en.ts')).texts
  }
}
