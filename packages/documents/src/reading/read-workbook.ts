import { dateStyles, dateText } from './date-styles.ts'
import { WorkbookFault } from './fault.ts'
import { partsOfWorkbook } from './parts-of-workbook.ts'
import { type RawCell, rawCells } from './raw-cells.ts'
import { sharedStrings } from './shared-strings.ts'
import { unpack } from './unpack.ts'

/** A cell with content. `formula` and `error`: what stands there was worked out, or could not be, by a program. */
export interface CellRead {
  readonly text: string
  readonly kind: 'value' | 'formula' | 'error'
}

export interface RowRead {
  /** As people count it, from 1. */
  readonly number: number
  /** By column, counted from 0; only cells with content. */
  readonly cells: ReadonlyMap<number, CellRead>
}

export interface SheetRead {
  readonly name: string
  readonly isHidden: boolean
  /** Only rows with content, from the top. */
  readonly rows: readonly RowRead[]
}

/**
 * Reads the sheets of a workbook (XLSX), whichever program saved it: every cell as text, days as `2026-11-22`, true and
 * false as words. Memory follows what is in the cells, not where they are. @throws WorkbookFault with what is wrong
 */
export function readWorkbook(bytes: Uint8Array): readonly SheetRead[] {
  const parts = partsOfWorkbook(unpack(bytes))
  const texts = sharedStrings(parts.sharedStrings)
  const dates = dateStyles(parts.styles)
  return parts.sheets.map(({ name, isHidden, xml }) => {
    const rows = new Map<number, Map<number, CellRead>>()
    for (const raw of rawCells(xml)) {
      const cell = cellOf(raw, texts, dates, parts.since1904)
      if (cell.text === '' && cell.kind === 'value') continue
      const row = rows.get(raw.row) ?? new Map<number, CellRead>()
      rows.set(raw.row, row.set(raw.column, cell))
    }
    const sorted = [...rows].sort(([one], [two]) => one - two)
    return { name, isHidden, rows: sorted.map(([row, cells]) => ({ number: row + 1, cells })) }
  })
}

function cellOf(
  { type, value, style, hasFormula }: RawCell,
  texts: readonly string[],
  dates: ReadonlySet<number>,
  since1904: boolean,
): CellRead {
  if (type === 'e') return { text: value, kind: 'error' }
  const kind = hasFormula ? 'formula' : 'value'
  if (type === 's') {
    const text = value === '' ? '' : texts[Number(value)]
    if (text === undefined) throw new WorkbookFault('damaged')
    return { text, kind }
  }
  if (type === 'b') return { text: value === '1' ? 'true' : 'false', kind }
  if (type !== 'n' || value === '') return { text: value, kind }
  const number = Number(value)
  if (Number.isNaN(number)) throw new WorkbookFault('damaged')
  return { text: dates.has(style) ? dateText(number, since1904) : String(number), kind }
}
