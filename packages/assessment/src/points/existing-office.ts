import type { DecisionPoint } from './types.ts'

/** Decision point 11. (assessment-decisions.md §11) */
export const EXISTING_OFFICE: DecisionPoint = {
  id: 'existingOffice',
  number: 11,
  title: { de: 'Vorhandenes Office entfernen', en: 'Existing Office and its removal' },
  ask: { de: 'Was geschieht mit dem Office, das schon da ist?', en: 'What happens to the Office that is there?' },
  collect: [
    { de: 'Produkte, Versionen, Technik, Sprachen', en: 'Products, versions, technology, languages' },
    { de: 'Laufzeiten und Access-Datenbankmodul', en: 'Runtimes and the Access database engine' },
    { de: 'Office für Verbraucher auf neuen Geräten', en: 'Consumer Office on new devices' },
  ],
  decisions: [
    {
      id: 'existingOffice',
      kind: 'one',
      question: { de: 'Wie wird Vorhandenes entfernt?', en: 'How is what exists removed?' },
      options: [
        {
          id: 'removeAll',
          label: { de: 'alles aus MSI mit der Installation', en: 'all of MSI with the installation' },
          consequence: {
            de: 'Ein Schritt; danach ist ein Neustart nötig.',
            en: 'One step; a restart is needed afterwards.',
          },
        },
        {
          id: 'keepNamed',
          label: { de: 'genannte Produkte vorerst behalten', en: 'keep named products for a time' },
          consequence: { de: 'Ausnahmen mit Enddatum führen.', en: 'Exceptions are kept with an end date.' },
        },
        {
          id: 'scrub',
          label: { de: 'vorab mit Skript bereinigen', en: 'scrub by script beforehand' },
          consequence: {
            de: 'Für beschädigte Installationen; mehr Aufwand.',
            en: 'For damaged installations; more effort.',
          },
        },
        {
          id: 'reinstall',
          label: { de: 'Geräte neu aufsetzen', en: 'reinstall devices' },
          consequence: { de: 'Nur mit einem Gerätetausch sinnvoll.', en: 'Sensible together with new devices only.' },
        },
      ],
      recommended: ['removeAll'],
      mandatory: true,
      answers: [],
      dependsOn: ['scope.product', 'visioProject'],
    },
  ],
  recommendation: {
    de: 'MSI entfernen, das Access-Datenbankmodul behalten, wo es gebraucht wird; vorinstalliertes Verbraucher-Office zuerst.',
    en: 'Remove MSI, keep the Access database engine where needed; pre-installed consumer Office first.',
  },
  overturnedBy: {
    de: 'Ein Produkt, von dem ein Fachverfahren abhängt: dann vorerst behalten.',
    en: 'A product a line-of-business system depends on: then keep it for a time.',
  },
  sets: {
    configuration: ['RemoveMSI', 'IgnoreProduct', 'Remove', 'FORCEAPPSHUTDOWN'],
    project: ['packages', 'communication'],
  },
  watch: [
    { de: 'Offene Programme verhindern stilles Entfernen.', en: 'Open programs block silent removal.' },
    {
      de: 'Ein Neustart wird nicht erzwungen, obwohl er nötig ist.',
      en: 'No restart is forced although one is needed.',
    },
    {
      de: 'Office 2016 und 2019: Support beendet am 14. Oktober 2025.',
      en: 'Office 2016 and 2019: support ended on 14 October 2025.',
    },
  ],
  topics: ['deploy/upgrade-from-msi-version', 'end-of-support/plan-upgrade-older-versions-office'],
  knownFrom: ['of.versions', 'of.tech', 'of.runtime', 'of.oem'],
  minutes: 10,
}
