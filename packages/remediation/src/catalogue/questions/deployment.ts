import type { Question } from '../../template/types.ts'

/** Questions of the section “Deployment tool”. (remediation.md §6) */
export const DEPLOYMENT_QUESTIONS: readonly Question[] = [
  {
    id: 'dt.tool',
    kind: 'many',
    section: 'deployment',
    text: { de: 'Welches Werkzeug verteilt Software?', en: 'Which tool distributes software?' },
    help: {
      de: 'Wählen Sie jedes, das Software unter Windows installiert.',
      en: 'Choose each that installs software on Windows.',
    },
    options: [
      { id: 'configMgr', label: { de: 'Configuration Manager', en: 'Configuration Manager' } },
      { id: 'intune', label: { de: 'Intune', en: 'Intune' } },
      { id: 'coMgmt', label: { de: 'Co-Management', en: 'co-management' } },
      { id: 'thirdParty', label: { de: 'anderes Werkzeug', en: 'another tool' } },
      { id: 'gpo', label: { de: 'Gruppenrichtlinien', en: 'group policies' } },
      { id: 'manual', label: { de: 'von Hand', en: 'by hand' } },
      { id: 'none', label: { de: 'keine', en: 'none' } },
    ],
  },
  {
    id: 'dt.cmBranch',
    kind: 'one',
    section: 'deployment',
    text: { de: 'Configuration-Manager-Zweig', en: 'Configuration Manager branch' },
    help: { de: 'Nur, wo Configuration Manager genutzt wird.', en: 'Only where Configuration Manager is used.' },
    options: [
      { id: 'current', label: { de: 'aktueller Zweig', en: 'current branch' } },
      { id: 'older', label: { de: 'älter', en: 'older' } },
      { id: 'na', label: { de: 'trifft nicht zu', en: 'does not apply' } },
    ],
    askedWhen: 'dt.tool=configMgr/coMgmt',
  },
  {
    id: 'dt.source',
    kind: 'one',
    section: 'deployment',
    text: { de: 'Woher sollen Installationsdateien kommen?', en: 'Where shall installation files come from?' },
    help: {
      de: 'Aus dem Netz des Herstellers oder aus dem eigenen Haus.',
      en: "From the vendor's network, or from inside.",
    },
    options: [
      { id: 'cdn', label: { de: 'aus dem Inhaltsnetz', en: 'from the content network' } },
      { id: 'share', label: { de: 'von einer Freigabe', en: 'from a share' } },
      { id: 'distPoint', label: { de: 'von Verteilungspunkten', en: 'from distribution points' } },
      { id: 'mixed', label: { de: 'gemischt', en: 'mixed' } },
      { id: 'undecided', label: { de: 'nicht entschieden', en: 'not decided' } },
    ],
  },
  {
    id: 'dt.localAdmin',
    kind: 'yesNo',
    section: 'deployment',
    text: { de: 'Sind Benutzer lokale Administratoren?', en: 'Are users local administrators?' },
    help: { de: 'Auf den eigenen Geräten.', en: 'On their own devices.' },
    options: [],
    askedWhen: 'dt.selfInstall=yes',
  },
  {
    id: 'dt.selfInstall',
    kind: 'one',
    section: 'deployment',
    text: { de: 'Dürfen Benutzer selbst aus dem Portal installieren?', en: 'May users install from the portal?' },
    help: { de: 'Eine Einstellung des Tenants.', en: 'A setting of the tenant.' },
    options: [
      { id: 'yes', label: { de: 'ja', en: 'yes' } },
      { id: 'no', label: { de: 'nein', en: 'no' } },
      { id: 'undecided', label: { de: 'nicht entschieden', en: 'not decided' } },
    ],
  },
  {
    id: 'dt.pilot',
    kind: 'yesNo',
    section: 'deployment',
    text: { de: 'Ist eine Pilotgruppe benannt?', en: 'Is a pilot group named?' },
    help: { de: 'Namen, keine Absichten.', en: 'Names, not intentions.' },
    options: [],
  },
  {
    id: 'dt.appControl',
    kind: 'yesNo',
    section: 'deployment',
    text: { de: 'Ist eine Anwendungskontrolle aktiv?', en: 'Is application control (allow-listing) active?' },
    help: { de: 'Nur Programme auf einer Liste dürfen starten.', en: 'Only programs on a list may start.' },
    options: [],
  },
]
