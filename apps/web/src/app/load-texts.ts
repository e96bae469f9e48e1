import type { LoadTexts } from '../language/i18n.ts'
import { neededTexts } from './area-texts.ts'

/** The words of the frame, and of every area that is needed so far, in one language. */
export const loadTexts: LoadTexts = async (language) => {
  const [frame, areas] = await Promise.all([loadFrame[language](), neededTexts(language)])
  return { ...frame, ...areas }
}

const loadFrame = {
  de: async () => {
    const [{ app }, { ui }] = await Promise.all([import('./texts/de.ts'), import('../ui/texts/de.ts')])
    return { app, ui }
  },
  en: async () => {
    const [{ app }, { ui }] = await Promise.all([import('./texts/en.ts'), import('../ui/texts/en.ts')])
    return { app, ui }
  },
}
