import type { Text } from './text.ts'

/** What was odd or damaged in a file; such a part is left out, the others are read. */
export const DAMAGES = {
  disguised: {
    en: 'The name says {extension}, the content is {type}. Office goes by the content, filters by the name.',
    de: 'Der Name sagt {extension}, der Inhalt ist {type}. Office richtet sich nach dem Inhalt, Filter nach dem Namen.',
  },
  'limit-depth': {
    en: 'Documents inside documents go deeper than is looked at.',
    de: 'Dokumente in Dokumenten reichen tiefer, als gesucht wird.',
  },
  'part-too-large': {
    en: 'A part of {bytes} bytes is larger than is read.',
    de: 'Ein Teil von {bytes} Byte ist größer, als gelesen wird.',
  },
  'past-end': {
    en: 'A field reaches beyond the end of its data.',
    de: 'Ein Feld reicht über das Ende seiner Daten hinaus.',
  },
  unexpected: {
    en: 'A part could not be read, for a reason that should not occur: {message}. Please report it.',
    de: 'Ein Teil ließ sich nicht lesen, aus einem Grund, den es nicht geben sollte: {message}. Bitte melden.',
  },
  'compound-header': {
    en: 'The header of the compound file is damaged or cut off.',
    de: 'Der Kopf der Verbunddatei ist beschädigt oder abgeschnitten.',
  },
  'compound-sectors': {
    en: 'The compound file names sizes of sectors that cannot be.',
    de: 'Die Verbunddatei nennt Sektorgrößen, die es nicht geben kann.',
  },
  'compound-directory': {
    en: 'The directory of the compound file cannot be found.',
    de: 'Das Verzeichnis der Verbunddatei ist nicht zu finden.',
  },
  'compound-tree': {
    en: 'The directory of the compound file is damaged; what it holds was gathered one by one.',
    de: 'Das Verzeichnis der Verbunddatei ist beschädigt; der Inhalt wurde einzeln eingesammelt.',
  },
  'sector-outside': {
    en: 'A sector lies outside the file.',
    de: 'Ein Sektor liegt außerhalb der Datei.',
  },
  'chain-circle': {
    en: 'A chain of sectors runs in a circle; it was read once.',
    de: 'Eine Sektorkette läuft im Kreis; sie wurde einmal gelesen.',
  },
  'chain-outside': {
    en: 'A chain of sectors leaves the file; what comes before was read.',
    de: 'Eine Sektorkette verlässt die Datei; was davor liegt, wurde gelesen.',
  },
  'chain-short': {
    en: 'A chain of sectors ends too early; what is there was read.',
    de: 'Eine Sektorkette endet zu früh; was da ist, wurde gelesen.',
  },
  'zip-end': {
    en: 'The package has no end, as after a download that broke off; it was read from its beginning.',
    de: 'Dem Paket fehlt das Ende, wie nach einem abgebrochenen Download; es wurde von vorn gelesen.',
  },
  'zip-directory': {
    en: 'The directory of the package is damaged; it was read from its beginning.',
    de: 'Das Verzeichnis des Pakets ist beschädigt; es wurde von vorn gelesen.',
  },
  'zip-local-header': {
    en: 'The part {part} is not where the directory of the package says.',
    de: 'Der Teil {part} liegt nicht dort, wo das Verzeichnis des Pakets ihn nennt.',
  },
  'zip-method': {
    en: 'The part {part} is compressed in a way that Office does not use (method {method}).',
    de: 'Der Teil {part} ist auf eine Art gepackt, die Office nicht verwendet (Verfahren {method}).',
  },
  'zip-data': {
    en: 'The part {part} cannot be unpacked.',
    de: 'Der Teil {part} lässt sich nicht entpacken.',
  },
  'zip-encrypted': {
    en: 'The part {part} is encrypted.',
    de: 'Der Teil {part} ist verschlüsselt.',
  },
  'vba-signature': {
    en: 'Compressed source does not begin where it should.',
    de: 'Gepackter Quelltext beginnt nicht dort, wo er sollte.',
  },
  'vba-chunk': {
    en: 'Compressed source is damaged; it was read up to there.',
    de: 'Gepackter Quelltext ist beschädigt; er wurde bis dorthin gelesen.',
  },
  'vba-token': {
    en: 'Compressed source points to something that is not there; it was read up to there.',
    de: 'Gepackter Quelltext verweist auf etwas, das es nicht gibt; er wurde bis dorthin gelesen.',
  },
  'vba-no-dir': {
    en: 'There is a VBA project, but its directory is missing. Open the file in Office, save it anew and check again.',
    de: 'Es gibt ein VBA-Projekt, aber sein Verzeichnis fehlt. Die Datei in Office öffnen, neu speichern und erneut prüfen.',
  },
  'vba-stream-missing': {
    en: 'The module in the stream {stream} is named and not there.',
    de: 'Das Modul im Datenstrom {stream} wird genannt und ist nicht da.',
  },
  'vba-module': {
    en: 'The module {name} cannot be read. Open the file in Office, save it anew and check again.',
    de: 'Das Modul {name} lässt sich nicht lesen. Die Datei in Office öffnen, neu speichern und erneut prüfen.',
  },
  'vba-code-page': {
    en: 'The project names the code page {codePage}, which is not known; its text was read as Western European.',
    de: 'Das Projekt nennt die unbekannte Codepage {codePage}; sein Text wurde als westeuropäisch gelesen.',
  },
  'ppt-edits': {
    en: 'The presentation does not say which of its objects count; all were searched for code.',
    de: 'Die Präsentation sagt nicht, welche ihrer Objekte gelten; alle wurden nach Code durchsucht.',
  },
  'ppt-storage': {
    en: 'The presentation names a VBA project that is not where it says.',
    de: 'Die Präsentation nennt ein VBA-Projekt, das nicht an seiner Stelle liegt.',
  },
  'active-mime': {
    en: 'A container of Office inside the page cannot be unpacked.',
    de: 'Ein Office-Behälter in der Seite lässt sich nicht entpacken.',
  },
  base64: {
    en: 'A part that is written as base64 is damaged.',
    de: 'Ein als Base64 geschriebener Teil ist beschädigt.',
  },
  'database-damaged': {
    en: 'The database is damaged ({message}). Compact and repair it in Access, then check again.',
    de: 'Die Datenbank ist beschädigt ({message}). In Access komprimieren und reparieren, dann erneut prüfen.',
  },
  'database-circle': {
    en: 'Pages of the database point to each other in a circle. Compact and repair it in Access, then check again.',
    de: 'Seiten der Datenbank verweisen im Kreis aufeinander. In Access komprimieren und reparieren, dann erneut prüfen.',
  },
  'database-no-content': {
    en: 'The entry {name} of the database has no content.',
    de: 'Der Eintrag {name} der Datenbank hat keinen Inhalt.',
  },
} as const satisfies Readonly<Record<string, Text>>
