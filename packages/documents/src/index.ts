export type { Sheet, SheetCell, SheetColumn } from './spreadsheet.ts'
export { SPREADSHEET_MEDIA_TYPE, writeSpreadsheet } from './spreadsheet.ts'
