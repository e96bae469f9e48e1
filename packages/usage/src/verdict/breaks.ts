import type { UsageMonth } from '../months/types.ts'
import type { DataBreak } from './types.ts'

/**
 * The breaks that the months themselves show, and those that people declared: another denominator is another definition,
 * and names that are concealed from a month on, or no longer, are a break on the curve (usage.md §11). Oldest first.
 */
export function breaksOf(months: readonly UsageMonth[], declared: readonly DataBreak[]): DataBreak[] {
  const sorted = months.toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const seen = sorted.flatMap((now, at): DataBreak[] => {
    const before = sorted[at - 1]
    if (before === undefined) return []
    const found: DataBreak[] = []
    if (before.denominator !== now.denominator) found.push({ month: now.month, kind: 'definition-changed' })
    if (concealed(before) !== concealed(now)) found.push({ month: now.month, kind: 'concealment-switched' })
    return found
  })
  const known = new Set(seen.map(keyOf))
  return [...seen, ...declared.filter((one) => !known.has(keyOf(one)))].toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** Half concealed months occur around a switch: from the first pseudonym on people cannot be told apart any more. */
const concealed = ({ provenance }: UsageMonth): boolean => provenance.concealed !== 'none'

const keyOf = ({ month, kind }: DataBreak): string => `${month}/${kind}`
