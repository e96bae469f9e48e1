import type { DecisionPoint } from './types.ts'

/** Decision point 15. (assessment-decisions.md §15) */
export const IDENTITY: DecisionPoint = {
  id: 'identity',
  number: 15,
  title: { de: 'Identität', en: 'Identity' },
  ask: { de: 'Wie melden sich Menschen und Geräte an?', en: 'How do people and devices sign in?' },
  collect: [
    { de: 'Anmeldung, Zugriffsregeln, Gerätebeitritt', en: 'Sign-in, access rules, device join' },
    { de: 'Geteilte, Gast- und Dienstkonten', en: 'Shared, guest and service accounts' },
    { de: 'TLS 1.2', en: 'TLS 1.2' },
  ],
  decisions: [
    {
      id: 'identity.model',
      kind: 'one',
      question: { de: 'Wo werden Konten geführt?', en: 'Where are accounts mastered?' },
      options: [
        {
          id: 'cloudOnly',
          label: { de: 'nur in der Cloud', en: 'in the cloud only' },
          consequence: { de: 'Am einfachsten.', en: 'The simplest way.' },
        },
        {
          id: 'synced',
          label: { de: 'eigenes Verzeichnis, abgeglichen', en: 'own directory, synchronised' },
          consequence: { de: 'Die Güte des Verzeichnisses zählt.', en: 'The quality of the directory counts.' },
        },
        {
          id: 'federated',
          label: { de: 'eigener Verbund', en: 'federated' },
          consequence: { de: 'Zugriffsregeln dort gesondert prüfen.', en: 'Check the access rules there separately.' },
        },
        {
          id: 'none',
          label: { de: 'noch nicht entschieden', en: 'not settled yet' },
          consequence: { de: 'Vor dem Piloten zu klären.', en: 'To be settled before the pilot.' },
        },
      ],
      recommended: ['synced'],
      mandatory: true,
      answers: ['id.model'],
      dependsOn: ['scope.services'],
    },
    {
      id: 'identity.signOn',
      kind: 'one',
      question: { de: 'Steht einmaliges Anmelden vor dem Piloten?', en: 'Is single sign-on there before the pilot?' },
      options: [
        {
          id: 'beforePilot',
          label: { de: 'ja', en: 'yes' },
          consequence: { de: 'Benutzer merken die Aktivierung nicht.', en: 'Users do not notice activation.' },
        },
        {
          id: 'without',
          label: { de: 'nein', en: 'no' },
          consequence: {
            de: 'Erste Anmeldung wird Teil der Mitteilung.',
            en: 'The first sign-in becomes part of the message.',
          },
        },
      ],
      recommended: ['beforePilot'],
      mandatory: false,
      answers: [],
      dependsOn: ['identity.model'],
    },
  ],
  recommendation: {
    de: 'Hybrid oder in Entra aufgenommene Geräte mit einmaligem Anmelden vor dem Piloten; Zugriffsregel mit der Aktivierung geprüft.',
    en: 'Hybrid or Entra joined devices with single sign-on before the pilot; the access rule tested with activation.',
  },
  overturnedBy: {
    de: 'Keine eigenen Verzeichnisse: dann nur Cloud.',
    en: 'No directories of their own: then cloud only.',
  },
  sets: { configuration: [], project: ['entryConditions', 'communication'] },
  watch: [
    {
      de: 'Vor dem Abgleich: zwei Notfallkonten und geschützte Administratoren.',
      en: 'Before synchronising: two emergency accounts and protected administrators.',
    },
  ],
  topics: ['deploy/assess-microsoft-365-apps', 'licensing-activation/overview-licensing-activation-microsoft-365-apps'],
  knownFrom: ['id.model', 'id.join', 'id.mfa', 'id.ca', 'id.sharedAccounts', 'id.breakGlass', 'nw.tls12'],
  minutes: 10,
}
