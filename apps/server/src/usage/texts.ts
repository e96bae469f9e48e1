import type { Localised } from '@lotse/contract'
import { formatCount, type Note, say } from '@lotse/usage'

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

export const thisImport: Localised = { de: 'Diesen Import', en: 'This import' }
