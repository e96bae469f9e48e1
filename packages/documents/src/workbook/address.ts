import { getCellAddress } from 'write-excel-file/utility'
import type { CellRange } from './types.ts'

/** `B3` for row 2 and column 1, both counted from 0. */
export const addressOf = (row: number, column: number): string => getCellAddress(row, column)

/** `B3:B7`, or `B3` for one cell. */
export function rangeOf({ rows, columns }: CellRange): string {
  const [from, to] = [addressOf(rows[0], columns[0]), addressOf(rows[1], columns[1])]
  return from === to ? from : `${from}:${to}`
}

/** `$B$3:$B$7`: the same wherever it is named from. */
export const fixedRangeOf = (range: CellRange): string =>
  rangeOf(range).replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) => `$${column}$${row}`)
