import { decodeText } from './decode-text.ts'

/** A table that somebody keeps in a file: its heads, and its rows with their lines. All cells are text. */
export interface Sheet {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Why a file could not be read as a table. */
export type SheetFault = 'not-a-table' | 'empty' | 'no-rows'

export class SheetProblem extends Error {
  readonly fault: SheetFault
  constructor(fault: SheetFault, options?: ErrorOptions) {
    super(`the file cannot be read as a table: ${fault}`, options)
    this.name = 'SheetProblem'
    this.fault = fault
  }
}

/**
 * Reads a CSV or XLSX file. What it is shows its content, not its name: XLSX is a ZIP archive and begins with "PK". Of a
 * workbook the first sheet counts. Throws a SheetProblem where it holds no table.
 */
export async function readSheet(file: Blob): Promise<Sheet> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) throw new SheetProblem('empty')
  const lines = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readWorkbook(file) : await readText(bytes)
  return sheetOf(lines)
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** The first line with content holds the heads; empty lines and columns without a head are left out. */
function sheetOf(lines: readonly Line[]): Sheet {
  const [first, ...others] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (first === undefined) throw new SheetProblem('empty')
  const columns = first.cells.flatMap((head, index) => (head === '' ? [] : [index]))
  const pick = (cells: readonly string[]) => columns.map((index) => cells[index] ?? '')
  if (others.length === 0) throw new SheetProblem('no-rows')
  return { heads: pick(first.cells), rows: others.map(({ line, cells }) => ({ line, cells: pick(cells) })) }
}

async function readText(bytes: Uint8Array): Promise<Line[]> {
  const { default: papa } = await import('papaparse')
  // Spreadsheets say the separator in a first line of its own; it is no row.
  const text = decodeText(bytes)
  const separator = /^sep=(.)\r?\n/.exec(text)
  const table = separator ? text.slice(separator[0].length) : text
  const { data } = papa.parse<string[]>(table, { delimiter: separator?.[1] ?? separatorOf(table) })
  const before = separator ? 2 : 1
  return data.map((cells, index) => ({ line: index + before, cells: cells.map((cell) => cell.trim()) }))
}

/** What separates the heads: whichever of these stands most often in the first line with content, outside of quotes. */
function separatorOf(table: string): string {
  const [heads = ''] = table.split(/\r?\n/).filter((line) => line.trim() !== '')
  const bare = heads.replace(/"[^"]*"/g, '')
  const times = (separator: string) => bare.split(separator).length
  return [';', ',', '\t', '|'].reduce((best, separator) => (times(separator) > times(best) ? separator : best))
}

async function readWorkbook(file: Blob): Promise<Line[]> {
  const { default: readExcel } = await import('read-excel-file/browser')
  try {
    const [sheet] = await readExcel(file)
    return (sheet?.data ?? []).map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
  } catch (cause) {
    throw new SheetProblem('not-a-table', { cause })
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}
