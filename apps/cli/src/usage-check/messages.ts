import type { Language } from '../language.ts'

/** What only the command line can find wrong with an input: everything else the usage package says. */
export const INPUT_FAULTS = {
  'not-found': { en: 'There is no such file or folder.', de: 'Diese Datei oder diesen Ordner gibt es nicht.' },
  'not-allowed': {
    en: 'The file may not be read by the current user.',
    de: 'Der aktuelle Benutzer darf diese Datei nicht lesen.',
  },
  'cannot-read': { en: 'The file cannot be read: {reason}.', de: 'Die Datei lässt sich nicht lesen: {reason}.' },
  'no-reports': {
    en: 'No *.csv, *.tsv, *.txt, *.json or *.zip files were found in this folder.',
    de: 'In diesem Ordner wurden keine Dateien *.csv, *.tsv, *.txt, *.json oder *.zip gefunden.',
  },
} as const

/** What the file system has against a file, in words; anything else is a fault of ours and must not look like one of the file. */
export function faultOf(error: unknown, language: Language): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  if (error.code === 'ENOENT') return INPUT_FAULTS['not-found'][language]
  if (error.code === 'EACCES' || error.code === 'EPERM') return INPUT_FAULTS['not-allowed'][language]
  return INPUT_FAULTS['cannot-read'][language].replace('{reason}', error.code)
}

/** Words of the printed result. */
export const WORDS = {
  file: { en: 'File', de: 'Datei' },
  report: { en: 'Report', de: 'Bericht' },
  refreshDate: { en: 'As of', de: 'Stand' },
  period: { en: 'Days', de: 'Tage' },
  month: { en: 'Month', de: 'Monat' },
  rows: { en: 'Rows', de: 'Zeilen' },
  rejected: { en: 'Rejected', de: 'Abgelehnt' },
  users: { en: 'Users', de: 'Benutzer' },
  usable: { en: 'For active use', de: 'Für aktive Nutzung' },
  yes: { en: 'yes', de: 'ja' },
  no: { en: 'no', de: 'nein' },
  refused: { en: 'refused', de: 'abgelehnt' },
  active: { en: 'Active', de: 'Aktiv' },
  entitled: { en: 'Entitled', de: 'Berechtigt' },
  rate: { en: 'Rate', de: 'Anteil' },
  growth: { en: 'In 3 months', de: 'In 3 Monaten' },
  verdict: { en: 'This month', de: 'Dieser Monat' },
  state: { en: 'State', de: 'Stand der Dinge' },
  line: { en: 'line', de: 'Zeile' },
  item: { en: 'item', de: 'Eintrag' },
  more: { en: '… and {count} more rejected rows', de: '… und {count} weitere abgelehnte Zeilen' },
  noMonth: {
    en: 'No closed month can be judged as of {day}.',
    de: 'Zum {day} lässt sich kein abgeschlossener Monat beurteilen.',
  },
  running: {
    en: '{months}: not closed as of {day}, so not judged.',
    de: '{months}: zum {day} noch nicht abgeschlossen, daher nicht beurteilt.',
  },
  missing: { en: 'No usable report for: {months}.', de: 'Kein verwendbarer Bericht für: {months}.' },
  denominator: {
    en: 'Without licence data the entitled users are the rows of each report.',
    de: 'Ohne Lizenzdaten gelten die Zeilen des jeweiligen Berichts als berechtigte Benutzer.',
  },
} as const

export const RAW_WORDS = {
  'insufficient-history': { en: 'too little history', de: 'zu wenig Verlauf' },
  growing: { en: 'growing', de: 'wächst' },
  stalled: { en: 'stalled', de: 'Stillstand' },
  stable: { en: 'stable', de: 'stabil' },
} as const
