import type { FileStatus } from '../facts/status.ts'
import type { FileSeverity } from '../judge/severity.ts'
import { saySeverity } from '../messages/say.ts'

/** What became of a file, in words. */
export const STATUS_LABELS: Readonly<Record<FileStatus, { readonly de: string; readonly en: string }>> = {
  'no-vba': { en: 'No VBA', de: 'Kein VBA' },
  'has-vba': { en: 'Has VBA', de: 'Mit VBA' },
  'cloud-based': { en: 'In the cloud only', de: 'Nur in der Cloud' },
  'password-protected': { en: 'Password-protected', de: 'Kennwortgeschützt' },
  inaccessible: { en: 'Inaccessible', de: 'Nicht lesbar' },
  locked: { en: 'Locked by a program', de: 'Von einem Programm gesperrt' },
  error: { en: 'Macros damaged', de: 'Makros beschädigt' },
  'timed-out': { en: 'Timed out', de: 'Zeit überschritten' },
  'too-large': { en: 'Too large', de: 'Zu groß' },
}

const label = (name: FileSeverity): { readonly de: string; readonly en: string } => ({
  de: saySeverity(name, 'de'),
  en: saySeverity(name, 'en'),
})

/** The highest severity of a file or macro, in words. */
export const WORST_LABELS: Readonly<Record<FileSeverity, { readonly de: string; readonly en: string }>> = {
  ready: label('ready'),
  awareness: label('awareness'),
  validation: label('validation'),
  limited: label('limited'),
  significant: label('significant'),
}
