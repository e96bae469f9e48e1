import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal'
import { printedAcross } from './printing.ts'
import { codeSafeText, writableText } from './text.ts'

/** A cell as plain data. Text stays text: it is never taken for a formula, whatever it begins with. */
export type SheetCell = string | number | null | { readonly day: string }

export interface SheetColumn {
  readonly heading: string
  /** Width in characters. */
  readonly width: number
  /** How numbers are shown, as spreadsheets write it: `0.0`. Without it they are shown as they are. */
  readonly format?: string
  /** Long texts go on in the next line; without it they run into empty cells beside them, or are cut. */
  readonly wrap?: boolean
}

export interface Sheet {
  /** What the tab is called: at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export const SPREADSHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A spreadsheet (XLSX, ISO/IEC 29500) with one sheet: a bold heading that stays in sight, numbers as numbers, days
 * (`{ day: '2026-11-22' }`) as dates; printed across, as wide as the paper. Gives the bytes of the file.
 */
export const writeSpreadsheet = (sheet: Sheet): Promise<Uint8Array> => writeSpreadsheets([sheet])

/** The same with several sheets, in their order. Their names differ. */
export async function writeSpreadsheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map(({ heading: value }): Cell => ({ value, type: String, fontWeight: 'bold' })),
        ...rows.map((row): Row => row.map((cell, index) => cellOf(cell, columns[index]))),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { features: [printedAcross(sheets.map(({ name }) => name))] },
  )
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

function cellOf(cell: SheetCell, { format, wrap = false }: Partial<SheetColumn> = {}): Cell {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...(format !== undefined && { format }) }
  if (typeof cell !== 'string') return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  const text = { value: codeSafeText(writableText(cell)), type: String }
  return wrap ? { ...text, wrap, alignVertical: 'top' } : text
}
