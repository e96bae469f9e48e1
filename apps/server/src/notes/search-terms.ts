/** Most words of a search that are used; more would only narrow what is already narrow. */
const TERMS_AT_MOST = 10

/**
 * The words somebody searches for: letters and digits, in small letters, each once. A single letter beside real words is
 * what a sign left of one ("add-in's").
 */
export function searchTerms(search: string): string[] {
  const words = [...new Set((search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 40)))]
  const real = words.filter((word) => word.length > 1)
  return (real.length > 0 ? real : words).slice(0, TERMS_AT_MOST)
}

/** Every word of a text, in small letters, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** How a word begins, without the dots over its letters: what a stem has in common with its word. */
export const beginningOf = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 2)
