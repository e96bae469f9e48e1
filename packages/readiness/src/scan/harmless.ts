/** Characters that steer a terminal or turn text around, tab and line breaks left out. */
const MARKS = '\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff'
const STEERING = new RegExp(`[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f${MARKS}]`, 'g')
const LONE_SURROGATE = /\p{Surrogate}/gu
/** What spreadsheets take for the beginning of a formula, its wide forms too. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/

/** Text from files as it may be shown anywhere: what steers is shown as what it is. */
export const visibleText = (text: string): string =>
  text
    .replace(STEERING, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(LONE_SURROGATE, '\ufffd')

/** The same on one line. */
export const oneLine = (text: string): string =>
  visibleText(text)
    .replaceAll(/\r\n|\r|\n/g, ' ↵ ')
    .replaceAll('\t', ' ')

/** A field of a CSV file: never a formula, never a control character (usage.md 9.8 holds for every table we write). */
function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const visible = visibleText(value)
  const harmless = FORMULA.test(visible) ? `'${visible}` : visible
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A row of a CSV file with its end. */
export const csvRow = (cells: readonly (string | number | null)[]): string => `${cells.map(csvField).join(',')}\r\n`
