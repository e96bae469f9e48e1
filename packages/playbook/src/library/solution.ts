import type { IsoDate } from '@lotse/calendar'
import type { Locale } from '../localised.ts'
import type { Concerns } from './fit.ts'
import type { SurenessId } from './words.ts'

/** What is said of a blocker and how it is removed, in one language. */
export interface SolutionWords {
  readonly title: string
  /** By what one recognises the blocker. */
  readonly symptoms: string
  /** What to do, step by step. */
  readonly steps: readonly string[]
  /** Where it does not help, or what it costs; empty where nothing is known. */
  readonly limits: string
}

/** A blocker with its resolution, as it comes along with Lotse. */
export interface KnownSolution extends Concerns {
  /** Never changes: what was recorded about it refers to it. */
  readonly id: string
  /** Grows with every change of the words. */
  readonly edition: number
  readonly product: string
  /** Empty: every version. */
  readonly productVersion: string
  readonly sureness: SurenessId
  readonly source: string
  /** Empty: it stands nowhere. */
  readonly sourceUrl: string
  /** The day on which somebody last compared it with its source. */
  readonly checkedOn: IsoDate
  readonly words: Readonly<Record<Locale, SolutionWords>>
}

/** Months after which what was said is to be compared with its source again. */
export const SOLUTION_MONTHS = 12
