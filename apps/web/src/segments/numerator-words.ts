import { DEFINITION_WORDS, type Numerator } from '@lotse/usage'
import { useLanguage } from '../language/use-text.ts'

/** Whom a numerator counts, in the words of every figure's definition. */
export function useNumeratorWords(): (numerator: Numerator) => string {
  const language = useLanguage()
  return (numerator) => DEFINITION_WORDS.numerators[numerator][language]
}
