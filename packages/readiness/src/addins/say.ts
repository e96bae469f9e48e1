import type { Remark } from '../facts/file-facts.ts'
import type { AddInKind, AddInState, Origin } from './inventory/types.ts'
import { ADDIN_STATUSES, type AddInStatus } from './known/types.ts'
import { ADDIN_TEXTS } from './texts.ts'

type Language = 'de' | 'en'
type Text = Readonly<Record<Language, string>>

/** A remark about add-ins in a sentence. Throws a RangeError for a code that this area does not know. */
export function sayAddIn({ code, values }: Remark, language: Language): string {
  const texts: Readonly<Record<string, Text>> = ADDIN_TEXTS
  const text = texts[code]
  if (text === undefined) throw new RangeError(`There is no text for "${code}"`)
  const all: Remark['values'] = { statuses: ADDIN_STATUSES.join(', '), ...values }
  return text[language]
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(all[name] ?? '?'))
    .replace(/\s+([:.])/g, '$1')
    .trim()
}

export const ADDIN_STATUS_LABELS: Readonly<Record<AddInStatus, Text>> = {
  'highly-adopted': { en: 'Highly adopted', de: 'Weit verbreitet' },
  adopted: { en: 'Adopted', de: 'Verbreitet' },
  'adopted-version-available': { en: 'Adopted version available', de: 'Verbreitete Version verfügbar' },
  'supported-version-available': { en: 'Supported version available', de: 'Unterstützte Version verfügbar' },
  'contact-provider': { en: 'Contact software provider', de: 'Anbieter fragen' },
  'insufficient-data': { en: 'Insufficient data', de: 'Zu wenig Angaben' },
  unknown: { en: 'Unknown', de: 'Unbekannt' },
}

export const ADDIN_KIND_LABELS: Readonly<Record<AddInKind, Text>> = {
  com: { en: 'COM add-in', de: 'COM-Add-In' },
  vsto: { en: 'VSTO add-in', de: 'VSTO-Add-In' },
  automation: { en: 'Automation add-in', de: 'Automatisierungs-Add-In' },
  vba: { en: 'VBA add-in', de: 'VBA-Add-In' },
  xll: { en: 'Excel library (XLL)', de: 'Excel-Bibliothek (XLL)' },
  wll: { en: 'Word library (WLL)', de: 'Word-Bibliothek (WLL)' },
  'form-region': { en: 'Form region', de: 'Formularbereich' },
  binary: { en: 'Program file', de: 'Programmdatei' },
}

export const ADDIN_STATE_LABELS: Readonly<Record<AddInState, Text>> = {
  'at-startup': { en: 'at start-up', de: 'beim Start' },
  'on-demand': { en: 'on demand', de: 'bei Bedarf' },
  off: { en: 'not loaded', de: 'nicht geladen' },
  disabled: { en: 'disabled by Office', de: 'von Office deaktiviert' },
  unknown: { en: 'unknown', de: 'unbekannt' },
}

export const ORIGIN_LABELS: Readonly<Record<Origin, Text>> = {
  office: { en: 'came with Office', de: 'gehört zu Office' },
  own: { en: 'own', de: 'eigenes' },
  'third-party': { en: 'third party', de: 'Dritthersteller' },
  unknown: { en: 'unknown', de: 'unbekannt' },
}
