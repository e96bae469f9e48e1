import type { Localised } from '@lotse/contract'
import { type Note, sayInventory } from '@lotse/inventory'

/** What this capability says itself; what inventories say about themselves is said by the inventory package. */

/** A note of the inventory package in both languages. */
export function inBothLanguages(note: Note): Localised {
  return { de: sayInventory(note, 'de'), en: sayInventory(note, 'en') }
}

export const previewTitle = (name: string): Localised => ({
  de: `Inventar ansehen: ${name}`,
  en: `Look at the inventory ${name}`,
})

export const importTitle = (name: string): Localised => ({
  de: `Inventar importieren: ${name}`,
  en: `Import the inventory ${name}`,
})

export const readingStep: Localised = { de: 'Datei lesen', en: 'Reading the file' }
export const storingStep: Localised = { de: 'Geräte speichern', en: 'Storing the devices' }

export const thisTenant: Localised = { de: 'Diesen Tenant', en: 'This tenant' }
export const thisDevice: Localised = { de: 'Dieses Gerät', en: 'This device' }
export const thisInventory: Localised = { de: 'Dieses Inventar', en: 'This inventory' }

export const uploadGone: Localised = {
  de: 'Die hochgeladene Datei liegt nicht mehr bereit. Eine Datei, deren Import niemand bestätigt, verschwindet nach einem Tag. Laden Sie sie noch einmal hoch.',
  en: 'The uploaded file is not waiting any more. A file whose import nobody confirms is gone after a day. Upload it again.',
}

export const dayInFuture: Localised = {
  de: 'Der Tag des Inventars liegt in der Zukunft. Geben Sie den Tag an, an dem es erstellt wurde.',
  en: 'The day of the inventory lies in the future. State the day on which it was made.',
}

export const tooManyFiles: Localised = {
  de: 'Ein Inventar ist eine Datei. Laden Sie weitere nacheinander hoch; gespeichert wurde nichts.',
  en: 'An inventory is one file. Upload others one after another; nothing was stored.',
}
