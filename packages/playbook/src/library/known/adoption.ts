import { isoDate } from '@lotse/calendar'
import type { KnownSolution } from '../solution.ts'
import { knownId } from './known-id.ts'

/** What keeps people from using what they have: practice of the ACM mini workshop (acm.md §7), no page of the vendor. */

export const adoptionSolutions: readonly KnownSolution[] = [
  {
    id: knownId(12),
    edition: 1,
    product: 'Microsoft 365 Apps',
    productVersion: '',
    sureness: 'likely',
    checkedOn: isoDate('2026-11-23'),
    evidence: ['peakThenDecline', 'installedNotActive', 'laggingSegments', 'lowTraining'],
    causes: ['adoption'],
    reasons: ['adoptionReadiness'],
    source: 'ACM-Kurzworkshop / ACM mini workshop',
    sourceUrl: '',
    words: {
      de: {
        title: 'Nutzung steigt nach der Schulung und fällt wieder: das alte Office ist noch da',
        symptoms:
          'Die Kurve einer Abteilung hat eine Spitze nach der Schulung und sinkt nach zwei bis drei Wochen. Auf den Geräten stehen noch alte Symbole, Dateitypen öffnen sich im alten Programm, Vorlagen liegen am alten Platz.',
        steps: [
          'Im Kurzworkshop fragen: Was ist in der dritten Woche passiert?',
          'Altes Office entfernen oder seine Symbole und Dateizuordnungen wegnehmen.',
          'Die zehn wichtigsten Vorlagen an den neuen Platz bringen und im Ablauf der Abteilung verankern.',
          'Champion und Führungskraft zeigen einen Ablauf, der damit schneller geht.',
          'Nach drei bis vier Wochen dieselben Zahlen wieder ansehen.',
        ],
        limits: 'Steckt ein fehlendes Add-In dahinter, ist es ein technisches Hindernis und keine Gewohnheit.',
      },
      en: {
        title: 'Use rises after training and falls again: the old Office is still there',
        symptoms:
          'The curve of a department has a peak after the training and sinks after two to three weeks. Old icons are still on the devices, file types open in the old program, templates lie in the old place.',
        steps: [
          'Ask in the mini workshop: what happened in week three?',
          'Remove the old Office, or take away its icons and file associations.',
          'Bring the ten most important templates to the new place and anchor them in the process of the department.',
          'Champion and manager show one process that is faster with it.',
          'Look at the same figures again after three to four weeks.',
        ],
        limits: 'If a missing add-in is behind it, it is a technical obstacle and no habit.',
      },
    },
  },
]
