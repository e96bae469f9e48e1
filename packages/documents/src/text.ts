/** The longest text a cell of a spreadsheet holds (Excel's own limit). */
const CELL_LENGTH = 32_767
/** Control characters that XML 1.0 has no way to write. */
const NOT_WRITABLE = /[^\t\n\r\u0020-\uFFFD]/g
/** What spreadsheets read as the code of a character; written out, it stays the text it is. (ISO/IEC 29500-1, ST_Xstring) */
const LOOKS_LIKE_A_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A text as a cell can hold it: without what XML has no way to write, and cut where no cell is that long. */
export const writableText = (text: string): string => text.replace(NOT_WRITABLE, '').slice(0, CELL_LENGTH)

/** The same with what would be read as the code of a character written so that it stays text. */
export const codeSafeText = (text: string): string => text.replace(LOOKS_LIKE_A_CODE, '_x005F_')

/** What stands in a part of a workbook as people see it. */
export const decodedText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
