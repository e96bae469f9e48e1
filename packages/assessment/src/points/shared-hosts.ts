import type { DecisionPoint } from './types.ts'

/** Decision point 9. (assessment-decisions.md §9) */
export const SHARED_HOSTS: DecisionPoint = {
  id: 'sharedHosts',
  number: 9,
  title: { de: 'Geteilte Rechner und virtuelle Arbeitsplätze', en: 'Shared computers and virtual desktops' },
  ask: { de: 'Wo arbeiten mehrere Personen auf einem Rechner?', en: 'Where do several people work on one machine?' },
  collect: [
    { de: 'Dauerhaft oder aus einem Vorrat', en: 'Persistent or pooled' },
    { de: 'Profillösung, einmaliges Anmelden', en: 'Profile solution, single sign-on' },
    { de: 'Wie Abbilder erneuert werden', en: 'How images are renewed' },
  ],
  decisions: [
    {
      id: 'sharedHosts.kinds',
      kind: 'many',
      question: { de: 'Welche Formen gibt es?', en: 'Which forms are there?' },
      options: [
        {
          id: 'none',
          label: { de: 'keine', en: 'none' },
          consequence: { de: 'Der Punkt ist erledigt.', en: 'The point is settled.' },
        },
        {
          id: 'shift',
          label: { de: 'Schichtarbeitsplätze', en: 'shift workplaces' },
          consequence: { de: 'Gemeinsame Aktivierung.', en: 'Shared activation.' },
        },
        {
          id: 'kiosk',
          label: { de: 'Kioske', en: 'kiosks' },
          consequence: { de: 'Geräte- oder gemeinsame Aktivierung.', en: 'Device based or shared activation.' },
        },
        {
          id: 'rds',
          label: { de: 'Remotedesktopdienste', en: 'Remote Desktop Services' },
          consequence: {
            de: 'Gemeinsame Aktivierung; das Supportende des Servers zählt.',
            en: 'Shared activation; the end of support of the server counts.',
          },
        },
        {
          id: 'vdiPersistent',
          label: { de: 'virtuelle Desktops, dauerhaft', en: 'virtual desktops, persistent' },
          consequence: { de: 'Wie gewöhnliche Geräte zu behandeln.', en: 'To be treated like ordinary devices.' },
        },
        {
          id: 'vdiPooled',
          label: { de: 'virtuelle Desktops aus einem Vorrat', en: 'virtual desktops, pooled' },
          consequence: {
            de: 'Updates aus; Erneuerung jeden Monat mit dem Abbild.',
            en: 'Updates off; renewed every month with the image.',
          },
        },
        {
          id: 'avd',
          label: { de: 'Azure Virtual Desktop', en: 'Azure Virtual Desktop' },
          consequence: { de: 'Wie oben, mit Profilcontainern.', en: 'As above, with profile containers.' },
        },
        {
          id: 'citrix',
          label: { de: 'Citrix', en: 'Citrix' },
          consequence: {
            de: 'Profil und Suche in Outlook gesondert prüfen.',
            en: 'Check profile and search in Outlook separately.',
          },
        },
      ],
      recommended: [],
      mandatory: true,
      answers: ['sh.kinds'],
      dependsOn: ['activation', 'devices.unsupported'],
    },
    {
      id: 'sharedHosts.profile',
      kind: 'one',
      question: { de: 'Welche Profillösung?', en: 'Which profile solution?' },
      options: [
        {
          id: 'none',
          label: { de: 'keine', en: 'none' },
          consequence: { de: 'Die Lizenzmarke muss mitwandern.', en: 'The licence token has to roam.' },
        },
        {
          id: 'roaming',
          label: { de: 'servergespeicherte Profile', en: 'roaming profiles' },
          consequence: {
            de: 'Lange Anmeldung, keine Outlook-Zwischenspeicherung.',
            en: 'Long sign-in, no cached mode.',
          },
        },
        {
          id: 'fslogix',
          label: { de: 'FSLogix', en: 'FSLogix' },
          consequence: {
            de: 'Outlook mit Zwischenspeicher und Suche möglich.',
            en: 'Cached Outlook with search is possible.',
          },
        },
        {
          id: 'citrixUpm',
          label: { de: 'Citrix-Profilverwaltung', en: 'Citrix profile management' },
          consequence: {
            de: 'Container darin eigens einschalten.',
            en: 'Containers in it are switched on separately.',
          },
        },
        {
          id: 'other',
          label: { de: 'eine andere', en: 'another' },
          consequence: { de: 'Im Piloten prüfen.', en: 'To be tested in the pilot.' },
        },
      ],
      recommended: ['fslogix'],
      mandatory: false,
      answers: ['sh.profile'],
      dependsOn: ['sharedHosts.kinds'],
    },
    {
      id: 'sharedHosts.install',
      kind: 'one',
      question: { de: 'Wie kommt Office auf diese Rechner?', en: 'How does Office get onto these machines?' },
      options: [
        {
          id: 'image',
          label: { de: 'im Abbild', en: 'in the image' },
          consequence: { de: 'Jeden Monat ein neues Abbild.', en: 'A new image every month.' },
        },
        {
          id: 'provisioning',
          label: { de: 'bei der Bereitstellung', en: 'when provisioned' },
          consequence: { de: 'Längerer erster Start.', en: 'Longer first start.' },
        },
        {
          id: 'layering',
          label: { de: 'als Schicht', en: 'as a layer' },
          consequence: {
            de: 'Nur mit Unterstützung des Herstellers der Schicht.',
            en: 'Only with support by the vendor of the layer.',
          },
        },
      ],
      recommended: ['image'],
      mandatory: false,
      answers: [],
      dependsOn: ['sharedHosts.kinds'],
    },
  ],
  recommendation: {
    de: 'Im Abbild, mit gemeinsamer Aktivierung; OneDrive und Teams gesondert je Rechner.',
    en: 'In the image, with shared activation; OneDrive and Teams separately per machine.',
  },
  overturnedBy: {
    de: 'Dauerhafte virtuelle Desktops, die wie Geräte verwaltet werden.',
    en: 'Persistent virtual desktops that are managed like devices.',
  },
  sets: {
    configuration: ['SharedComputerLicensing', 'Updates Enabled', 'ExcludeApp'],
    project: ['deviceGroups', 'packages'],
  },
  watch: [
    { de: 'Das Supportende des Servers.', en: 'The end of support of the server.' },
    { de: 'Zwischenspeicher und Suche in Outlook.', en: 'Cached mode and search in Outlook.' },
    { de: 'Die Lizenzprüfung braucht Internet.', en: 'The licence check needs internet.' },
  ],
  topics: [
    'deploy/deploy-microsoft-365-apps-remote-desktop-services',
    'deploy/rds-office-vdi-rdsh',
    'deploy/rds-outlook-search',
  ],
  knownFrom: ['sh.kinds', 'sh.profile', 'os.server'],
  minutes: 15,
}
