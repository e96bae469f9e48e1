import type { DecisionPoint } from './types.ts'

/** Decision point 20. (assessment-decisions.md §20) */
export const OPERATION: DecisionPoint = {
  id: 'operation',
  number: 20,
  title: { de: 'Betrieb nach dem Projekt', en: 'Operation after the project' },
  ask: { de: 'Wer hält es danach in Gang?', en: 'Who keeps it going afterwards?' },
  collect: [
    {
      de: 'Zuständig für Kanäle, Pakete, Sprachen, Ausnahmen',
      en: 'In charge of channels, packages, languages, exceptions',
    },
    { de: 'Berichte, Enden des Supports', en: 'Reports, ends of support' },
  ],
  decisions: [
    {
      id: 'operation',
      kind: 'one',
      question: { de: 'Wie wird nach dem Projekt gearbeitet?', en: 'How is work done after the project?' },
      options: [
        {
          id: 'reviewed',
          label: { de: 'eigene IT, Ausnahmen jedes Quartal geprüft', en: 'own IT, exceptions reviewed every quarter' },
          consequence: { de: 'Verantwortliche werden hier benannt.', en: 'Those in charge are named here.' },
        },
        {
          id: 'provider',
          label: { de: 'an einen Dienstleister übergeben', en: 'handed to a provider' },
          consequence: {
            de: 'Konfiguration und Entscheidungen gehen mit.',
            en: 'Configuration and decisions go along.',
          },
        },
        {
          id: 'asNeeded',
          label: { de: 'nach Bedarf', en: 'as needed' },
          consequence: { de: 'Ausnahmen bleiben leicht für immer.', en: 'Exceptions tend to stay for ever.' },
        },
      ],
      recommended: ['reviewed'],
      mandatory: true,
      answers: [],
      dependsOn: ['updates.delivery', 'deployment.tool'],
    },
  ],
  recommendation: {
    de: 'Ausnahmen jedes Quartal prüfen; Konfigurationen versioniert und vor Gebrauch geprüft.',
    en: 'Review exceptions every quarter; configurations under version control and checked before use.',
  },
  overturnedBy: {
    de: 'Der Betrieb liegt schon bei einem Dienstleister.',
    en: 'A provider runs it already.',
  },
  sets: { configuration: [], project: ['backlog'] },
  watch: [
    {
      de: 'Enden merken: Windows und Server, Publisher im Oktober 2026, LTSC.',
      en: 'Remember ends: Windows and servers, Publisher in October 2026, LTSC.',
    },
  ],
  topics: ['best-practices/roadmap-to-modern-management', 'updates/software-update-status'],
  knownFrom: ['up.gpo', 'os.inventory'],
  minutes: 10,
}
