import type { Texts } from './texts.ts'

/** Why a file cannot be used at all, or not yet: what was found, what is expected, and what to do. */
export const REFUSALS = {
  'file-empty': {
    en: 'The file is empty. Export the inventory again.',
    de: 'Die Datei ist leer. Exportieren Sie das Inventar noch einmal.',
  },
  'web-page': {
    en: 'This is a web page ("{title}"), not an inventory: the sign-in had expired when it was saved. Sign in and export the inventory again.',
    de: 'Dies ist eine Webseite („{title}“), kein Inventar: Die Anmeldung war beim Speichern abgelaufen. Melden Sie sich an und exportieren Sie das Inventar erneut.',
  },
  'expired-link': {
    en: 'This is an error message of the download server: the link had expired. Export the inventory again.',
    de: 'Dies ist eine Fehlermeldung des Download-Servers: Der Link war abgelaufen. Exportieren Sie das Inventar erneut.',
  },
  'xml-error': {
    en: 'This is an error message in XML ({error}), not an inventory. Export the inventory again.',
    de: 'Dies ist eine Fehlermeldung in XML ({error}), kein Inventar. Exportieren Sie das Inventar erneut.',
  },
  'json-error': {
    en: 'This is an error message in JSON ({error}), not an inventory. Export the inventory as CSV.',
    de: 'Dies ist eine Fehlermeldung in JSON ({error}), kein Inventar. Exportieren Sie das Inventar als CSV.',
  },
  'json-report': {
    en: 'This is JSON. Inventories are read as CSV: export the list as CSV, one device or product per line.',
    de: 'Dies ist JSON. Inventare werden als CSV gelesen: Exportieren Sie die Liste als CSV, ein Gerät oder Produkt je Zeile.',
  },
  xml: {
    en: 'This is XML, not a table. Export the list as CSV, one device or product per line.',
    de: 'Dies ist XML, keine Tabelle. Exportieren Sie die Liste als CSV, ein Gerät oder Produkt je Zeile.',
  },
  workbook: {
    en: 'This is a workbook or an archive, not a text file. Open it and save the sheet as "CSV UTF-8", or unpack it.',
    de: 'Dies ist eine Arbeitsmappe oder ein Archiv, keine Textdatei. Öffnen Sie sie und speichern Sie das Blatt als „CSV UTF-8“, oder entpacken Sie sie.',
  },
  binary: {
    en: 'This is not a text file. Expected is a CSV file with one device or product per line.',
    de: 'Dies ist keine Textdatei. Erwartet wird eine CSV-Datei mit einem Gerät oder Produkt je Zeile.',
  },
  'line-too-long': {
    en: 'A line of this file is longer than a megabyte, so it is no table. Expected is a CSV file with one device or product per line.',
    de: 'Eine Zeile dieser Datei ist länger als ein Megabyte, sie ist also keine Tabelle. Erwartet wird eine CSV-Datei mit einem Gerät oder Produkt je Zeile.',
  },
  'no-table': {
    en: 'No table was found: the first line has no columns ("{heading}"). Expected is a CSV file with headings, separated by comma, semicolon or tab.',
    de: 'Es wurde keine Tabelle gefunden: Die erste Zeile hat keine Spalten („{heading}“). Erwartet wird eine CSV-Datei mit Überschriften, getrennt durch Komma, Semikolon oder Tabulator.',
  },
  'usage-report': {
    en: 'This is the report "{titleEn}", which is about people, not devices. Import it with the usage reports.',
    de: 'Dies ist der Bericht „{titleDe}“; er handelt von Personen, nicht von Geräten. Importieren Sie ihn bei den Nutzungsberichten.',
  },
  'mapping-needed': {
    en: 'No known inventory has these columns: {headings}. Choose which column holds the device name, and which hold user, operating system, Office product, version and channel.',
    de: 'Kein bekanntes Inventar hat diese Spalten: {headings}. Wählen Sie, welche Spalte den Gerätenamen enthält und welche Benutzer, Betriebssystem, Office-Produkt, Version und Kanal.',
  },
  'mapping-without-device': {
    en: 'No column was chosen for the device name. Choose the column that names the device; without it no row can be counted.',
    de: 'Für den Gerätenamen wurde keine Spalte gewählt. Wählen Sie die Spalte, die das Gerät benennt; ohne sie lässt sich keine Zeile zählen.',
  },
  'mapping-unknown-heading': {
    en: '{fieldEn}: the file has no column "{heading}". Choose one of its columns: {headings}.',
    de: '{fieldDe}: Die Datei hat keine Spalte „{heading}“. Wählen Sie eine ihrer Spalten: {headings}.',
  },
  'mapping-heading-twice': {
    en: '{fieldEn}: the file has several columns "{heading}". Rename them in the file so that each heading is there once ({headings}).',
    de: '{fieldDe}: Die Datei hat mehrere Spalten „{heading}“. Benennen Sie sie in der Datei um, sodass jede Überschrift einmal vorkommt ({headings}).',
  },
  'mapping-same-heading': {
    en: 'The column "{heading}" was chosen for two things: {otherEn} and {fieldEn}. Choose another column for one of them, or none.',
    de: 'Die Spalte „{heading}“ wurde für zweierlei gewählt: {otherDe} und {fieldDe}. Wählen Sie für eines davon eine andere Spalte oder keine.',
  },
  'dates-with-slashes': {
    en: 'The dates are written with slashes ("{value}"), so day and month cannot be told apart. Say whether the month or the day comes first.',
    de: 'Die Datumswerte sind mit Schrägstrichen geschrieben („{value}“), Tag und Monat lassen sich nicht unterscheiden. Geben Sie an, ob der Monat oder der Tag vorn steht.',
  },
  'slashes-do-not-fit': {
    en: '{rows} rows have dates that do not fit the order that was chosen for day and month. Choose the other order, or export with dates such as 2026-10-31.',
    de: 'Die Datumswerte von {rows} Zeilen passen nicht zur gewählten Reihenfolge von Tag und Monat. Wählen Sie die andere Reihenfolge, oder exportieren Sie mit Datumswerten wie 2026-10-31.',
  },
} as const satisfies Texts
