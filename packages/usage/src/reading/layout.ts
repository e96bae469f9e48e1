import { splitLine } from './records.ts'
import { knownHeadingsAmong } from './reports.ts'
import type { Delimiter } from './types.ts'

/** How the lines of a file are to be cut into fields. */
export interface Layout {
  readonly delimiter: Delimiter
  /** Set where each line is one quoted field of a file cut at this other delimiter (usage.md §8). */
  readonly wrappedIn: Delimiter | null
  readonly headings: readonly string[]
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/** The layout in which the heading line of `head` gives the most headings that Lotse knows; null where it is no table. */
export function layoutOf(head: string): Layout | null {
  const line = firstLine(head.replace(/^\uFEFF/, ''))
  const plain = DELIMITERS.map((delimiter) => ({ delimiter, wrappedIn: null, headings: splitLine(line, delimiter) }))
  const wrapped = line.includes('"') ? plain.flatMap(unwrap) : []
  const candidates: readonly Layout[] = [...plain, ...wrapped]
  const best = candidates.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  return best.headings.length > 1 ? best : null
}

/** Known headings decide; among unknown ones the cut that gives more of them. */
const weight = (layout: Layout): number => knownHeadingsAmong(layout.headings) * 1000 + layout.headings.length

function unwrap(outer: Layout): Layout[] {
  const [inner = '', ...others] = outer.headings
  if (others.some((field) => field !== '')) return []
  return DELIMITERS.filter((delimiter) => inner.includes(delimiter)).map((delimiter) => ({
    delimiter,
    wrappedIn: outer.delimiter,
    headings: splitLine(inner, delimiter),
  }))
}

function firstLine(head: string): string {
  return head.match(/^.*\S.*$/m)?.[0] ?? ''
}
