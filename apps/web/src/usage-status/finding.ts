import type { UsageStatus } from '@lotse/contract'

/** What the records say together, as the key of a sentence with what it needs; screens.md: a heading states the finding. */
export type StatusFinding =
  | { readonly says: 'noIntent' | 'allBlocked'; readonly record: UsageStatus }
  | { readonly says: 'blocked' | 'inProgress'; readonly share: number }
  | { readonly says: 'unknown' | 'duplicate' }

/**
 * The one thing to know first: a decision of the whole customer, then what is blocked, then what moves.
 * @param records at least one, largest first
 */
export function findingOf(records: readonly UsageStatus[]): StatusFinding {
  const counted = records.filter(({ l1 }) => l1 !== 'duplicate')
  const [largest] = counted
  if (largest === undefined) return { says: 'duplicate' }
  const total = sumOf(counted)
  const share = (l1: UsageStatus['l1']) => sumOf(counted.filter((record) => record.l1 === l1)) / total
  if (counted.every(({ l1 }) => l1 === 'noIntent')) return { says: 'noIntent', record: largest }
  if (counted.every(({ l1 }) => l1 === 'blocked')) return { says: 'allBlocked', record: largest }
  if (share('blocked') > 0) return { says: 'blocked', share: share('blocked') }
  if (share('inProgress') > 0) return { says: 'inProgress', share: share('inProgress') }
  return { says: 'unknown' }
}

export const sumOf = (records: readonly { readonly count: number }[]): number =>
  records.reduce((sum, { count }) => sum + count, 0)
