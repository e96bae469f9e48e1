import type { RowRead, SheetRead } from '@lotse/documents'
import { tidy } from '../merge/three-way.ts'
import { COLUMNS, type Column, type SheetKind } from './columns.ts'

/** Where questionnaire or checklist stand in a sheet. */
export interface TableFound {
  readonly kind: SheetKind
  /** Our columns by where they stand now. */
  readonly columns: ReadonlyMap<number, Column>
  /** Columns of others, with their headings. */
  readonly others: ReadonlyMap<number, string>
  readonly above: readonly RowRead[]
  readonly rows: readonly RowRead[]
}

/** Besides the id, so many headings have to be there for a row to be the head of a table. */
const HEADINGS_NEEDED = 3
/** People put notes above a table, not whole pages. */
const ROWS_SEARCHED = 50

/** Finds questionnaire or checklist by headings, in either language; `null` where a sheet holds neither. */
export function findTable({ rows }: SheetRead): TableFound | null {
  for (const [index, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const found = (['item', 'question'] as const).map((kind) => ({ kind, ...headingsIn(row, kind) }))
    const [best] = found.sort((one, two) => two.columns.size - one.columns.size)
    const hasId = best !== undefined && [...best.columns.values()].some(({ field }) => field === 'id')
    if (best !== undefined && hasId && best.columns.size > HEADINGS_NEEDED) {
      return { ...best, above: rows.slice(0, index), rows: rows.slice(index + 1) }
    }
  }
  return null
}

/** A heading that stands there twice counts once; the second column is somebody's own. */
function headingsIn({ cells }: RowRead, kind: SheetKind) {
  const columns = new Map<number, Column>()
  const others = new Map<number, string>()
  const seen = new Set<Column>()
  for (const [at, { text }] of [...cells].sort(([one], [two]) => one - two)) {
    const column = COLUMNS[kind].find(({ title }) => [title.de, title.en].some((name) => name === tidy(text)))
    if (column === undefined || seen.has(column)) others.set(at, tidy(text))
    else columns.set(at, column)
    if (column !== undefined) seen.add(column)
  }
  return { columns, others }
}
