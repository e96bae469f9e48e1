import { useMemo } from 'react'
import { createFormat, type Format } from './format.ts'
import { chooseLocale } from './language.ts'
import { useLanguage } from './use-text.ts'

/** Dates and numbers by the locale of the moment; the only place where the app asks for a locale. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => createFormat(chooseLocale(language, navigator.languages)), [language])
}
