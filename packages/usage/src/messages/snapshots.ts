import type { Texts } from './texts.ts'

/** Why a report that was read is not used for monthly active use (usage.md §9.5). */
export const OBSTACLES = {
  'no-rows': {
    en: 'The report has no rows. That is no data, not zero use; the months known so far stay as they are.',
    de: 'Der Bericht hat keine Zeilen. Das heißt: keine Daten, nicht: keine Nutzung; die bisher bekannten Monate bleiben, wie sie sind.',
  },
  'other-period': {
    en: 'The report covers {period} days; monthly active use needs {expected}. Choose {expected} days on the report page and export again.',
    de: 'Der Bericht umfasst {period} Tage; für die monatlich aktive Nutzung werden {expected} gebraucht. Wählen Sie auf der Berichtsseite {expected} Tage und exportieren Sie erneut.',
  },
  'several-periods': {
    en: 'The rows name different report periods ({periods}). Use a file as it was downloaded.',
    de: 'Die Zeilen nennen verschiedene Berichtszeiträume ({periods}). Nehmen Sie eine Datei, wie sie heruntergeladen wurde.',
  },
  'cut-off': {
    en: 'The file ends in the middle of a row, so it is incomplete. Download it again.',
    de: 'Die Datei endet mitten in einer Zeile, ist also unvollständig. Laden Sie sie erneut herunter.',
  },
  'too-many-rejected': {
    en: '{rejected} of {total} rows were rejected; more than {limit} % is too much to trust the rest.',
    de: '{rejected} von {total} Zeilen wurden abgelehnt; bei mehr als {limit} % ist dem Rest nicht zu trauen.',
  },
  'missing-columns': {
    en: 'These columns are missing: {columns}. A missing column is unknown, not "No". Export the report again and leave its columns as they are.',
    de: 'Diese Spalten fehlen: {columns}. Eine fehlende Spalte ist unbekannt, nicht „Nein“. Exportieren Sie den Bericht erneut und lassen Sie die Spalten, wie sie sind.',
  },
  'fewer-users-than-entitled': {
    en: 'The report has {users} users, but {entitled} are entitled: more than 10 % are missing. Download it again.',
    de: 'Der Bericht hat {users} Benutzer, berechtigt sind aber {entitled}: Mehr als 10 % fehlen. Laden Sie ihn erneut herunter.',
  },
} as const satisfies Texts

/** What a reader should know about a report although it keeps nothing from being used. */
export const REMARKS = {
  'names-concealed': {
    en: 'All user names are concealed: totals work, lists and segments do not.',
    de: 'Alle Benutzernamen sind anonymisiert: Summen sind möglich, Listen und Gruppen nicht.',
  },
  'names-partly-concealed': {
    en: 'Some user names are concealed and some are not: the setting was changed, or files were joined. Only totals are used.',
    de: 'Ein Teil der Benutzernamen ist anonymisiert, ein Teil nicht: Die Einstellung wurde geändert, oder Dateien wurden zusammengefügt. Nur Summen werden verwendet.',
  },
  'unknown-columns': { en: 'Columns that were not used: {columns}.', de: 'Nicht verwendete Spalten: {columns}.' },
  'mixed-encodings': {
    en: 'Some lines are in another encoding than the rest; they were read as windows-1252.',
    de: 'Einige Zeilen sind anders kodiert als der Rest; sie wurden als windows-1252 gelesen.',
  },
  'lines-unwrapped': {
    en: 'Each line was one quoted field, as a spreadsheet with another list separator saves it; the lines were unwrapped.',
    de: 'Jede Zeile war ein einziges Feld in Anführungszeichen, wie eine Tabellenkalkulation mit anderem Listentrennzeichen sie speichert; die Zeilen wurden ausgepackt.',
  },
  'joined-files': {
    en: 'The file holds {count} reports one after another; each was read on its own.',
    de: 'Die Datei enthält {count} Berichte hintereinander; jeder wurde für sich gelesen.',
  },
  'month-first-confirmed': {
    en: 'The dates were read month first, as confirmed by a person.',
    de: 'Die Datumswerte wurden mit dem Monat zuerst gelesen, wie von einer Person bestätigt.',
  },
  'sudden-drop': {
    en: '{users} users after {before} in {beforeMonth}: more than 10 % fewer. Check whether the file is complete.',
    de: '{users} Benutzer nach {before} im {beforeMonth}: mehr als 10 % weniger. Prüfen Sie, ob die Datei vollständig ist.',
  },
} as const satisfies Texts
