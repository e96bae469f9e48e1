import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal'

/** A cell as plain data. Text stays text: it is never taken for a formula, whatever it begins with. */
export type SheetCell = string | number | null | { readonly day: string }

export interface SheetColumn {
  readonly heading: string
  /** Width in characters. */
  readonly width: number
  /** How numbers are shown, as spreadsheets write it: `0.0`. Without it they are shown as they are. */
  readonly format?: string
}

export interface Sheet {
  /** What the tab is called: at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export const SPREADSHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The longest text a cell of a spreadsheet holds (Excel's own limit). */
const CELL_LENGTH = 32_767
/** Control characters that XML 1.0 has no way to write. */
const NOT_WRITABLE = /[^\t\n\r\u0020-\uFFFD]/g

/**
 * A spreadsheet (XLSX, ISO/IEC 29500) with one sheet: a bold heading that stays in sight, numbers as numbers, days
 * (`{ day: '2026-11-22' }`) as dates. Gives the bytes of the file.
 */
export async function writeSpreadsheet({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  const heading: Row = columns.map(({ heading: value }) => ({ value, type: String, fontWeight: 'bold' }))
  const body = rows.map((row): Row => row.map((cell, index) => cellOf(cell, columns[index]?.format)))
  const blob = await writeXlsxFile([heading, ...body], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function cellOf(cell: SheetCell, format: string | undefined): Cell {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell.replace(NOT_WRITABLE, '').slice(0, CELL_LENGTH), type: String }
  if (typeof cell === 'number') return { value: cell, type: Number, ...(format !== undefined && { format }) }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}
