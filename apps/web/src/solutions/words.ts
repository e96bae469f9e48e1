import type { Language, SolutionRow } from '@lotse/contract'
import { causes, evidenceMeanings, reasons } from '@lotse/playbook'
import { useLanguage, useLocalised } from '../language/use-text.ts'

/** What is written in one language or both, in the reader's language where it is; null where it is written in none. */
export function inLanguage<T>(both: { readonly de: T | null; readonly en: T | null }, language: Language): T | null {
  return both[language] ?? both.de ?? both.en
}

/** The title of an entry for this reader. */
export function useTitle(): (titles: SolutionRow['titles']) => string {
  const language = useLanguage()
  return (titles) => inLanguage(titles, language) ?? ''
}

/** What a solution and an engagement have in common, in words. */
export function useMatchWords(): (match: SolutionRow['matches'][number]) => string {
  const pick = useLocalised()
  return (match) => {
    switch (match.kind) {
      case 'evidence':
        return pick(evidenceMeanings[match.id].label)
      case 'cause':
        return pick(causes[match.id].label)
      case 'reason':
        return pick(reasons[match.id].label)
    }
  }
}

/** The languages an entry is written in. */
export const languagesOf = (titles: { readonly de: unknown; readonly en: unknown }): Language[] =>
  (['de', 'en'] as const).filter((language) => titles[language] !== null)
