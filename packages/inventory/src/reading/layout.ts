import { type Delimiter, splitLine } from '@lotse/usage'
import { FIELD_DEFINITIONS, normalHeading } from './fields.ts'
import type { Mapping } from './mapping.ts'

/** How the lines of an inventory are to be cut into fields, and where its headings stand. */
export interface InventoryLayout {
  readonly delimiter: Delimiter
  /** Set where each line is one quoted field of a file cut at this other delimiter (usage.md §8). */
  readonly wrappedIn: Delimiter | null
  readonly headings: readonly string[]
  /** Lines before the headings: reports put a title and their parameters there. */
  readonly skipped: number
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']
/** So many lines at the beginning may hold the headings. */
const LINES = 15

/**
 * The layout of a table: the line among the first that holds the most headings Lotse knows, or that a person has mapped;
 * without any, the first line with more than one column. Null where there is no table.
 */
export function layoutOf(head: string, mapping: Mapping | null): InventoryLayout | null {
  const lines = head
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, LINES)
  const wanted = new Set(Object.values(mapping ?? {}).map((heading) => heading.trim().toLowerCase()))
  const known = (heading: string): boolean =>
    KNOWN.has(normalHeading(heading)) || wanted.has(heading.trim().toLowerCase())
  const layouts = lines.flatMap((line, skipped) => (line.trim() === '' ? [] : layoutsOfLine(line, skipped)))
  const rated = layouts
    .filter(({ headings }) => headings.filter((heading) => heading.trim() !== '').length > 1)
    .map((layout) => ({ layout, known: layout.headings.filter(known).length }))
  const best = rated.reduce<(typeof rated)[number] | null>((a, b) => (a === null || better(b, a) ? b : a), null)
  return best?.layout ?? null
}

interface Rated {
  readonly layout: InventoryLayout
  readonly known: number
}

/** More known headings; then the earlier line; then more columns. */
function better(one: Rated, than: Rated): boolean {
  if (one.known !== than.known) return one.known > than.known
  if (one.layout.skipped !== than.layout.skipped) return one.layout.skipped < than.layout.skipped
  return one.layout.headings.length > than.layout.headings.length
}

function layoutsOfLine(line: string, skipped: number): readonly InventoryLayout[] {
  const plain = DELIMITERS.map((delimiter) => ({
    delimiter,
    wrappedIn: null,
    headings: splitLine(line, delimiter),
    skipped,
  }))
  return line.includes('"') ? [...plain, ...plain.flatMap(unwrap)] : plain
}

function unwrap(outer: InventoryLayout): readonly InventoryLayout[] {
  const [inner = '', ...others] = outer.headings
  if (others.some((field) => field !== '')) return []
  return DELIMITERS.filter((delimiter) => inner.includes(delimiter)).map((delimiter) => ({
    delimiter,
    wrappedIn: outer.delimiter,
    headings: splitLine(inner, delimiter),
    skipped: outer.skipped,
  }))
}

const KNOWN: ReadonlySet<string> = new Set(
  Object.values(FIELD_DEFINITIONS).flatMap(({ headings }): readonly string[] => headings),
)
