import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, type Language } from './language.ts'
import type { TextKey } from './text-key.ts'

/** What the placeholders of a text stand for; `count` also chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>

/** Gives the words for a key in the language of the moment. */
export type Say = (key: TextKey, values?: TextValues) => string

/** `const say = useText()`, then `say('app:navigation.portfolio')`. Renders again when the language changes. */
export function useText(): Say {
  const { t } = useTranslation()
  return useCallback<Say>((key, values) => t(key, { ...values }), [t])
}

/** The language on the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'en'
}

/** Picks from texts that carry both languages themselves, as the playbook's data does. */
export function useLocalised(): (text: Readonly<Record<Language, string>>) => string {
  const language = useLanguage()
  return useCallback((text) => text[language], [language])
}
