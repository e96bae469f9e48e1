import type { Localised } from '@lotse/contract'

export const thisDocument: Localised = { de: 'Dieses Dokument', en: 'This document' }

/** @param name of the document that stands in the way */
export const nameTaken = (name: string): Localised => ({
  de: `„${name}“ gibt es an dieser Stelle schon. Nehmen Sie einen anderen Namen, oder benennen Sie das vorhandene Dokument um.`,
  en: `“${name}” is already here. Choose another name, or rename the document that has it.`,
})

/** @param name of the document that other people see than the upload is for */
export const otherAudience = (name: string): Localised => ({
  de: `„${name}“ gibt es hier schon, aber für andere Leser. Gespeichert wurde nichts. Laden Sie die Datei als neue Version dieses Dokuments hoch, oder nehmen Sie einen anderen Namen.`,
  en: `“${name}” is already here, but for other readers. Nothing was stored. Upload the file as a new version of that document, or choose another name.`,
})

export const oneFileForVersion: Localised = {
  de: 'Eine neue Version ist genau eine Datei. Wählen Sie eine; gespeichert wurde nichts.',
  en: 'A new version is exactly one file. Choose one; nothing was stored.',
}
