import type { Texts } from './texts.ts'

/** Why a file cannot be used at all: what was found, what was expected, and the next click (usage.md §9.6). */
export const REFUSALS = {
  'file-empty': {
    en: 'The file is empty. Download the report again: admin center, Reports, Usage, Microsoft 365 Apps, Export.',
    de: 'Die Datei ist leer. Laden Sie den Bericht noch einmal herunter: Admin Center, Berichte, Verwendung, Microsoft 365 Apps, Exportieren.',
  },
  'web-page': {
    en: 'This is a web page ("{title}"), not a report: the sign-in had expired when it was saved. Sign in to the admin center and export the report again.',
    de: 'Dies ist eine Webseite („{title}“), kein Bericht: Die Anmeldung war beim Speichern abgelaufen. Melden Sie sich im Admin Center an und exportieren Sie den Bericht erneut.',
  },
  'expired-link': {
    en: 'This is an error message of the download server: the link to the report had expired. Request the report again; each link is valid for a few minutes.',
    de: 'Dies ist eine Fehlermeldung des Download-Servers: Der Link zum Bericht war abgelaufen. Fordern Sie den Bericht erneut an; jeder Link gilt nur wenige Minuten.',
  },
  'xml-error': {
    en: 'This is an error message in XML ({error}), not a report. Request the report again.',
    de: 'Dies ist eine Fehlermeldung in XML ({error}), kein Bericht. Fordern Sie den Bericht erneut an.',
  },
  'json-error': {
    en: 'This is an error message of Microsoft Graph ({error}), not a report. Request the report as CSV, without $format.',
    de: 'Dies ist eine Fehlermeldung von Microsoft Graph ({error}), kein Bericht. Fordern Sie den Bericht als CSV an, ohne $format.',
  },
  'json-report': {
    en: 'This is JSON. Lotse reads the report as CSV: request it without $format, or export it in the admin center.',
    de: 'Dies ist JSON. Lotse liest den Bericht als CSV: Fordern Sie ihn ohne $format an, oder exportieren Sie ihn im Admin Center.',
  },
  'json-broken': {
    en: 'This begins like JSON but cannot be read as JSON: the file was cut off or changed. Save the whole answer again.',
    de: 'Dies beginnt wie JSON, lässt sich aber nicht als JSON lesen: Die Datei wurde abgeschnitten oder verändert. Speichern Sie die ganze Antwort noch einmal.',
  },
  'json-too-large': {
    en: 'This JSON file is larger than 256 MB. Request the report as CSV, without $format: one file instead of many pages.',
    de: 'Diese JSON-Datei ist größer als 256 MB. Fordern Sie den Bericht als CSV an, ohne $format: eine Datei statt vieler Seiten.',
  },
  'json-empty': {
    en: 'This is an answer of Microsoft Graph without any entry. That is no data, not zero use; request the report again later.',
    de: 'Dies ist eine Antwort von Microsoft Graph ohne einen Eintrag. Das heißt: keine Daten, nicht: keine Nutzung; fordern Sie den Bericht später noch einmal an.',
  },
  'unknown-json': {
    en: 'This is JSON, but no report that Lotse knows. Its properties: {headings}. Expected is an answer of Microsoft Graph, for example of getM365AppUserDetail.',
    de: 'Dies ist JSON, aber kein Bericht, den Lotse kennt. Seine Eigenschaften: {headings}. Erwartet wird eine Antwort von Microsoft Graph, zum Beispiel von getM365AppUserDetail.',
  },
  'missing-columns-of': {
    en: 'This looks like the report "{titleEn}", but without these columns it cannot be read: {columns}. Export it again and leave its columns as they are.',
    de: 'Dies sieht nach dem Bericht „{titleDe}“ aus, ist aber ohne diese Spalten nicht lesbar: {columns}. Exportieren Sie ihn erneut und lassen Sie die Spalten, wie sie sind.',
  },
  'archive-damaged': {
    en: 'This archive cannot be unpacked: it is damaged or protected by a password. Pack the reports again without one, or give the files themselves.',
    de: 'Dieses Archiv lässt sich nicht entpacken: Es ist beschädigt oder durch ein Kennwort geschützt. Packen Sie die Berichte ohne Kennwort neu, oder geben Sie die Dateien selbst an.',
  },
  'archive-empty': {
    en: 'This archive holds no *.csv, *.tsv, *.txt or *.json file. Pack the downloaded reports, or give the files themselves.',
    de: 'Dieses Archiv enthält keine Datei *.csv, *.tsv, *.txt oder *.json. Packen Sie die heruntergeladenen Berichte hinein, oder geben Sie die Dateien selbst an.',
  },
  'archive-too-large': {
    en: 'This archive holds more than {limit} files or unpacks to more than {gigabytes} GB; no collection of reports is as large. Unpack it and give the reports themselves.',
    de: 'Dieses Archiv enthält mehr als {limit} Dateien oder ergibt entpackt mehr als {gigabytes} GB; so groß ist keine Sammlung von Berichten. Entpacken Sie es und geben Sie die Berichte selbst an.',
  },
  xml: {
    en: 'This is XML, not a report. Expected is a report as CSV, for example "Microsoft 365 Apps usage, user detail": admin center, Reports, Usage, Microsoft 365 Apps, 30 days, Export below the user table.',
    de: 'Dies ist XML, kein Bericht. Erwartet wird ein Bericht als CSV, zum Beispiel „Microsoft 365 Apps: Nutzung je Benutzer“: Admin Center, Berichte, Verwendung, Microsoft 365 Apps, 30 Tage, Exportieren unter der Benutzertabelle.',
  },
  workbook: {
    en: 'This is a workbook or an archive, not a text file. Open it and save it as "CSV UTF-8", or unpack it; better, use the downloaded file itself.',
    de: 'Dies ist eine Arbeitsmappe oder ein Archiv, keine Textdatei. Öffnen Sie sie und speichern Sie sie als „CSV UTF-8“, oder entpacken Sie sie; besser noch, nehmen Sie die heruntergeladene Datei selbst.',
  },
  binary: {
    en: 'This is not a text file. Expected is a report as CSV, for example "Microsoft 365 Apps usage, user detail": admin center, Reports, Usage, Microsoft 365 Apps, 30 days, Export below the user table.',
    de: 'Dies ist keine Textdatei. Erwartet wird ein Bericht als CSV, zum Beispiel „Microsoft 365 Apps: Nutzung je Benutzer“: Admin Center, Berichte, Verwendung, Microsoft 365 Apps, 30 Tage, Exportieren unter der Benutzertabelle.',
  },
  'line-too-long': {
    en: 'A line of this file is longer than a megabyte, so it is no table. Expected is a CSV file with one user per line; use the downloaded file itself, or export the report again.',
    de: 'Eine Zeile dieser Datei ist länger als ein Megabyte, sie ist also keine Tabelle. Erwartet wird eine CSV-Datei mit einem Benutzer je Zeile; nehmen Sie die heruntergeladene Datei selbst, oder exportieren Sie den Bericht erneut.',
  },
  'no-table': {
    en: 'No table was found: the first line has no columns ("{heading}"). Expected is a CSV file with the headings of a report, such as "Report Refresh Date,User Principal Name"; use the downloaded file itself, or export the report again.',
    de: 'Es wurde keine Tabelle gefunden: Die erste Zeile hat keine Spalten („{heading}“). Erwartet wird eine CSV-Datei mit den Überschriften eines Berichts, etwa „Report Refresh Date,User Principal Name“; nehmen Sie die heruntergeladene Datei selbst, oder exportieren Sie den Bericht erneut.',
  },
  'other-report': {
    en: 'This is the report "{titleEn}" ({report}). Monthly active use needs "Microsoft 365 Apps usage, user detail" of 30 days: admin center, Reports, Usage, Microsoft 365 Apps, 30 days, Export below the user table.',
    de: 'Dies ist der Bericht „{titleDe}“ ({report}). Für die monatlich aktive Nutzung wird „Microsoft 365 Apps: Nutzung je Benutzer“ über 30 Tage gebraucht: Admin Center, Berichte, Verwendung, Microsoft 365 Apps, 30 Tage, Exportieren unter der Benutzertabelle.',
  },
  'device-inventory': {
    en: 'This is an inventory of devices ("{titleEn}"). It says where the Apps are installed, not who uses them. Import it on the page "Devices" of Lotse.',
    de: 'Dies ist ein Geräteinventar („{titleDe}“). Es sagt, wo die Apps installiert sind, nicht wer sie nutzt. Importieren Sie es in Lotse auf der Seite „Geräte“.',
  },
  'unknown-report': {
    en: 'No known report has these columns: {headings}. Expected are the columns of "Microsoft 365 Apps usage, user detail", beginning with "Report Refresh Date", "User Principal Name". Export the report again and leave its heading line as it is: admin center, Reports, Usage, Microsoft 365 Apps, 30 days, Export below the user table.',
    de: 'Kein bekannter Bericht hat diese Spalten: {headings}. Erwartet werden die Spalten von „Microsoft 365 Apps: Nutzung je Benutzer“, beginnend mit „Report Refresh Date“, „User Principal Name“. Exportieren Sie den Bericht erneut und lassen Sie die Kopfzeile, wie sie ist: Admin Center, Berichte, Verwendung, Microsoft 365 Apps, 30 Tage, Exportieren unter der Benutzertabelle.',
  },
  'missing-key-columns': {
    en: 'This looks like the app user detail report, but one of the columns "Report Refresh Date", "User Principal Name" and "Report Period" is missing. Export the report again and leave its columns as they are.',
    de: 'Dies sieht nach dem Bericht „Nutzung je Benutzer“ aus, aber eine der Spalten „Report Refresh Date“, „User Principal Name“ und „Report Period“ fehlt. Exportieren Sie den Bericht erneut und lassen Sie die Spalten, wie sie sind.',
  },
  'dates-with-slashes': {
    en: 'The dates are written with slashes ("{value}"), so day and month cannot be told apart. Use the downloaded file without opening it in a spreadsheet, or confirm that the month comes first.',
    de: 'Die Datumswerte sind mit Schrägstrichen geschrieben („{value}“), Tag und Monat lassen sich nicht unterscheiden. Nehmen Sie die heruntergeladene Datei, ohne sie in einer Tabellenkalkulation zu öffnen, oder bestätigen Sie, dass der Monat vorn steht.',
  },
  'not-all-month-first': {
    en: 'Month first was confirmed for this file, but {rows} rows have dates that do not fit. Use the downloaded file without opening it in a spreadsheet.',
    de: 'Für diese Datei wurde „Monat zuerst“ bestätigt, aber die Datumswerte von {rows} Zeilen passen nicht dazu. Nehmen Sie die heruntergeladene Datei, ohne sie in einer Tabellenkalkulation zu öffnen.',
  },
  'several-refresh-dates': {
    en: 'Rows of {count} refresh dates stand in one table ({dates}), so nobody can say which month they describe or whether each is complete. Give each downloaded report as a file of its own.',
    de: 'In einer Tabelle stehen Zeilen mit {count} Aktualisierungsdaten ({dates}); welchen Monat sie beschreiben und ob jeder vollständig ist, lässt sich nicht sagen. Geben Sie jeden heruntergeladenen Bericht als eigene Datei an.',
  },
} as const satisfies Texts
