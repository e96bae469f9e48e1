import type { DecisionPoint } from './types.ts'

/** Decision point 6. (assessment-decisions.md §6) */
export const DEPLOYMENT: DecisionPoint = {
  id: 'deployment',
  number: 6,
  title: { de: 'Verteilwerkzeug und Quelle', en: 'Distribution tool and source' },
  ask: { de: 'Womit und woher wird installiert?', en: 'With what and from where is it installed?' },
  collect: [
    { de: 'Werkzeuge, die heute Software verteilen', en: 'Tools that distribute software today' },
    { de: 'Leitungen der Standorte', en: 'Lines of the sites' },
    { de: 'Ob Benutzer lokale Administratoren sind', en: 'Whether users are local administrators' },
  ],
  decisions: [
    {
      id: 'deployment.tool',
      kind: 'many',
      question: { de: 'Welches Werkzeug verteilt?', en: 'Which tool distributes?' },
      options: [
        {
          id: 'configMgr',
          label: { de: 'Configuration Manager', en: 'Configuration Manager' },
          consequence: {
            de: 'Kern im Paket, seltene Sprachen aus dem Netz; Erkennung je Anwendung.',
            en: 'Core in the package, rare languages from the network; detection for each application.',
          },
        },
        {
          id: 'intune',
          label: { de: 'Intune', en: 'Intune' },
          consequence: {
            de: 'Grundinstallation als Suite mit eigener Konfiguration, Ergänzungen als Win32-Pakete.',
            en: 'Base install as a suite with custom configuration, additions as Win32 packages.',
          },
        },
        {
          id: 'coMgmt',
          label: { de: 'gemeinsame Verwaltung', en: 'Co-management' },
          consequence: {
            de: 'Je Gerät muss feststehen, wer Office verwaltet.',
            en: 'For each device it has to be settled who manages Office.',
          },
        },
        {
          id: 'thirdParty',
          label: { de: 'anderes Werkzeug', en: 'third-party tool' },
          consequence: {
            de: 'Installation über das Bereitstellungswerkzeug; Berichte kommen von dort.',
            en: 'Installation through the deployment tool; reports come from there.',
          },
        },
        {
          id: 'gpo',
          label: { de: 'Gruppenrichtlinie mit Skript', en: 'Group Policy with a script' },
          consequence: { de: 'Ohne Rückmeldung, ob es geklappt hat.', en: 'Without word on whether it worked.' },
        },
        {
          id: 'manual',
          label: { de: 'von Hand', en: 'by hand' },
          consequence: { de: 'Nur für wenige Geräte sinnvoll.', en: 'Sensible for a few devices only.' },
        },
        {
          id: 'none',
          label: { de: 'keines', en: 'none' },
          consequence: {
            de: 'Es bleibt die Installation aus dem Portal.',
            en: 'What remains is installing from the portal.',
          },
        },
      ],
      recommended: ['intune'],
      mandatory: true,
      answers: ['dt.tool'],
      dependsOn: ['scope.product', 'devices.unsupported'],
    },
    {
      id: 'deployment.source',
      kind: 'one',
      question: { de: 'Woher kommen die Dateien?', en: 'Where do files come from?' },
      options: [
        {
          id: 'contentNetwork',
          label: { de: 'Netz des Herstellers', en: 'the vendor’s content network' },
          consequence: {
            de: 'Immer aktuell; jede Leitung trägt mit.',
            en: 'Always current; every line carries its part.',
          },
        },
        {
          id: 'share',
          label: { de: 'eigene Freigabe', en: 'own share' },
          consequence: { de: 'Muss jeden Monat erneuert werden.', en: 'Has to be renewed every month.' },
        },
        {
          id: 'distributionPoints',
          label: { de: 'Verteilungspunkte', en: 'distribution points' },
          consequence: { de: 'Schont Leitungen, braucht Platz und Pflege.', en: 'Spares lines, needs space and care.' },
        },
        {
          id: 'mixed',
          label: { de: 'gemischt nach Standort', en: 'mixed by site' },
          consequence: { de: 'Je Standortart eine Regel.', en: 'A rule for each kind of site.' },
        },
      ],
      recommended: ['contentNetwork'],
      mandatory: true,
      answers: ['dt.source'],
      dependsOn: ['deployment.tool', 'network'],
    },
    {
      id: 'deployment.selfInstall',
      kind: 'one',
      question: { de: 'Dürfen Benutzer aus dem Portal installieren?', en: 'May users install from the portal?' },
      options: [
        {
          id: 'allowed',
          label: { de: 'ja', en: 'yes' },
          consequence: {
            de: 'Braucht lokale Administratorrechte; Architektur und Kanal werden im Portal voreingestellt.',
            en: 'Needs local administrators; architecture and channel are preset in the portal.',
          },
        },
        {
          id: 'blocked',
          label: { de: 'nein', en: 'no' },
          consequence: { de: 'Alles kommt über das Werkzeug.', en: 'Everything comes through the tool.' },
        },
      ],
      recommended: ['blocked'],
      mandatory: false,
      answers: ['dt.selfInstall'],
      dependsOn: ['deployment.tool'],
    },
  ],
  recommendation: {
    de: 'Intune mit eigener Konfiguration; Visio, Project und Sprachen als schlanke Pakete.',
    en: 'Intune with custom configuration; Visio, Project and languages as lean packages.',
  },
  overturnedBy: {
    de: 'Configuration Manager ist das eingeführte Werkzeug: dann dort, Kern im Paket und Seltenes aus dem Netz.',
    en: 'Configuration Manager is the established tool: then there, core in the package and rare parts from the network.',
  },
  sets: {
    configuration: ['SourcePath', 'AllowCdnFallback', 'Version', 'OfficeMgmtCOM'],
    project: ['packages', 'source'],
  },
  watch: [
    { de: 'Je Gerät gilt eine Suite-Konfiguration.', en: 'One suite configuration counts for a device.' },
    {
      de: 'Installation aus dem Portal braucht lokale Administratoren.',
      en: 'Installing from the portal needs local administrators.',
    },
    { de: 'Freigaben brauchen monatliche Pflege.', en: 'Shares need care every month.' },
  ],
  topics: [
    'best-practices/build-dynamic-lean-universal-packages',
    'deploy/deploy-microsoft-365-apps-configuration-manager',
    'deploy/office-deployment-tool-configuration-options',
  ],
  knownFrom: ['dt.tool', 'dt.cmBranch', 'dt.localAdmin', 'nw.thin'],
  minutes: 15,
}
