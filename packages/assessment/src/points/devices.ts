import type { DecisionPoint } from './types.ts'

/** Decision point 2. (assessment-decisions.md §2) */
export const DEVICES: DecisionPoint = {
  id: 'devices',
  number: 2,
  title: { de: 'Betriebssysteme und Geräte', en: 'Operating systems and devices' },
  ask: {
    de: 'Was geschieht mit Geräten, die die Apps nicht unterstützen?',
    en: 'What happens to devices the Apps do not support?',
  },
  collect: [
    { de: 'Windows-Versionen und -Editionen, Arm-Geräte', en: 'Windows versions and editions, Arm devices' },
    { de: 'Geräte mit weniger als 4 GB Arbeitsspeicher', en: 'Devices with less than 4 GB of memory' },
    { de: 'Server für Sitzungen, macOS-Versionen', en: 'Servers used for sessions, macOS versions' },
  ],
  decisions: [
    {
      id: 'devices.unsupported',
      kind: 'one',
      question: { de: 'Wie gehen wir mit nicht unterstützten Geräten um?', en: 'How do we treat unsupported devices?' },
      options: [
        {
          id: 'exclude',
          label: { de: 'vom Rollout ausnehmen', en: 'leave out of the rollout' },
          consequence: {
            de: 'Sie werden ein eigenes Arbeitspaket; der Rollout wartet nicht.',
            en: 'They become a work package of their own; the rollout does not wait.',
          },
        },
        {
          id: 'replaceFirst',
          label: { de: 'zuerst ersetzen', en: 'replace first' },
          consequence: {
            de: 'Der Rollout dieser Gruppen beginnt erst nach dem Austausch.',
            en: 'The rollout of these groups begins after the replacement.',
          },
        },
        {
          id: 'ltsc',
          label: { de: 'mit LTSC weiterbetreiben', en: 'go on with LTSC' },
          consequence: {
            de: 'Eine zweite Produktfamilie mit eigenen Lizenzen und Paketen.',
            en: 'A second product family with its own licences and packages.',
          },
        },
      ],
      recommended: ['exclude'],
      mandatory: true,
      answers: [],
      dependsOn: ['scope.product'],
    },
  ],
  recommendation: {
    de: 'Nicht unterstützte Geräte ausnehmen und als eigenes Arbeitspaket führen.',
    en: 'Leave unsupported devices out and keep them as a work package of their own.',
  },
  overturnedBy: {
    de: 'Ein großer Teil der Geräte ist betroffen: dann zuerst ersetzen.',
    en: 'A large part of the devices is concerned: then replace first.',
  },
  sets: { configuration: [], project: ['deviceGroups', 'packages'] },
  watch: [
    {
      de: 'Windows Server 2016 und 2019 endeten für die Apps im Oktober 2025; 2022 bis Oktober 2026 (bitte prüfen).',
      en: 'Windows Server 2016 and 2019 ended for the Apps in October 2025; 2022 until October 2026 (please verify).',
    },
    { de: 'Arm-Geräte brauchen Windows 11 und 64 Bit.', en: 'Arm devices need Windows 11 and 64-bit.' },
    {
      de: 'Auf dem Mac gelten die drei neuesten Ausgaben von macOS.',
      en: 'On the Mac the three latest releases of macOS count.',
    },
  ],
  topics: ['deploy/assess-microsoft-365-apps', 'end-of-support/windows-server-support'],
  knownFrom: ['os.win', 'os.server', 'os.arm', 'os.weak', 'os.inventory'],
  minutes: 10,
}
