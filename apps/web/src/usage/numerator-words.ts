import { DEFINITION_WORDS } from '@lotse/usage'
import { useCallback } from 'react'
import { useLanguage } from '../language/use-text.ts'
import type { Numerator } from './search.ts'

/** Whom a numerator counts, in the very words of every figure's definition; they begin with a capital here. */
export function useNumeratorWords(): (numerator: Numerator) => string {
  const language = useLanguage()
  return useCallback((numerator) => capitalised(DEFINITION_WORDS.numerators[numerator][language]), [language])
}

/** What is divided by, in the words of the definition. */
export function useDenominatorWords(): (denominator: string) => string {
  const language = useLanguage()
  return useCallback(
    (denominator) => {
      const words = Object.entries(DEFINITION_WORDS.denominators).find(([name]) => name === denominator)?.[1]
      return words === undefined ? denominator : capitalised(words[language])
    },
    [language],
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
