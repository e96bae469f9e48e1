import { APP_USER_DETAIL_HEADINGS } from '../reading/columns.ts'

/**
 * Builds report files for tests: the same people every time, spelled the way Microsoft, a spreadsheet or a mishap would.
 * Everything is derived from a person's number, so that a test can say what must come out.
 */

/** One row by heading. Fields that are not named are "No" or empty. */
export type Row = Readonly<Record<string, string>>

/** The fields of a user without any activity. */
export function idle(user: string, more: Row = {}): Row {
  return {
    'Report Refresh Date': '2026-10-31',
    'User Principal Name': user,
    'Last Activation Date': '',
    'Last Activity Date': '',
    'Report Period': '30',
    ...more,
  }
}

/** Somebody who used Word on Windows: active by every numerator. */
export function activeOnDesktop(user: string, more: Row = {}): Row {
  return idle(user, {
    'Last Activity Date': '2026-10-20',
    Windows: 'Yes',
    Word: 'Yes',
    'Word (Windows)': 'Yes',
    ...more,
  })
}

/** Somebody who used Teams on Windows: active on a desktop, but in no core app. */
export function activeInTeams(user: string, more: Row = {}): Row {
  return idle(user, {
    'Last Activity Date': '2026-10-20',
    Windows: 'Yes',
    Teams: 'Yes',
    'Teams (Windows)': 'Yes',
    ...more,
  })
}

/** Somebody who read mail in the browser: active on any platform only. */
export function activeOnWeb(user: string, more: Row = {}): Row {
  return idle(user, { 'Last Activity Date': '2026-10-20', Web: 'Yes', Outlook: 'Yes', 'Outlook (Web)': 'Yes', ...more })
}

/** `count` users: `core` of them active in core apps, `teams` more in Teams only, `web` more in the browser only. */
export function population(count: number, core: number, teams = 0, web = 0, more: Row = {}): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const user = userNamed(index)
    if (index < core) return activeOnDesktop(user, more)
    if (index < core + teams) return activeInTeams(user, more)
    return index < core + teams + web ? activeOnWeb(user, more) : idle(user, more)
  })
}

/** The name of a user by number. */
const userNamed = (index: number): string => `person.${String(index).padStart(4, '0')}@adatum.example`

export interface FileShape {
  readonly headings?: readonly string[]
  readonly delimiter?: string
  readonly lineEnd?: string
  readonly byteOrderMark?: boolean
}

/** The text of a report file. */
export function reportText(rows: readonly Row[], shape: FileShape = {}): string {
  const { headings = APP_USER_DETAIL_HEADINGS, delimiter = ',', lineEnd = '\r\n', byteOrderMark = true } = shape
  const lines = rows.map((row) => headings.map((heading) => fieldOf(row, heading)).join(delimiter))
  const text = [headings.join(delimiter), ...lines].map((line) => line + lineEnd).join('')
  return (byteOrderMark ? '\uFEFF' : '') + text
}

const fieldOf = (row: Row, heading: string): string =>
  row[heading] ?? (APP_USER_DETAIL_HEADINGS.indexOf(heading) < 5 ? '' : 'No')

/** The text as an Excel with German settings saves it: semicolons and German dates. */
export function germanText(rows: readonly Row[], shape: FileShape = {}): string {
  return reportText(rows, { delimiter: ';', ...shape }).replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1')
}

/** The text as a German Excel saves it after opening the comma file by double click: one quoted field per line. */
export function oneColumnText(rows: readonly Row[]): string {
  const lines = reportText(rows, { byteOrderMark: false }).trimEnd().split('\r\n')
  return `\uFEFF${lines.map((line) => `"${line.replaceAll('"', '""')}";;\r\n`).join('')}`
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every character must be one byte in windows-1252 with the code it has in Unicode, as ä ö ü ß é are. */
export const western = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

export function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true)
  return bytes
}

/** The bytes as a stream, cut at the given places. */
export async function* streamOf(bytes: Uint8Array, cuts: readonly number[] = []): AsyncGenerator<Uint8Array> {
  const places = [...new Set([0, ...cuts.filter((cut) => cut > 0 && cut < bytes.length), bytes.length])]
  places.sort((a, b) => a - b)
  for (let at = 1; at < places.length; at++) yield bytes.subarray(places[at - 1], places[at])
}
