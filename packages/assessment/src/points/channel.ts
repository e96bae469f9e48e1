import type { DecisionPoint } from './types.ts'

/** Decision point 4. (assessment-decisions.md §4) */
export const CHANNEL: DecisionPoint = {
  id: 'channel',
  number: 4,
  title: { de: 'Updatekanal', en: 'Update channel' },
  ask: {
    de: 'Wie oft darf sich etwas ändern, und wer prüft vorher?',
    en: 'How often may things change, and who tests before?',
  },
  collect: [
    { de: 'Wie lange das Prüfen eines Updates heute dauert', en: 'How long testing an update takes today' },
    { de: 'Geräte unter besonderer Aufsicht', en: 'Devices under special regulation' },
    { de: 'Pläne für Copilot', en: 'Plans for Copilot' },
  ],
  decisions: [
    {
      id: 'channel',
      kind: 'one',
      question: { de: 'Welcher Updatekanal gilt für die meisten?', en: 'Which update channel applies to most?' },
      options: [
        {
          id: 'current',
          label: { de: 'Aktueller Kanal', en: 'Current Channel' },
          consequence: {
            de: 'Neues kommt, sobald es fertig ist, ohne festen Tag.',
            en: 'What is new comes once it is ready, without a fixed day.',
          },
        },
        {
          id: 'monthlyEnterprise',
          label: { de: 'Monatlicher Enterprise-Kanal', en: 'Monthly Enterprise Channel' },
          consequence: {
            de: 'Einmal im Monat, an einem bekannten Tag; gut zu planen.',
            en: 'Once a month, on a known day; easy to plan for.',
          },
        },
        {
          id: 'semiAnnual',
          label: { de: 'Halbjährlicher Enterprise-Kanal', en: 'Semi-Annual Enterprise Channel' },
          consequence: {
            de: 'Nur für unbeaufsichtigte oder besonders geregelte Geräte; Neues kommt spät und gebündelt.',
            en: 'Only for unattended or specially regulated devices; what is new comes late and all at once.',
          },
        },
      ],
      recommended: ['monthlyEnterprise'],
      mandatory: true,
      answers: ['up.channel'],
      dependsOn: ['scope.product'],
    },
    {
      id: 'channel.early',
      kind: 'one',
      question: { de: 'Wer sieht Änderungen zuerst?', en: 'Who sees changes first?' },
      options: [
        {
          id: 'currentPreview',
          label: {
            de: 'eine kleine Gruppe mit der Vorschau des aktuellen Kanals',
            en: 'a small group on Current Channel (Preview)',
          },
          consequence: {
            de: 'Weniger als fünf Prozent der Geräte warnen früh.',
            en: 'Less than five per cent of the devices warn early.',
          },
        },
        {
          id: 'current',
          label: { de: 'eine kleine Gruppe mit dem aktuellen Kanal', en: 'a small group on Current Channel' },
          consequence: {
            de: 'Etwas weniger Vorlauf, dafür keine Vorabversion.',
            en: 'A little less notice, but no preview.',
          },
        },
        {
          id: 'nobody',
          label: { de: 'niemand gesondert', en: 'nobody separately' },
          consequence: {
            de: 'Fehler fallen erst bei allen auf.',
            en: 'Faults are noticed only once they are everywhere.',
          },
        },
      ],
      recommended: ['currentPreview'],
      mandatory: false,
      answers: [],
      dependsOn: ['channel'],
    },
  ],
  recommendation: {
    de: 'Der monatliche Enterprise-Kanal für verwaltete Organisationen.',
    en: 'Monthly Enterprise Channel for managed organisations.',
  },
  overturnedBy: {
    de: 'Updates kommen unmittelbar vom Netz des Herstellers und Änderung ist willkommen: dann der aktuelle Kanal.',
    en: 'Updates come straight from the vendor’s network and change is welcome: then Current Channel.',
  },
  sets: { configuration: ['Add Channel', 'Updates Channel'], project: ['policies', 'deviceGroups'] },
  watch: [
    { de: 'Visio und Project stehen auf demselben Kanal.', en: 'Visio and Project are on the same channel.' },
    {
      de: 'Ein älterer Kanal nimmt Funktionen weg und geht nicht über Configuration Manager.',
      en: 'Going to an older channel removes functions and is not possible through Configuration Manager.',
    },
    {
      de: 'Die Supportzeiten beider Enterprise-Kanäle haben sich 2025 geändert (bitte prüfen).',
      en: 'Periods of support of both enterprise channels changed in 2025 (please verify).',
    },
  ],
  topics: ['updates/overview-update-channels', 'updates/change-update-channels'],
  knownFrom: ['up.channel', 'up.test', 'up.copilot', 'dt.tool'],
  minutes: 15,
}
