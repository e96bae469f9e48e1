export const NO_TABLES = {
  en: 'No *.csv, *.tsv or *.txt files were found in this folder.',
  de: 'In diesem Ordner wurden keine Dateien *.csv, *.tsv oder *.txt gefunden.',
} as const

/** Words of the printed result. */
export const WORDS = {
  file: { en: 'File', de: 'Datei' },
  what: { en: 'Inventory', de: 'Inventar' },
  takenOn: { en: 'As of', de: 'Stand' },
  devices: { en: 'Devices', de: 'Geräte' },
  people: { en: 'People', de: 'Personen' },
  rows: { en: 'Rows', de: 'Zeilen' },
  rejected: { en: 'Rejected', de: 'Abgelehnt' },
  refused: { en: 'refused', de: 'abgelehnt' },
  line: { en: 'line', de: 'Zeile' },
  more: { en: '… and {count} more rejected rows', de: '… und {count} weitere abgelehnte Zeilen' },
  office: { en: 'Office', de: 'Office' },
  support: { en: 'Support', de: 'Unterstützung' },
  question: { en: 'Question', de: 'Frage' },
  answer: { en: 'Proposed answer', de: 'Vorgeschlagene Antwort' },
  evidence: { en: 'Because', de: 'Grundlage' },
  unknown: { en: 'unknown', de: 'unbekannt' },
  unknownOffice: { en: 'Office of unknown generation', de: 'Office unbekannter Generation' },
  none: { en: 'No inventory could be read.', de: 'Kein Inventar war zu lesen.' },
  installed: {
    en: 'The Microsoft 365 Apps are on {apps} of {known} devices whose Office is known.',
    de: 'Auf {apps} von {known} Geräten, deren Office bekannt ist, sind die Microsoft 365 Apps.',
  },
  unclear: {
    en: 'Of {unclear} devices nothing says which Office they have, if any.',
    de: 'Bei {unclear} Geräten sagt nichts, welches Office sie haben, wenn überhaupt.',
  },
  supported: {
    en: '{supported} of {withOffice} devices with Office run a supported build and channel, {ended} no longer do, for {unknown} it is unknown (dates complete up to {checkedAt}).',
    de: '{supported} von {withOffice} Geräten mit Office laufen mit unterstütztem Build und Kanal, {ended} nicht mehr, bei {unknown} ist es unbekannt (Termine vollständig bis {checkedAt}).',
  },
  doubt: {
    en: '{silent} devices have been silent for more than {days} days, of {unknown} the last contact is unknown; {doubles} names or serial numbers occur several times.',
    de: '{silent} Geräte haben sich seit über {days} Tagen nicht gemeldet, bei {unknown} ist der letzte Kontakt unbekannt; {doubles} Namen oder Seriennummern kommen mehrfach vor.',
  },
  proposals: {
    en: 'Answers these inventories suggest; a person takes or leaves each:',
    de: 'Antworten, die diese Inventare nahelegen; jede übernimmt oder verwirft ein Mensch:',
  },
} as const
