import type { Texts } from './texts.ts'

/** Why a row is left out. */
export const ROW_FAULTS = {
  'broken-quotes': {
    en: 'quotes are opened and not closed, or closed within a value',
    de: 'Anführungszeichen werden nicht oder mitten in einem Wert geschlossen',
  },
  'wrong-field-count': { en: '{found} fields instead of {expected}', de: '{found} Felder statt {expected}' },
  'row-cut-off': { en: 'the file ends in the middle of this row', de: 'die Datei endet mitten in dieser Zeile' },
  'no-device': { en: 'no device name', de: 'kein Gerätename' },
  'unreadable-characters': {
    en: 'the device name has characters that were damaged by a wrong encoding',
    de: 'der Gerätename enthält Zeichen, die durch eine falsche Kodierung beschädigt sind',
  },
  'not-a-date': {
    en: 'last contact: "{value}" is not a calendar day in the date format of this file',
    de: 'letzter Kontakt: „{value}“ ist kein Kalendertag im Datumsformat dieser Datei',
  },
  'date-too-early': {
    en: 'last contact: "{value}" is before 2010',
    de: 'letzter Kontakt: „{value}“ liegt vor 2010',
  },
  'date-in-future': {
    en: 'last contact: "{value}" lies in the future',
    de: 'letzter Kontakt: „{value}“ liegt in der Zukunft',
  },
} as const satisfies Texts

/** What a reader should know about an inventory although it keeps nothing from being used. */
export const REMARKS = {
  'mixed-encodings': {
    en: 'Some lines are in another encoding than the rest; they were read as windows-1252.',
    de: 'Einige Zeilen sind anders kodiert als der Rest; sie wurden als windows-1252 gelesen.',
  },
  'lines-unwrapped': {
    en: 'Each line was one quoted field, as a spreadsheet with another list separator saves it; the lines were unwrapped.',
    de: 'Jede Zeile war ein einziges Feld in Anführungszeichen, wie eine Tabellenkalkulation mit anderem Listentrennzeichen sie speichert; die Zeilen wurden ausgepackt.',
  },
  'lines-skipped': {
    en: 'Lines before the headings that were skipped: {count}.',
    de: 'Übersprungene Zeilen vor den Überschriften: {count}.',
  },
  'several-rows-per-device': {
    en: 'Devices with several rows that differ: {count}. Where they contradict each other, the latest contact counts.',
    de: 'Geräte mit mehreren, voneinander abweichenden Zeilen: {count}. Wo sie sich widersprechen, zählt der letzte Kontakt.',
  },
  'no-rows': {
    en: 'The table has no rows. That is no data, not zero devices.',
    de: 'Die Tabelle hat keine Zeilen. Das heißt: keine Daten, nicht: keine Geräte.',
  },
  'values-not-understood': {
    en: '{fieldEn}: {count} values were not understood, for example "{example}". They count as unknown.',
    de: '{fieldDe}: {count} Werte wurden nicht verstanden, zum Beispiel „{example}“. Sie gelten als unbekannt.',
  },
  'names-concealed': {
    en: 'User names are concealed, so devices and usage cannot be compared person by person.',
    de: 'Die Benutzernamen sind anonymisiert; Geräte und Nutzung lassen sich nicht je Person vergleichen.',
  },
} as const satisfies Texts
