import { chooseLanguage, isLanguage, type Language } from '../language/language.ts'
import { type ThemeChoice, themeChoices } from '../theme/theme-choice.ts'

/** What a person set for this browser. The language is also kept with the account, for mail and documents. */
export interface Preferences {
  readonly language: Language
  readonly theme: ThemeChoice
  /** Whether letters and Ctrl-K act; the menus always do. */
  readonly shortcuts: boolean
}

/**
 * Preferences out of their stored text. Anything unknown or broken counts as not set.
 * @param preferredLanguages what the browser asks for, best first
 */
export function readPreferences(stored: string | null, preferredLanguages: readonly string[]): Preferences {
  const { language, theme, shortcuts } = parse(stored)
  return {
    language: typeof language === 'string' && isLanguage(language) ? language : chooseLanguage(preferredLanguages),
    theme: themeChoices.find((choice) => choice === theme) ?? 'system',
    shortcuts: shortcuts !== false,
  }
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
