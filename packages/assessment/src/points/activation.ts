import type { DecisionPoint } from './types.ts'

/** Decision point 8. (assessment-decisions.md §8) */
export const ACTIVATION: DecisionPoint = {
  id: 'activation',
  number: 8,
  title: { de: 'Lizenz und Aktivierung', en: 'Licensing and activation' },
  ask: { de: 'Wer meldet sich wo an?', en: 'Who signs in where?' },
  collect: [
    { de: 'Geteilte Arbeitsplätze, Kioske, Schulungsräume', en: 'Shared workplaces, kiosks, training rooms' },
    { de: 'Programme, die Office ohne Menschen bedienen', en: 'Programs that drive Office without people' },
    { de: 'KMS oder MAK für LTSC', en: 'KMS or MAK for LTSC' },
  ],
  decisions: [
    {
      id: 'activation',
      kind: 'many',
      question: { de: 'Wie wird aktiviert?', en: 'How is it activated?' },
      options: [
        {
          id: 'perUser',
          label: { de: 'je Benutzer', en: 'per user' },
          consequence: { de: 'Fünf Rechner je Person.', en: 'Five computers per person.' },
        },
        {
          id: 'shared',
          label: { de: 'gemeinsame Aktivierung', en: 'shared activation' },
          consequence: {
            de: 'Zählt kein Gerät; Anmeldung bei jeder Sitzung, braucht Internet.',
            en: 'Counts no device; sign-in with every session, needs internet.',
          },
        },
        {
          id: 'deviceBased',
          label: { de: 'je Gerät', en: 'per device' },
          consequence: {
            de: 'Braucht die Gerätelizenz und in Entra aufgenommene Geräte.',
            en: 'Needs the device licence and devices joined to Entra.',
          },
        },
        {
          id: 'unattended',
          label: { de: 'unbeaufsichtigt', en: 'unattended' },
          consequence: { de: 'Eigene Lizenz für Roboter.', en: 'A licence of its own for robots.' },
        },
        {
          id: 'volume',
          label: { de: 'KMS oder MAK', en: 'KMS or MAK' },
          consequence: { de: 'Nur für LTSC.', en: 'For LTSC only.' },
        },
      ],
      recommended: ['perUser'],
      mandatory: true,
      answers: ['li.robots'],
      dependsOn: ['scope.product'],
    },
  ],
  recommendation: {
    de: 'Je Benutzer; gemeinsame Aktivierung auf jedem Rechner für mehrere Personen.',
    en: 'Per user; shared activation on every machine for several people.',
  },
  overturnedBy: {
    de: 'Geräte ohne feste Personen und mit Gerätelizenz: dann je Gerät.',
    en: 'Devices without fixed people and with the device licence: then per device.',
  },
  sets: {
    configuration: [
      'SharedComputerLicensing',
      'SCLCacheOverride',
      'SCLCacheOverrideDirectory',
      'DeviceBasedLicensing',
      'PIDKEY',
      'AUTOACTIVATE',
    ],
    project: ['licences', 'deviceGroups'],
  },
  watch: [
    { de: 'Die Arten schließen einander auf einem Gerät aus.', en: 'The modes exclude each other on a device.' },
    {
      de: 'Geschäftspläne teilen nur mit Business Premium.',
      en: 'Business plans share with Business Premium only.',
    },
    {
      de: 'Vor dem Wechsel muss ein aktiviertes Gerät zurückgesetzt werden.',
      en: 'An activated device must be reset before it switches.',
    },
  ],
  topics: [
    'licensing-activation/overview-licensing-activation-microsoft-365-apps',
    'licensing-activation/overview-shared-computer-activation',
    'licensing-activation/device-based-licensing',
  ],
  knownFrom: ['li.plan', 'li.assign', 'li.enough', 'li.robots', 'id.sharedAccounts'],
  minutes: 10,
}
