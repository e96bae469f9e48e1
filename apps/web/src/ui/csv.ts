import { saveBlob } from './save-blob.ts'

/** A table as plain values; null is an empty cell. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * A table as CSV for a spreadsheet: UTF-8 with BOM, semicolons (what German and English Excel both open when the file
 * says so in its first line), numbers with a point. A text that a spreadsheet would run as a formula is disarmed.
 */
export function toCsv({ header, rows }: CsvTable): string {
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(';'))
  return `\ufeffsep=;\r\n${lines.join('\r\n')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  saveBlob(name, new Blob([text], { type }))
}
