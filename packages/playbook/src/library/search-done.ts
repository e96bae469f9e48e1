import type { TryOutcomeId } from './words.ts'

/** What was recorded of searches in the library at an engagement. */
export interface TriedFact {
  readonly outcome: TryOutcomeId
  readonly words: string
  /** The solution was posted from here: whoever writes down an own one has not compared with known ones. */
  readonly isOrigin: boolean
}

/** Letters that say why none fits; less says nothing. */
export const NONE_FITS_LENGTH = 20

/** Whether a search in the library is proven: something was tried with an outcome, or none fits and words say why. */
export function searchIsProven(tried: readonly TriedFact[]): boolean {
  return tried.some(({ outcome, words, isOrigin }) =>
    outcome === 'noneFits' ? words.trim().length >= NONE_FITS_LENGTH : outcome !== 'trying' && !isOrigin,
  )
}
