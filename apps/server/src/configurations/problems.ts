import type { Localised } from '@lotse/contract'
import { atField, Problem } from '../platform/http/problem.ts'

export const thisConfiguration: Localised = { de: 'Diese Konfiguration', en: 'This configuration' }
export const thisVersion: Localised = { de: 'Diese Version', en: 'This version' }

export const thisRing: Localised = { de: 'Diesen Ring', en: 'This ring' }

export const sameText = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Der Text ist derselbe wie in der letzten Version. Es gibt nichts zu speichern.',
      en: 'The text is the same as in the latest version. There is nothing to save.',
    },
  })

export const readDifferently = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'So gespeichert würde die Datei als anderer Text gelesen. Die Datei muss mit `<` beginnen: Entfernen Sie, was davor steht, und speichern Sie noch einmal.',
      en: 'Saved like this, the file would be read as another text. It has to begin with `<`: remove what stands before it, and save again.',
    },
  })

export const notDerived = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Die Entscheidungen ergeben inzwischen einen anderen Text als den gezeigten. Sehen Sie sich den neuen Vorschlag an, und speichern Sie dann.',
      en: 'By now the decisions make another text than the one that was shown. Look at the new proposal, then save.',
    },
  })

/** @param questions what is still to be decided, in both languages */
export const stillOpen = (questions: readonly Localised[]): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: `Im Workshop ist noch offen: ${questions.map(({ de }) => de).join(' ')} Entscheiden Sie das dort, oder ergänzen Sie die Angaben.`,
      en: `Still open in the workshop: ${questions.map(({ en }) => en).join(' ')} Decide it there, or complete what is asked here.`,
    },
  })

export const emptyFile = (): Problem =>
  atField('input-not-valid', 'from.bytes', 'empty', {
    de: 'Die Datei ist leer. Wählen Sie eine andere.',
    en: 'The file is empty. Choose another one.',
  })

export const notReadable = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Aus dieser Datei lässt sich nichts übernehmen, weil sie keine Konfiguration ist oder fehlerhaft aufgebaut. Beheben Sie zuerst den gemeldeten Fehler.',
      en: 'Nothing can be taken from this file, because it is no configuration or not well-formed. Repair what is reported first.',
    },
  })
