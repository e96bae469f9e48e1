export { type LongRow, type LongSheet, writeLongSpreadsheet } from './long/long-spreadsheet.ts'
export type { Block, Paper, PaperColumn } from './paper.ts'
export { writePdfPaper, writeSlides, writeWordPaper } from './papers.ts'
export type { Typeface } from './pdf-paper.ts'
export { WorkbookFault, type WorkbookFaultCode } from './reading/fault.ts'
export { type CellRead, type RowRead, readWorkbook, type SheetRead } from './reading/read-workbook.ts'
export type { Slide, SlidePart, Slides } from './slide.ts'
export { slideFits } from './slide-layout.ts'
export type { Sheet, SheetCell, SheetColumn } from './spreadsheet.ts'
export { SPREADSHEET_MEDIA_TYPE, writeSpreadsheet, writeSpreadsheets } from './spreadsheet.ts'
export { addressOf, fixedRangeOf, rangeOf } from './workbook/address.ts'
export type {
  CellLook,
  CellRange,
  Choice,
  FormatRule,
  Workbook,
  WorkbookCell,
  WorkbookRow,
  WorkbookSheet,
} from './workbook/types.ts'
export { writeWorkbook } from './workbook/write-workbook.ts'
