import type { Localised } from '@lotse/contract'
import type { WorkbookFaultCode } from '@lotse/documents'

/** Why a file is not read, and what to do. */
export const FILE_FAULTS: Readonly<Record<WorkbookFaultCode, Localised>> = {
  empty: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'not-a-workbook': {
    de: 'Das ist keine Arbeitsmappe. Speichern Sie sie als XLSX.',
    en: 'This is no workbook. Save it as XLSX.',
  },
  'protected-or-old': {
    de: 'Die Arbeitsmappe ist verschlüsselt oder im Format von vor 2007. Speichern Sie sie als XLSX ohne Kennwort.',
    en: 'The workbook is encrypted, or of the format before 2007. Save it as XLSX without a password.',
  },
  'other-format': {
    de: 'Das ist ein Archiv, aber keine XLSX-Arbeitsmappe. Speichern Sie sie als XLSX.',
    en: 'This is an archive, but no XLSX workbook. Save it as XLSX.',
  },
  'too-large': {
    de: 'Die Arbeitsmappe wird entpackt größer als 100 MB oder 1.000 Teile. Sie wird nicht gelesen.',
    en: 'The workbook unpacks beyond 100 MB or 1,000 parts. It is not read.',
  },
  damaged: {
    de: 'Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie erneut.',
    en: 'The workbook is damaged. Open it in a spreadsheet and save it again.',
  },
}

export const NOT_ON_LIST: Localised = {
  de: 'Der Punkt gehört nicht zur Liste.',
  en: 'The item is not on the list.',
}

export const TOO_LONG: Localised = {
  de: 'Ein Text ist zu lang (Nachweis und Begründung höchstens 4.000 Zeichen, Name höchstens 200) oder lässt sich nicht speichern.',
  en: 'A text is too long (evidence and reason at most 4,000 characters, a name at most 200) or cannot be stored.',
}

export const NOTHING_CHOSEN: Localised = {
  de: 'Es ist nichts ausgewählt, was zu übernehmen wäre.',
  en: 'Nothing is chosen that could be taken over.',
}
