import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/universal'
import { codeSafeText, writableText } from '../text.ts'
import { workbookFeature } from './feature.ts'
import type { CellLook, FormatRule, Workbook, WorkbookCell, WorkbookSheet } from './types.ts'

const EDGES = { borderStyle: 'thin', borderColor: '#D0D0D0' } as const

/** How cells look; wrapped and set at the top, so that long texts can be read. */
const LOOKS: Readonly<Record<CellLook, CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 14, wrap: false },
  heading: { fontWeight: 'bold', textColor: '#FFFFFF', backgroundColor: '#0F548C', ...EDGES },
  strong: { fontWeight: 'bold', ...EDGES },
  quiet: { textColor: '#555555', ...EDGES },
  input: { backgroundColor: '#FFFBE6', ...EDGES },
}

/**
 * A workbook (XLSX, ISO/IEC 29500) that people work in: several sheets, cells that can be written into and cells that
 * cannot, lists to choose from, colours that follow values, hidden rows and sheets. Gives the bytes of the file.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const file = writeXlsxFile(workbook.sheets.map(sheetOf), {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [workbookFeature(workbook)],
  })
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

function sheetOf({ name, columns, rows, frozen, landscape, rules = [] }: WorkbookSheet): Sheet<Blob> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    data: rows.map(({ cells }) => cells.map((cell) => (cell === null ? null : cellOf(cell)))),
    ...(frozen !== undefined && { stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns }),
    ...(landscape === true && { orientation: 'landscape' as const }),
    ...(rules.length > 0 && { conditionalFormatting: rules.map(ruleOf) }),
  }
}

function cellOf({ value, look, editable }: WorkbookCell): CellObject {
  const style: CellObject = { wrap: true, alignVertical: 'top', ...(look !== undefined && LOOKS[look]) }
  if (typeof value !== 'string') return { ...style, value: value.formula, type: 'Formula' }
  return { ...style, value: codeSafeText(writableText(value)), type: String, ...(editable === true && { format: '@' }) }
}

const ruleOf = ({ at, formula, textColor, backgroundColor }: FormatRule) => ({
  cellRange: {
    from: { row: at.rows[0] + 1, column: at.columns[0] + 1 },
    to: { row: at.rows[1] + 1, column: at.columns[1] + 1 },
  },
  condition: { formula },
  style: { textColor, backgroundColor },
})
