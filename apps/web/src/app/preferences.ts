import { useSyncExternalStore } from 'react'
import { chooseLanguage, isLanguage, type Language } from '../language/language.ts'
import { type ThemeChoice, themeChoices } from '../theme/theme-choice.ts'

/** What a person set for this browser. The language is also kept with the account, for mail and documents. */
export interface Preferences {
  readonly language: Language
  readonly theme: ThemeChoice
  /** Whether letters and Ctrl-K act; the menus always do. */
  readonly shortcuts: boolean
}

const storageKey = 'lotse.preferences'
const listeners = new Set<() => void>()
let present = read(window.localStorage.getItem(storageKey), navigator.languages)

/**
 * Preferences out of their stored text. Anything unknown or broken counts as not set.
 * @param preferredLanguages what the browser asks for, best first
 */
export function read(stored: string | null, preferredLanguages: readonly string[]): Preferences {
  const found = parse(stored)
  const language = found.language
  const theme = themeChoices.find((choice) => choice === found.theme)
  return {
    language: typeof language === 'string' && isLanguage(language) ? language : chooseLanguage(preferredLanguages),
    theme: theme ?? 'system',
    shortcuts: found.shortcuts !== false,
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

export function preferences(): Preferences {
  return present
}

/** Changes some preferences, remembers them in this browser and tells every reader. */
export function setPreferences(change: Partial<Preferences>): void {
  present = { ...present, ...change }
  window.localStorage.setItem(storageKey, JSON.stringify(present))
  for (const listener of listeners) listener()
}

/** Calls back after each change, also one made in another tab. Returns the way to stop. */
export function onPreferences(changed: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== storageKey) return
    present = read(event.newValue, navigator.languages)
    changed()
  }
  listeners.add(changed)
  window.addEventListener('storage', fromOtherTab)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', fromOtherTab)
  }
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences)
}
