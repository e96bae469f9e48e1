import { Zip, ZipDeflate } from 'fflate'
import { codeSafeText, writableText } from '../text.ts'
import { rangeOf } from '../workbook/address.ts'
import { escaped, partsOfWorkbook, STYLE, sheetEnd, sheetStart } from './parts.ts'

/** A sheet whose rows come one after the other, as many as there are. */
export interface LongSheet {
  /** At most 26 characters, none of `\ / ? * [ ] :`; further sheets of the same get a number behind it. */
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: Iterable<LongRow> | AsyncIterable<LongRow>
}

/** Text stays text, whatever it begins with. */
export type LongRow = readonly (string | number | null)[]

/** Rows of a sheet at most (Excel's own limit), its heading included. */
const ROWS = 1_048_576
/** A part of a ZIP file without its extension for large ones must not reach 4 GB. */
const BYTES = 3_000_000_000
/** So much text is packed at once. */
const PIECE = 131_072

/**
 * Writes a spreadsheet (XLSX, ISO/IEC 29500) of any length in constant memory: rows that no longer fit into a sheet go on in
 * another. `write` takes the bytes of the file in their order and may give a promise where it cannot take more for now.
 */
export async function writeLongSpreadsheet(
  sheets: Iterable<LongSheet>,
  write: (bytes: Uint8Array) => Promise<void> | undefined,
  rowsMost = ROWS,
): Promise<void> {
  const encoder = new TextEncoder()
  let waiting: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error !== null) failure = error
    else waiting.push(bytes)
  })
  const flush = async (): Promise<void> => {
    const pieces = waiting
    waiting = []
    if (failure !== null) throw failure
    for (const piece of pieces) await write(piece)
  }
  const part = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level: 3 })
    zip.add(entry)
    return entry
  }

  const names: string[] = []
  for (const { name, columns, rows } of sheets) {
    let entry: ZipDeflate | null = null
    let [text, bytes, count, nth] = ['', 0, 0, 0]
    const push = async (isLast: boolean): Promise<void> => {
      const piece = encoder.encode(text)
      bytes += piece.length
      text = ''
      entry?.push(piece, isLast)
      await flush()
    }
    const begin = (): void => {
      nth += 1
      names.push(nth === 1 ? name : `${name} ${nth}`)
      entry = part(`xl/worksheets/sheet${names.length}.xml`)
      text =
        sheetStart(columns.map(({ width }) => width)) +
        rowOf(
          columns.map(({ heading }) => heading),
          1,
          true,
        )
      bytes = 0
      count = 1
    }
    const end = async (): Promise<void> => {
      text += sheetEnd(count > 1 ? rangeOf({ rows: [0, count - 1], columns: [0, columns.length - 1] }) : null)
      await push(true)
    }
    begin()
    for await (const row of rows) {
      if (count >= rowsMost || bytes > BYTES) {
        await end()
        begin()
      }
      count += 1
      text += rowOf(row, count, false)
      if (text.length > PIECE) await push(false)
    }
    await end()
  }
  for (const [name, content] of partsOfWorkbook(names)) part(name).push(encoder.encode(content), true)
  zip.end()
  await flush()
}

const FORMULA = /^\s*[=+\-@]/

function rowOf(cells: LongRow, number: number, isHeading: boolean): string {
  return `<row r="${number}">${cells.map((cell) => cellOf(cell, isHeading)).join('')}</row>`
}

function cellOf(cell: string | number | null, isHeading: boolean): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  const style = isHeading ? STYLE.heading : FORMULA.test(cell) ? STYLE.quoted : STYLE.plain
  const text = escaped(codeSafeText(writableText(cell.toWellFormed())))
  return `<c${style === STYLE.plain ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
