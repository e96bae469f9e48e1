type Cell = string | number | null

/** How a file begins: the byte order mark tells spreadsheets that it is UTF-8. */
export const csvStart = '\uFEFF'

/**
 * Rows as CSV text that spreadsheets open rightly everywhere: UTF-8 with byte order mark, commas, CRLF, numbers with a
 * point. Text that a spreadsheet would take for a formula gets an apostrophe in front (usage.md §9.8).
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return csvStart + csvLines(rows)
}

/** The same without the beginning, for files that are written piece by piece. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
