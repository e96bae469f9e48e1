import type { IsoDate } from '@lotse/calendar'
import type { Evidence } from '@lotse/contract'

export type ItemMark = Evidence['items'][number]
export type QuestionMark = Evidence['questions'][number]

/** What one source saw of items and questions. */
export interface Marks {
  readonly items: readonly ItemMark[]
  readonly questions: readonly QuestionMark[]
}

export const NO_MARKS: Marks = { items: [], questions: [] }

/** The later of days. */
export const latest = (days: readonly IsoDate[]): IsoDate | null => days.toSorted().at(-1) ?? null
