import { addMonths, type IsoDate, isIsoDate, lastDayOf, monthOf } from '@lotse/calendar'
import type { Language, PersonRef, Solution, SolutionEdition, SolutionRow as SolutionListRow } from '@lotse/contract'
import { type Concerns, matchesOf, type Reuse, SOLUTION_MONTHS } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import type { SolutionContent } from '../tables/library.ts'
import { mayChangeSolution, mayPostSolution, mayReviewSolution, mayWithdrawSolution } from './policy.ts'
import type { SolutionRow } from './store.ts'
import type { TryRow } from './try-store.ts'

type Names = (id: string | null) => PersonRef | null

/** What stands beside a row. */
export interface Beside {
  readonly names: Names
  readonly reuse: Reuse | undefined
  readonly searching: Concerns | null
  readonly here: TryRow | undefined
  readonly today: IsoDate
}

const never: Reuse = { tried: 0, helped: 0, partly: 0, notHelped: 0 }

/** The first day that is recent enough for a comparison with the source: of 29 February, the last of that month then. */
export function oldBefore(today: IsoDate): IsoDate {
  const then = addMonths(monthOf(today), -SOLUTION_MONTHS)
  const day = `${then}${today.slice(7)}`
  return isIsoDate(day) ? day : lastDayOf(then)
}

function common(row: SolutionRow, { names, reuse, searching, here, today }: Beside) {
  const { id, product, productVersion, sureness, comesAlong, checkedOn } = row
  return {
    ...{ id, product, productVersion, sureness, comesAlong, checkedOn },
    postedBy: names(row.postedBy),
    reviewedBy: row.reviewedEdition === row.edition ? names(row.reviewedBy) : null,
    isOld: checkedOn < oldBefore(today),
    withdrawnAt: row.deletedAt?.toISOString() ?? null,
    namesFound: row.namesFound,
    reuse: reuse ?? never,
    matches: searching ? matchesOf(row, searching) : [],
    here: here ? { tryId: here.id, outcome: here.outcome, version: here.version } : null,
  }
}

const EXCERPT = 220

export function presentRow(row: SolutionRow, beside: Beside): SolutionListRow {
  return {
    ...common(row, beside),
    titles: titlesOf(row),
    excerpt: {
      de: row.words.de?.symptoms.slice(0, EXCERPT) ?? null,
      en: row.words.en?.symptoms.slice(0, EXCERPT) ?? null,
    },
  }
}

export const titlesOf = ({ words }: Pick<SolutionRow, 'words'>) => ({
  de: words.de?.title ?? null,
  en: words.en?.title ?? null,
})

/** What the trail and files call it; for somebody who reads, in their language where it is written in that. */
export const titleOf = ({ words }: Pick<SolutionRow, 'words'>, language: Language = 'de'): string =>
  (words[language] ?? words.de ?? words.en)?.title ?? ''

export function presentSolution(row: SolutionRow, beside: Beside, actor: Actor): Solution {
  const { evidence, causes, reasons, source, sourceUrl, words, kept, edition, version } = row
  return {
    ...common(row, beside),
    ...{ evidence, causes, reasons, source, sourceUrl, words, kept, edition, version },
    postedAt: row.postedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    changedBy: beside.names(row.changedBy),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    reviewedBy: beside.names(row.reviewedBy),
    reviewedEdition: row.reviewedEdition,
    withdrawnBecause: row.withdrawnBecause,
    may: {
      change: mayChangeSolution(actor, row),
      review: mayReviewSolution(actor, row),
      withdraw: mayWithdrawSolution(actor, row),
      copy: mayPostSolution(actor, {}),
    },
  }
}

interface EditionRow {
  readonly edition: number
  readonly at: Date
  readonly byPerson: string | null
  readonly reason: string
  readonly content: SolutionContent
}

/** Editions, the newest first, each with the names of the fields that differ from the one before. */
export function presentEditions(rows: readonly EditionRow[], names: Names): SolutionEdition[] {
  return rows.map(({ edition, at, byPerson, reason, content }, index) => ({
    ...{ edition, reason, words: content.words },
    at: at.toISOString(),
    by: names(byPerson),
    changed: differing(content, rows[index + 1]?.content),
  }))
}

function differing(now: SolutionContent, before: SolutionContent | undefined): string[] {
  if (before === undefined) return []
  const fields = Object.keys(now) as (keyof SolutionContent)[]
  return fields.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]))
}
