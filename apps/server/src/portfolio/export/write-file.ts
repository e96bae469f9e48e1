import type { PortfolioColumn, PortfolioExport, PortfolioRow } from '@lotse/contract'
import { type SheetCell, writeSpreadsheet } from '@lotse/documents'
import { csvLines, csvStart } from '../../platform/csv.ts'
import { fileColumns } from './columns.ts'
import { headings } from './words.ts'

/** The columns of a file that names none. */
const usual: readonly PortfolioColumn[] = [
  'name',
  'city',
  'country',
  'phase',
  'rate',
  'growth',
  'state',
  'missing',
  'month',
  'l1',
  'l2',
  'target',
  'next',
  'due',
  'lead',
]

type Asked = Pick<PortfolioExport, 'language'> & { readonly columns?: readonly PortfolioColumn[] | undefined }

/** The rows as CSV, piece by piece as they come. Days are YYYY-MM-DD, numbers have a point. */
export async function* csvPieces(
  batches: AsyncIterable<readonly PortfolioRow[]>,
  { columns = usual, language }: Asked,
): AsyncGenerator<string> {
  yield csvStart + csvLines([columns.map((column) => headings[column][language])])
  for await (const rows of batches)
    yield csvLines(rows.map((row) => columns.map((column) => plain(fileColumns[column].value(row, language)))))
}

/** The rows as a spreadsheet. It is put together whole: its directory can only be written when everything is known. */
export async function spreadsheetOf(
  batches: AsyncIterable<readonly PortfolioRow[]>,
  { columns = usual, language }: Asked,
): Promise<Uint8Array> {
  const rows: SheetCell[][] = []
  for await (const batch of batches)
    for (const row of batch) rows.push(columns.map((column) => fileColumns[column].value(row, language)))
  return writeSpreadsheet({
    name: 'Portfolio',
    columns: columns.map((column) => {
      const { width, format } = fileColumns[column]
      return { heading: headings[column][language], width, ...(format !== undefined && { format }) }
    }),
    rows,
  })
}

const plain = (cell: SheetCell): string | number | null => (typeof cell === 'object' && cell !== null ? cell.day : cell)
