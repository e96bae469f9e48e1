import type { Texts } from './texts.ts'

/** Why a row is left out. */
export const ROW_FAULTS = {
  'broken-quotes': {
    en: 'quotes are opened and not closed, or closed within a value',
    de: 'Anführungszeichen werden nicht oder mitten in einem Wert geschlossen',
  },
  'wrong-field-count': { en: '{found} fields instead of {expected}', de: '{found} Felder statt {expected}' },
  'row-cut-off': {
    en: 'the file ends in the middle of this row',
    de: 'die Datei endet mitten in dieser Zeile',
  },
  'no-user': { en: 'no user principal name', de: 'kein Benutzerprinzipalname' },
  'unreadable-characters': {
    en: 'the user name has characters that were damaged by a wrong encoding',
    de: 'der Benutzername enthält Zeichen, die durch eine falsche Kodierung beschädigt sind',
  },
  'not-a-date': { en: '{column}: "{value}" is not a calendar day', de: '{column}: „{value}“ ist kein Kalendertag' },
  'other-date-format': {
    en: '{column}: "{value}" is written in another date format than the rest of the file',
    de: '{column}: „{value}“ ist in einem anderen Datumsformat geschrieben als der Rest der Datei',
  },
  'date-too-early': { en: '{column}: "{value}" is before 2010', de: '{column}: „{value}“ liegt vor 2010' },
  'date-after-refresh': {
    en: '{column}: "{value}" is after the day on which the report was made',
    de: '{column}: „{value}“ liegt nach dem Tag, an dem der Bericht erstellt wurde',
  },
  'not-a-period': {
    en: 'Report Period: "{value}" is not a number of days',
    de: 'Report Period: „{value}“ ist keine Anzahl Tage',
  },
  'missing-value': { en: '{column} is empty', de: '{column} ist leer' },
  'not-a-count': { en: '{column}: "{value}" is not a whole number', de: '{column}: „{value}“ ist keine ganze Zahl' },
  'not-a-percentage': {
    en: '{column}: "{value}" is not a share of at most 100 %',
    de: '{column}: „{value}“ ist kein Anteil von höchstens 100 %',
  },
  'not-json': { en: '{column}: "{value}" is not a list', de: '{column}: „{value}“ ist keine Liste' },
  'no-figures': { en: 'neither users nor a share', de: 'weder Benutzer noch ein Anteil' },
  'more-active-than-entitled': {
    en: '{active} active of {entitled} entitled users',
    de: '{active} aktive von {entitled} berechtigten Benutzern',
  },
  'share-contradicts': {
    en: 'the share is not what {active} of {entitled} users are',
    de: 'der Anteil ist nicht der von {active} unter {entitled} Benutzern',
  },
  'unknown-flag-word': {
    en: '{column}: "{value}" is neither yes nor no',
    de: '{column}: „{value}“ ist weder Ja noch Nein',
  },
} as const satisfies Texts
