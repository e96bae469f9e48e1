import type { StagedFile, UsageImport } from '@lotse/contract'

/** What a confirmation would do, in counts. */
export interface Summary {
  /** Reports that are new or take another's place. */
  readonly taken: number
  /** Reports that are there already. */
  readonly unchanged: number
  /** Files that cannot be taken in. */
  readonly refused: number
  /** Files that a person left out. */
  readonly leftOut: number
  /** The months that reports would stand for, ascending. */
  readonly months: readonly string[]
}

/** @param leftOut keys of the files that a person does not want */
export function summaryOf(files: readonly StagedFile[], leftOut: ReadonlySet<string>): Summary {
  const wanted = files.filter(({ key, refused }) => refused === null && !leftOut.has(key))
  const reports = wanted.flatMap((file) => file.reports)
  const months = reports.flatMap((one) => (one.standsForMonth && one.month !== null ? [one.month] : []))
  return {
    taken: reports.filter(({ outcome }) => outcome !== 'unchanged').length,
    unchanged: reports.filter(({ outcome }) => outcome === 'unchanged').length,
    refused: files.filter(({ refused }) => refused !== null).length,
    leftOut: files.filter(({ key, refused }) => refused === null && leftOut.has(key)).length,
    months: [...new Set(months)].sort(),
  }
}

/** The keys to leave out: what a person does not want, and every refused file, which the button names. */
export function withoutOf(files: readonly StagedFile[], leftOut: ReadonlySet<string>): string[] {
  return files.filter(({ key, refused }) => refused !== null || leftOut.has(key)).map(({ key }) => key)
}

/** Whether a person can vouch for a refused file by saying that the month comes first in its dates. */
export const asksMonthFirst = ({ files, monthFirst }: Pick<UsageImport, 'files' | 'monthFirst'>): boolean =>
  !monthFirst && files.some(({ refused }) => refused?.confirm === 'monthFirst')

/** Refused files first, then what would change something, then the rest; each group in its order. */
export function inOrder(files: readonly StagedFile[]): readonly StagedFile[] {
  const rank = ({ refused, reports }: StagedFile) =>
    refused !== null ? 0 : reports.some(({ outcome }) => outcome !== 'unchanged') ? 1 : 2
  return files.toSorted((one, other) => rank(one) - rank(other))
}
