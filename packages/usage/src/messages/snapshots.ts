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
  'pages-missing': {
    en: 'The last page says that another one follows, and it is not there, so the report is incomplete. Fetch all pages, or request the report as CSV.',
    de: 'Die letzte Seite kündigt eine weitere an, und die fehlt; der Bericht ist also unvollständig. Rufen Sie alle Seiten ab, oder fordern Sie den Bericht als CSV an.',
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

/** Why a report of this kind never gives monthly active use, however good it is (usage.md §1). */
export const OTHER_KINDS = {
  'daily-counts': {
    en: 'The report counts users day by day. A month cannot be made of days: never add, average or maximise them. Monthly active use needs the user detail of 30 days.',
    de: 'Der Bericht zählt Benutzer Tag für Tag. Aus Tagen wird kein Monat: weder Summe noch Mittel noch Höchstwert. Die monatlich aktive Nutzung braucht die Nutzung je Benutzer über 30 Tage.',
  },
  'services-not-apps': {
    en: 'The report is about services such as Exchange and Teams, not about the Apps.',
    de: 'Der Bericht handelt von Diensten wie Exchange und Teams, nicht von den Apps.',
  },
  'actions-not-people': {
    en: 'The report counts actions, not people.',
    de: 'Der Bericht zählt Aktionen, nicht Personen.',
  },
  'activation-is-not-use': {
    en: 'The report says who has activated the Apps, not who uses them.',
    de: 'Der Bericht sagt, wer die Apps aktiviert hat, nicht wer sie nutzt.',
  },
  'devices-not-people': {
    en: 'The report counts activated devices, not people.',
    de: 'Der Bericht zählt aktivierte Geräte, nicht Personen.',
  },
  'seats-not-people': {
    en: 'The list counts licences, not people.',
    de: 'Die Liste zählt Lizenzen, nicht Personen.',
  },
  'list-of-users': {
    en: 'The list says who is there, not who uses what.',
    de: 'Die Liste sagt, wer da ist, nicht wer was nutzt.',
  },
  'licences-not-use': {
    en: 'This says which licences there are, not who uses them.',
    de: 'Dies sagt, welche Lizenzen es gibt, nicht wer sie nutzt.',
  },
  'settings-not-use': {
    en: 'This is a setting of the tenant, not a report.',
    de: 'Dies ist eine Einstellung des Mandanten, kein Bericht.',
  },
  'kept-by-hand': {
    en: 'This history was kept by hand, by a definition that is not in it. It can be shown beside the figures, never joined to them.',
    de: 'Dieser Verlauf wurde von Hand geführt, nach einer Definition, die nicht darin steht. Er lässt sich neben den Zahlen zeigen, aber nie mit ihnen verbinden.',
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
  'several-last-pages': {
    en: '{count} of these {files} files say that they are the last page; users that repeat were counted once.',
    de: '{count} dieser {files} Dateien geben an, die letzte Seite zu sein; wiederholte Benutzer wurden einmal gezählt.',
  },
  'month-first-confirmed': {
    en: 'The dates were read month first, as confirmed by a person.',
    de: 'Die Datumswerte wurden mit dem Monat zuerst gelesen, wie von einer Person bestätigt.',
  },
  'more-active-than-units': {
    en: '{active} people were active, but there are only {units} units: report and licences do not fit together.',
    de: '{active} Personen waren aktiv, es gibt aber nur {units} Einheiten: Bericht und Lizenzen passen nicht zusammen.',
  },
  'licences-too-few': {
    en: 'Licences are known of {known} of the {needed} closed months in a row that growth needs. Until then this month is divided by the users of its report, like those that it is compared with.',
    de: 'Lizenzen sind von {known} der {needed} abgeschlossenen Monate nacheinander bekannt, die ein Zuwachs braucht. Bis dahin wird dieser Monat durch die Benutzer seines Berichts geteilt wie die, mit denen er verglichen wird.',
  },
  'licences-missing': {
    en: 'Nothing is known of the licences in {missingMonth}. So that months can be compared, all of them are divided by the users of their reports.',
    de: 'Von den Lizenzen im {missingMonth} ist nichts bekannt. Damit Monate vergleichbar bleiben, werden alle durch die Benutzer ihrer Berichte geteilt.',
  },
  'sudden-drop': {
    en: '{users} users after {before} in {beforeMonth}: more than 10 % fewer. Check whether the file is complete.',
    de: '{users} Benutzer nach {before} im {beforeMonth}: mehr als 10 % weniger. Prüfen Sie, ob die Datei vollständig ist.',
  },
} as const satisfies Texts
