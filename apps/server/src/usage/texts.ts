import type { Month } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { type App, formatCount, formatMonth, type Note, say } from '@lotse/usage'

/** What this capability says itself; what reports say about themselves is said by the usage package. */

/** What a sentence of the usage package says in both languages. */
export const both = (saying: (language: 'de' | 'en') => string): Localised => ({ de: saying('de'), en: saying('en') })

/** A note of the usage package in both languages. */
export function inBothLanguages(note: Note): Localised {
  return { de: say(note, 'de'), en: say(note, 'en') }
}

export function importTitle(files: number): Localised {
  return files === 1
    ? { de: '1 Nutzungsbericht importieren', en: 'Import 1 usage report' }
    : {
        de: `${formatCount(files, 'de')} Nutzungsberichte importieren`,
        en: `Import ${formatCount(files, 'en')} usage reports`,
      }
}

export function previewTitle(files: number): Localised {
  return files === 1
    ? { de: '1 Datei lesen', en: 'Read 1 file' }
    : { de: `${formatCount(files, 'de')} Dateien lesen`, en: `Read ${formatCount(files, 'en')} files` }
}

/** `index` counts from 0. */
export function readingStep(index: number, files: number, name: string): Localised {
  return {
    de: `Datei ${index + 1} von ${files}: ${name}`,
    en: `File ${index + 1} of ${files}: ${name}`,
  }
}

export const storingStep: Localised = {
  de: 'Monate und Urteil berechnen',
  en: 'Working out months and verdict',
}

/** Why a report that cannot be used leaves an earlier, usable one of the same day in its place. */
export const earlierStaysNote: Localised = {
  de: 'Vom selben Tag gibt es schon einen brauchbaren Bericht; er gilt weiter.',
  en: 'There is a usable report of the same day already; it stays in force.',
}

export const noVerdictSentence: Localised = {
  de: 'Noch gibt es keinen abgeschlossenen Monat mit einem brauchbaren Bericht.',
  en: 'There is no closed month with a usable report yet.',
}

export const thisTenant: Localised = { de: 'Diesen Tenant', en: 'This tenant' }
export const thisFile: Localised = { de: 'Diese Datei', en: 'This file' }
export const thisReport: Localised = { de: 'Diesen Bericht', en: 'This report' }

/** Microsoft's names; no language translates them. */
export const appName: Readonly<Record<App, string>> = {
  outlook: 'Outlook',
  word: 'Word',
  excel: 'Excel',
  powerPoint: 'PowerPoint',
  oneNote: 'OneNote',
  teams: 'Teams',
}

interface BusiestApp {
  readonly app: string
  readonly people: string
  readonly month: Month
  /** Per cent of the active people who work without Windows and Mac. */
  readonly share: number
  readonly without: number
}

/** "Im Oktober 2026 ist Excel mit 412 Personen die meistgenutzte App; 31 % der Aktiven arbeiten nur im Browser oder mobil." */
export function busiestApp({ app, people, month, share, without }: BusiestApp, language: 'de' | 'en'): string {
  const when = formatMonth(month, language)
  const part =
    without === 0
      ? { de: 'niemand arbeitet nur im Browser oder mobil', en: 'nobody works in the browser or mobile only' }
      : {
          de: `${percent(share, 'de')} der Aktiven arbeiten nur im Browser oder mobil`,
          en: `${percent(share, 'en')} of the active people work in the browser or mobile only`,
        }
  return {
    de: `Im ${when} ist ${app} mit ${people} Personen die meistgenutzte App; ${part.de}.`,
    en: `In ${when} ${app} is the most used app with ${people} people; ${part.en}.`,
  }[language]
}

/** What is more than nothing never reads as nothing. */
const percent = (share: number, language: 'de' | 'en'): string =>
  share < 1 ? (language === 'de' ? 'unter 1 %' : 'under 1 %') : `${formatCount(Math.round(share), language)} %`

export const unknownActive: Localised = {
  de: 'Der Bericht sagt nicht, wer in den letzten 28 Tagen aktiv war: Ihm fehlen die Tage der letzten Aktivität, oder er umfasst weniger als 28 Tage. Importieren Sie den Benutzerbericht über 30 Tage mit allen Spalten.',
  en: 'The report does not say who was active in the last 28 days: it lacks the days of last activity, or covers fewer than 28 days. Import the user report of 30 days with all of its columns.',
}

/** What would make the units of the programme's definitions known. */
export const unknownUnits: Readonly<Record<'paidUnits' | 'assigned', Localised>> = {
  paidUnits: {
    de: 'Bezahlte Einheiten sind nicht bekannt. Importieren Sie die Produktliste (Admin Center, Abrechnung › Lizenzen › Exportieren) oder verbinden Sie den Tenant.',
    en: 'Paid units are not known. Import the product list (admin center, Billing › Licenses › Export) or connect the tenant.',
  },
  assigned: {
    de: 'Zugewiesene Einheiten sind nicht bekannt. Importieren Sie den Bericht über Office-Aktivierungen (Admin Center, Berichte › Nutzung › Office-Aktivierungen) oder verbinden Sie den Tenant.',
    en: 'Assigned units are not known. Import the report on Office activations (admin center, Reports › Usage › Office activations) or connect the tenant.',
  },
}
export const thisImport: Localised = { de: 'Diesen Import', en: 'This import' }
