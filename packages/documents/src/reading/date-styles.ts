import { readXml } from './read-xml.ts'

/** Numbers of the formats for days and times that need not be listed in a file. (ISO/IEC 29500-1, 18.8.30) */
const BUILT_IN = [
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]

/** The numbers of the cell styles that show days or times. */
export function dateStyles(xml: string | null): ReadonlySet<number> {
  const dates = new Set(BUILT_IN)
  const found = new Set<number>()
  let inCells = false
  let style = 0
  if (xml === null) return found
  readXml(xml, {
    open: ({ name, attribute }) => {
      const format = Number(attribute('numFmtId') ?? 0)
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt' && showsDate(attribute('formatCode') ?? '')) dates.add(format)
      if (name !== 'xf' || !inCells) return
      if (dates.has(format)) found.add(style)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return found
}

/** Days and times are written with d, m, y, h or s outside of quotes, brackets and escapes. */
const showsDate = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '')) && !/general/i.test(code)

const DAY = 86_400_000

/** `2026-11-22`, with the time where there is one: `2026-11-22 08:30`. */
export function dateText(number: number, since1904: boolean): string {
  // Spreadsheets hold 1900 for a leap year, so that days before its March are one off; nobody writes those.
  const from = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const moment = new Date(from + Math.round(number * DAY))
  if (Number.isNaN(moment.getTime())) return String(number)
  const [day = '', time = ''] = moment.toISOString().split('T')
  return number % 1 === 0 ? day : `${day} ${time.slice(0, 5)}`
}
