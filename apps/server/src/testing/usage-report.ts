import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'

/** An app user detail report, made to measure. */
export interface ReportShape {
  readonly refreshDate: string
  readonly users: number
  /** How many of the users were active in a core app on the desktop. */
  readonly desktopCore: number
  /** … in any app on the desktop, Teams included; never fewer than `desktopCore`. */
  readonly desktop?: number
  /** … anywhere; never fewer than `desktop`. */
  readonly any?: number
  readonly period?: number
}

const CORE: ReadonlySet<string> = new Set(['Windows', 'Outlook', 'Outlook (Windows)'])
const TEAMS: ReadonlySet<string> = new Set(['Windows', 'Teams', 'Teams (Windows)'])
const BROWSER: ReadonlySet<string> = new Set(['Web', 'Outlook', 'Outlook (Web)'])
const NOTHING: ReadonlySet<string> = new Set()

/** The report as it is downloaded: UTF-8 with byte order mark, one row a user. */
export function usageReport(shape: ReportShape): string {
  return [...reportRows(shape)].join('')
}

/** The same in pieces of a thousand rows, for reports too large to hold. */
export function* usageReportPieces(shape: ReportShape): Generator<Uint8Array> {
  let piece = ''
  let rows = 0
  for (const row of reportRows(shape)) {
    piece += row
    rows += 1
    if (rows % 1000 !== 0) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(piece)
}

function* reportRows(shape: ReportShape): Generator<string> {
  yield `\uFEFF${APP_USER_DETAIL_HEADINGS.join(',')}\r\n`
  for (let user = 0; user < shape.users; user += 1) yield rowOf(shape, user)
}

function rowOf(
  { refreshDate, desktopCore, desktop = desktopCore, any = desktop, period = 30 }: ReportShape,
  user: number,
) {
  const used = user < desktopCore ? CORE : user < desktop ? TEAMS : user < any ? BROWSER : NOTHING
  const lastActivity = used === NOTHING ? '' : refreshDate
  const flags = APP_USER_DETAIL_HEADINGS.slice(5).map((heading) => (used.has(heading) ? 'Yes' : 'No'))
  return `${[refreshDate, `user${user}@contoso.example`, '', lastActivity, period, ...flags].join(',')}\r\n`
}
