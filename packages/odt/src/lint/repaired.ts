import type { Edit } from '../writing/edits.ts'
import type { Finding } from './types.ts'

/** What these find hangs on where a tag was meant to close, which a repair can only guess; the others saw it themselves. */
const GUESSED: readonly string[] = [
  'xml-not-well-formed',
  'encoding-mismatch',
  'dtd-or-entity',
  'stray-text',
  'element-misplaced',
  'duplicate-singleton',
  'nothing-to-do',
  'product-without-language',
  'sample-unchanged',
]

/** Whether a rule may judge a text that was repaired by a guess. */
export const seesThroughRepair = (rule: { readonly id: string }): boolean => !GUESSED.includes(rule.id)

/** A finding in the repaired text, where it stands in the broken one. It has no fix: the repair comes first. */
export function beforeRepair<One extends Finding>(finding: One, edits: readonly Edit[]): One {
  const back = (place: number): number =>
    edits.reduce((at, { start, end, text }) => {
      if (at <= start) return at
      return at >= start + text.length ? at - text.length + end - start : start
    }, place)
  return { ...finding, range: { start: back(finding.range.start), end: back(finding.range.end) }, fix: null }
}
