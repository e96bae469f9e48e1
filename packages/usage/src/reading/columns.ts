import { APPS, type App, PLATFORMS, type Platform } from '../snapshot.ts'

/**
 * The columns of the app user detail report, found by heading and never by place: their order is not promised, and new
 * ones have been added over the years (usage.md §2).
 */
export interface ReportColumns {
  readonly user: number
  readonly refreshDate: number
  readonly period: number
  readonly lastActivation: number | null
  readonly lastActivity: number | null
  readonly flags: readonly FlagColumn[]
  /** Number of fields every row has to have. */
  readonly width: number
  /** Headings of flag columns that are missing. */
  readonly missing: readonly string[]
  /** Headings nobody knows; reported, otherwise ignored. */
  readonly unknown: readonly string[]
}

export interface FlagColumn {
  readonly index: number
  readonly heading: string
  /** What a "yes" in this column adds to a user's activity. */
  readonly bit: number
}

const PLATFORM_HEADINGS: Readonly<Record<Platform, string>> = {
  windows: 'Windows',
  mac: 'Mac',
  mobile: 'Mobile',
  web: 'Web',
}

const APP_HEADINGS: Readonly<Record<App, string>> = {
  outlook: 'Outlook',
  word: 'Word',
  excel: 'Excel',
  powerPoint: 'PowerPoint',
  oneNote: 'OneNote',
  teams: 'Teams',
}

/** One bit per platform, per app, and one for a core app on Windows or Mac (usage.md §10). */
export const PLATFORM_BITS: Readonly<Record<Platform, number>> = { windows: 1, mac: 2, mobile: 4, web: 8 }
export const APP_BITS: Readonly<Record<App, number>> = {
  outlook: 16,
  word: 32,
  excel: 64,
  powerPoint: 128,
  oneNote: 256,
  teams: 512,
}
export const CORE_DESKTOP_BIT = 1024
/** Bits an activity can have; a day number may stand above them. */
export const ACTIVITY_BITS = 11

/** Whether an app on a platform is what the deployment is about: Teams is not, and needs no deployment of the Apps. */
const isCoreDesktop = (app: App, platform: Platform): boolean =>
  app !== 'teams' && (platform === 'windows' || platform === 'mac')

interface FlagDefinition {
  readonly heading: string
  readonly bit: number
}

const FLAGS: readonly FlagDefinition[] = [
  ...PLATFORMS.map((platform) => ({ heading: PLATFORM_HEADINGS[platform], bit: PLATFORM_BITS[platform] })),
  ...APPS.map((app) => ({ heading: APP_HEADINGS[app], bit: APP_BITS[app] })),
  ...PLATFORMS.flatMap((platform) =>
    APPS.map((app) => ({
      heading: `${APP_HEADINGS[app]} (${PLATFORM_HEADINGS[platform]})`,
      bit: isCoreDesktop(app, platform) ? CORE_DESKTOP_BIT : 0,
    })),
  ),
]

/** Headings in the order in which Microsoft delivers them. */
export const APP_USER_DETAIL_HEADINGS: readonly string[] = [
  'Report Refresh Date',
  'User Principal Name',
  'Last Activation Date',
  'Last Activity Date',
  'Report Period',
  ...FLAGS.map((flag) => flag.heading),
]

/** Other words for a heading: German, and those of the table on the screen (usage.md §8). Keys are in normal form. */
const ALIASES: Readonly<Record<string, string>> = {
  berichtsaktualisierungsdatum: 'report refresh date',
  benutzerprinzipalname: 'user principal name',
  username: 'user principal name',
  benutzername: 'user principal name',
  anzeigename: 'display name',
  'datum der letzten aktivierung': 'last activation date',
  'datum der letzten aktivität': 'last activity date',
  'datum der letzten aktivitäten': 'last activity date',
  berichtszeitraum: 'report period',
  berichtsdatum: 'report date',
  produkttyp: 'product type',
  'gemeinsam genutzter computer aktiviert': 'activated on shared computer',
  mobil: 'mobile',
  mobilgerät: 'mobile',
  produktlizenzen: 'product type',
  'product licenses': 'product type',
  produkttitel: 'product title',
  produktname: 'product title',
  'product name': 'product title',
  'lizenzen gesamt': 'total licenses',
  'gesamtanzahl der lizenzen': 'total licenses',
  'zugewiesene lizenzen': 'assigned licenses',
  lizenzen: 'licenses',
  monat: 'month',
  berechtigte: 'entitled',
  berechtigt: 'entitled',
  aktiv: 'active',
  aktive: 'active',
  zugewiesen: 'assigned',
  aktiviert: 'activated',
  'letzte aktivierung': 'last activated date',
  'last activated': 'last activated date',
  'zugewiesene produkte': 'assigned products',
  'aktivierung auf gemeinsam genutztem computer': 'activated on shared computer',
}

/** A heading in normal form: trimmed, lower case, without byte order mark and "(UTC)", German words in English. */
export function normalHeading(heading: string): string {
  const plain = heading
    .replace(/^\uFEFF/, '')
    .replace(/\(utc\)/i, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\((mobil|mobilgerät)\)$/, '(mobile)')
  return ALIASES[plain] ?? plain
}

/** Where the report's columns are among `headings`; null where one of the three without which no row can be read is missing. */
export function columnsOf(headings: readonly string[]): ReportColumns | null {
  const normal = headings.map(normalHeading)
  const at = (heading: string): number | null => {
    const index = normal.indexOf(heading.toLowerCase())
    return index < 0 ? null : index
  }
  const user = at('User Principal Name')
  const refreshDate = at('Report Refresh Date')
  const period = at('Report Period')
  if (user === null || refreshDate === null || period === null) return null
  const known = new Set(APP_USER_DETAIL_HEADINGS.map((heading) => heading.toLowerCase()))
  const found = FLAGS.flatMap(({ heading, bit }) => {
    const index = at(heading)
    return index === null ? [] : [{ index, heading, bit }]
  })
  return {
    user,
    refreshDate,
    period,
    lastActivation: at('Last Activation Date'),
    lastActivity: at('Last Activity Date'),
    flags: found,
    width: normal.findLastIndex((heading) => heading !== '') + 1,
    missing: FLAGS.filter(({ heading }) => at(heading) === null).map(({ heading }) => heading),
    unknown: headings
      .filter((_, index) => normal[index] !== '' && !known.has(normal[index] ?? ''))
      .map((heading) => heading.replace(/^\uFEFF/, '')),
  }
}
