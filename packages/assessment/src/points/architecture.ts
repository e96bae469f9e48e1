import type { DecisionPoint } from './types.ts'

/** Decision point 3. (assessment-decisions.md §3) */
export const ARCHITECTURE: DecisionPoint = {
  id: 'architecture',
  number: 3,
  title: { de: 'Architektur: 32 oder 64 Bit', en: 'Architecture: 32 or 64 bit' },
  ask: { de: 'Welche Architektur bekommen die Geräte?', en: 'Which architecture do devices get?' },
  collect: [
    { de: 'Vorhandene Architektur je Gerät', en: 'Present architecture of each device' },
    {
      de: 'Add-Ins und Treiber (ODBC, OLE DB), die es nur in 32 Bit gibt',
      en: 'Add-ins and drivers (ODBC, OLE DB) that exist in 32 bit only',
    },
    {
      de: 'Makros und Access-Datenbanken mit deklarierten API-Aufrufen',
      en: 'Macros and Access databases with declared API calls',
    },
  ],
  decisions: [
    {
      id: 'architecture',
      kind: 'one',
      question: { de: 'Welche Architektur gilt?', en: 'Which architecture applies?' },
      options: [
        {
          id: 'x64',
          label: { de: '64 Bit für alle', en: '64-bit for all' },
          consequence: {
            de: 'Ein Paket; große Dateien und neue Geräte sind gut bedient.',
            en: 'One package; large files and new devices are served well.',
          },
        },
        {
          id: 'x64WithExceptions',
          label: { de: '64 Bit, mit einer Ausnahmegruppe in 32 Bit', en: '64-bit, with a 32-bit exception group' },
          consequence: {
            de: 'Zwei Pakete; die Ausnahme braucht ein Enddatum und jemanden, der sie betreut.',
            en: 'Two packages; the exception needs an end date and somebody who looks after it.',
          },
        },
        {
          id: 'x86',
          label: { de: 'bei 32 Bit bleiben', en: 'stay with 32-bit' },
          consequence: {
            de: 'Keine Umstellung jetzt; sie steht später noch bevor.',
            en: 'No conversion now; it still lies ahead.',
          },
        },
      ],
      recommended: ['x64'],
      mandatory: true,
      answers: ['ad.x86only'],
      dependsOn: ['scope.product', 'devices.unsupported'],
    },
    {
      id: 'architecture.conversion',
      kind: 'one',
      question: { de: 'Wann wird Vorhandenes umgestellt?', en: 'When is what exists converted?' },
      options: [
        {
          id: 'now',
          label: { de: 'mit dem Rollout', en: 'with the rollout' },
          consequence: {
            de: 'Die Konfiguration wandelt 32 Bit um; die Programme werden dabei geschlossen.',
            en: 'The configuration converts 32-bit; programs are closed while it does.',
          },
        },
        {
          id: 'later',
          label: { de: 'später, in einem eigenen Schritt', en: 'later, in a step of its own' },
          consequence: {
            de: 'Geräte behalten vorerst, was sie haben; zwei Stände laufen nebeneinander.',
            en: 'Devices keep what they have for now; two states run beside each other.',
          },
        },
      ],
      recommended: ['now'],
      mandatory: false,
      answers: [],
      dependsOn: ['architecture'],
    },
  ],
  recommendation: {
    de: '64 Bit, vorhandene 32-Bit-Installationen werden umgestellt.',
    en: '64-bit, existing 32-bit installations are converted.',
  },
  overturnedBy: {
    de: 'Ein Add-In oder Treiber ohne 64-Bit-Ausgabe: Ausnahmegruppe mit Enddatum.',
    en: 'An add-in or driver without a 64-bit version: exception group with an end date.',
  },
  sets: { configuration: ['OfficeClientEdition', 'MigrateArch'], project: ['deviceGroups', 'packages'] },
  watch: [
    { de: 'Makros mit Deklarationen brauchen PtrSafe.', en: 'Macros with declarations need PtrSafe.' },
    {
      de: 'Alle Klick-und-Los-Produkte eines Geräts haben dieselbe Architektur.',
      en: 'All Click-to-Run products of a device share the architecture.',
    },
    { de: 'MSI-Reste werden nicht umgestellt.', en: 'Leftovers of MSI are not converted.' },
  ],
  topics: ['deploy/change-bitness', 'deploy/assess-microsoft-365-apps'],
  knownFrom: ['of.bits', 'ad.x86only', 'ad.declares', 'ad.odbc', 'ad.access'],
  minutes: 15,
}
