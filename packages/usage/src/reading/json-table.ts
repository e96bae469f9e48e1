import { FORM_HEADINGS } from '../reports/catalogue.ts'
import { APP_USER_DETAIL_HEADINGS } from './columns.ts'

/** One JSON answer of Microsoft Graph as a table: the same headings and fields as the CSV of the same report has. */
export interface JsonTable {
  /** What the rows can be read by, in the words of the CSV where it has such a column. */
  readonly headings: readonly string[]
  readonly rows: readonly JsonRow[]
  /** Whether another page follows: without it the report is not whole. */
  readonly continues: boolean
  /** Id of the report that the answer names, null where it names none. */
  readonly named: string | null
}

interface JsonRow {
  /** Number of the item it stands in, from 1. */
  readonly item: number
  readonly fields: readonly string[]
}

/** Nested lists whose elements are rows of their own (usage.md §2). */
const NESTED = new Set(['details', 'userCounts', 'userActivationCounts'])

type Item = Readonly<Record<string, unknown>>

/** The table in a parsed answer; null where it is something else than an answer of Graph. */
export function jsonTableOf(answer: unknown): JsonTable | null {
  const items = itemsOf(answer)
  if (items === null) return null
  const rows = items.flatMap((item, index) => flattened(item).map((row) => ({ item: index + 1, row })))
  const keys = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))].filter((key) => !key.includes('@odata'))
  const link = isItem(answer) ? answer['@odata.nextLink'] : undefined
  return {
    headings: keys.map((key) => HEADINGS.get(bare(key)) ?? key),
    rows: rows.map(({ item, row }) => ({ item, fields: keys.map((key) => textOf(row[key])) })),
    continues: typeof link === 'string' && link !== '',
    named: isItem(answer) ? reportIn(answer) : null,
  }
}

/** An answer is a page with a list of items, a list on its own, or one thing. */
function itemsOf(answer: unknown): readonly Item[] | null {
  const list = isItem(answer) && 'value' in answer ? answer.value : answer
  if (Array.isArray(list)) return list.every(isItem) ? list : null
  return isItem(list) && Object.keys(list).length > 0 ? [list] : null
}

/** The item with its nested rows beside its own properties; one row where it has none. */
function flattened(item: Item): Item[] {
  const own = Object.entries(item).filter(([key]) => !NESTED.has(key))
  const nested = Object.entries(item).flatMap(([key, value]) =>
    NESTED.has(key) && Array.isArray(value) ? value.filter(isItem) : [],
  )
  return nested.length === 0 ? [Object.fromEntries(own)] : nested.map((one) => ({ ...Object.fromEntries(own), ...one }))
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as the CSV would write it. Lists of names are joined as there; other lists and objects stay JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('+')
  return JSON.stringify(value)
}

/** The report that the context or the link to the next page names. */
function reportIn(answer: Item): string | null {
  const told = `${String(answer['@odata.context'] ?? '')} ${String(answer['@odata.nextLink'] ?? '')}`
  const graph = /\b(?:get)?((?:Office365|M365App)\w+)/i.exec(told)?.[1]
  return graph === undefined ? null : `get${graph.charAt(0).toUpperCase()}${graph.slice(1)}`
}

/** Letters and digits only: `powerPointWindows` and `PowerPoint (Windows)` are the same. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const HEADINGS: ReadonlyMap<string, string> = new Map(
  [...FORM_HEADINGS, ...APP_USER_DETAIL_HEADINGS].map((heading) => [bare(heading), heading]),
)
