import type { DecisionPoint } from './types.ts'

/** Decision point 7. (assessment-decisions.md §7) */
export const UPDATES: DecisionPoint = {
  id: 'updates',
  number: 7,
  title: { de: 'Zustellung der Updates', en: 'Update delivery' },
  ask: { de: 'Wer hält Office aktuell, und bis wann?', en: 'Who keeps Office up to date, and by when?' },
  collect: [
    { de: 'Wer heute Updates verantwortet, mit welchen Fristen', en: 'Who owns patching today, with which deadlines' },
    { de: 'Neustarts, Zwischenspeicher, VPN', en: 'Restarts, caching, VPN' },
  ],
  decisions: [
    {
      id: 'updates.delivery',
      kind: 'many',
      question: { de: 'Worüber kommen Updates?', en: 'How do updates arrive?' },
      options: [
        {
          id: 'contentNetwork',
          label: { de: 'von selbst aus dem Netz', en: 'automatically from the network' },
          consequence: {
            de: 'Nichts zu pflegen; Fristen kommen per Richtlinie.',
            en: 'Nothing to maintain; deadlines come by policy.',
          },
        },
        {
          id: 'cloudUpdate',
          label: { de: 'Cloud Update mit Wellen', en: 'Cloud Update with waves' },
          consequence: {
            de: 'Wellen und Anhalten im Apps Admin Center; nicht in jeder Cloud und nicht für jeden Kanal.',
            en: 'Waves and pausing in the Apps admin centre; not in every cloud and not for every channel.',
          },
        },
        {
          id: 'intune',
          label: { de: 'Intune oder Gruppenrichtlinie mit Frist', en: 'Intune or Group Policy with a deadline' },
          consequence: { de: 'Die Frist gilt für jedes Update.', en: 'The deadline counts for every update.' },
        },
        {
          id: 'configMgr',
          label: { de: 'Configuration Manager', en: 'Configuration Manager' },
          consequence: {
            de: 'Eigene Berichte und Bandbreitenregeln, dafür monatliche Arbeit.',
            en: 'Own reports and rules for bandwidth, at the price of monthly work.',
          },
        },
        {
          id: 'share',
          label: { de: 'eigene Freigabe', en: 'own share' },
          consequence: { de: 'Jeden Monat von Hand zu füllen.', en: 'To be filled by hand every month.' },
        },
      ],
      recommended: ['contentNetwork'],
      mandatory: true,
      answers: ['up.manage'],
      dependsOn: ['channel', 'deployment.tool'],
    },
  ],
  recommendation: {
    de: 'Aus dem Netz, mit Frist per Richtlinie und Übermittlungsoptimierung; Cloud Update, wo Kanal und Cloud es erlauben.',
    en: 'From the network, with a deadline by policy and Delivery Optimization; Cloud Update where channel and cloud allow.',
  },
  overturnedBy: {
    de: 'Berichte oder Bandbreitenregeln von Configuration Manager werden gebraucht.',
    en: 'Reports or rules for bandwidth of Configuration Manager are needed.',
  },
  sets: {
    configuration: ['Updates Enabled', 'UpdatePath', 'TargetVersion', 'Deadline', 'OfficeMgmtCOM'],
    project: ['policies'],
  },
  watch: [
    {
      de: 'Hinweise ausblenden und verschieben geht nur per Richtlinie.',
      en: 'Hiding and deferring notices exists as policies only.',
    },
    {
      de: 'Die Frist der Datei gilt nur für ein einziges Update.',
      en: 'The deadline in the file covers a single update only.',
    },
    {
      de: 'Beachten Sie, welche Quelle des Kanals vorgeht.',
      en: 'Mind which source of the channel takes precedence.',
    },
  ],
  topics: ['updates/choose-how-to-deliver-updates', 'admin-center/cloud-update', 'updates/delivery-optimization'],
  knownFrom: ['up.manage', 'up.gpo', 'up.test', 'nw.vpn', 'cloud'],
  minutes: 10,
}
