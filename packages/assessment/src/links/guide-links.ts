import type { Text } from '../text.ts'

/** `current`: there when it was checked. `redirect`: now elsewhere. `dead`: gone. */
export type LinkState = 'current' | 'redirect' | 'dead'

/** A page of the vendor's guide that a decision point names. */
export interface GuideLink {
  /** Never changes; the path of the page when it was first named. */
  readonly id: string
  readonly title: Text
  readonly url: string
  /** The day of the last check, YYYY-MM-DD. */
  readonly checkedOn: string
  readonly state: LinkState
  /** Where a redirect leads. */
  readonly movedTo?: string
}

const BASE = 'https://learn.microsoft.com/microsoft-365-apps/'
const OFFICE = 'https://learn.microsoft.com/'

/** The day of the vendor's published sources in which every page below was looked up. */
const SOURCES_OF = '2024-10-21'

const page = (id: string, de: string, en: string): GuideLink => ({
  id,
  title: { de, en },
  url: id.startsWith('office/') ? `${OFFICE}${id}` : `${BASE}${id}`,
  checkedOn: SOURCES_OF,
  state: 'current',
})

/** Every page the decision points name, with the day it was last checked. */
export const GUIDE_LINKS: readonly GuideLink[] = [
  page('admin-center/cloud-update', 'Cloud Update', 'Cloud update'),
  page(
    'best-practices/build-dynamic-lean-universal-packages',
    'Schlanke, anpassungsfähige Pakete',
    'Lean packages that adapt',
  ),
  page('best-practices/microsoft-365-change-guide', 'Leitfaden für Änderungen', 'Guide to change'),
  page('best-practices/network-guidance', 'Hinweise zum Netz', 'Network guidance'),
  page(
    'best-practices/right-sizing-initial-deployment',
    'Die erste Installation klein halten',
    'Keeping the first deployment small',
  ),
  page('best-practices/roadmap-to-modern-management', 'Weg zur modernen Verwaltung', 'Way to modern management'),
  page('deploy/about-microsoft-365-apps', 'Was die Apps sind', 'What the Apps are'),
  page(
    'deploy/assess-microsoft-365-apps',
    'Umgebung und Voraussetzungen prüfen',
    'Assess environment and requirements',
  ),
  page('deploy/change-bitness', 'Von 32 auf 64 Bit', 'From 32-bit to 64-bit'),
  page(
    'deploy/deploy-microsoft-365-apps-configuration-manager',
    'Verteilen mit Configuration Manager',
    'Deploy with Configuration Manager',
  ),
  page(
    'deploy/deploy-microsoft-365-apps-remote-desktop-services',
    'Apps auf Remotedesktopdiensten',
    'Apps on Remote Desktop Services',
  ),
  page('deploy/deployment-guide-for-project', 'Project verteilen', 'Deploy Project'),
  page('deploy/deployment-guide-for-visio', 'Visio verteilen', 'Deploy Visio'),
  page(
    'deploy/install-different-office-visio-and-project-versions-on-the-same-computer',
    'Was nebeneinander installiert sein darf',
    'What may be installed side by side',
  ),
  page('deploy/microsoft-search-bing', 'Microsoft Search in Bing', 'Microsoft Search in Bing'),
  page(
    'deploy/office-deployment-tool-configuration-options',
    'Angaben der Konfigurationsdatei',
    'Options of the configuration file',
  ),
  page('deploy/overview-deploying-languages-microsoft-365-apps', 'Sprachen verteilen', 'Deploy languages'),
  page('deploy/plan-microsoft-365-apps', 'Die Einführung planen', 'Plan the deployment'),
  page('deploy/rds-office-vdi-rdsh', 'Office in virtuellen Arbeitsplätzen', 'Office in virtual desktops'),
  page(
    'deploy/rds-outlook-search',
    'Suche in Outlook bei wechselnden Sitzungen',
    'Outlook search in non-persistent sessions',
  ),
  page('deploy/teams-install', 'Teams mit den Apps', 'Teams with the Apps'),
  page('deploy/upgrade-from-msi-version', 'MSI-Ausgaben entfernen', 'Remove MSI versions'),
  page(
    'end-of-support/plan-upgrade-older-versions-office',
    'Ablösung älterer Ausgaben planen',
    'Plan an upgrade from older versions',
  ),
  page('end-of-support/windows-server-support', 'Supportende von Windows Server', 'End of support of Windows Server'),
  page('licensing-activation/device-based-licensing', 'Lizenz je Gerät', 'Device-based licensing'),
  page(
    'licensing-activation/overview-licensing-activation-microsoft-365-apps',
    'Lizenz und Aktivierung',
    'Licensing and activation',
  ),
  page(
    'licensing-activation/overview-shared-computer-activation',
    'Gemeinsame Aktivierung',
    'Shared computer activation',
  ),
  page('mac/deployment-options-for-office-for-mac', 'Wege der Verteilung auf dem Mac', 'Deployment options on the Mac'),
  page('mac/mau-deadline', 'Fristen für Updates auf dem Mac', 'Deadlines for updates on the Mac'),
  page('mac/overview', 'Office für Mac', 'Office for Mac'),
  page('office/compatibility/assess-office-compatibility', 'Verträglichkeit prüfen', 'Assess compatibility'),
  page(
    'outlook/get-started/state-of-com-add-ins',
    'COM-Add-Ins in Outlook erkennen',
    'Identify COM add-ins in Outlook',
  ),
  page('privacy/connected-experiences', 'Verbundene Erfahrungen', 'Connected experiences'),
  page('privacy/overview-privacy-controls', 'Steuerung des Datenschutzes', 'Privacy controls'),
  page(
    'security/internet-macros-blocked',
    'Makros aus dem Internet sind gesperrt',
    'Macros from the internet are blocked',
  ),
  page('security/security-baseline', 'Grundlage der Sicherheit', 'Security baseline'),
  page('updates/change-update-channels', 'Den Updatekanal wechseln', 'Change the update channel'),
  page('updates/choose-how-to-deliver-updates', 'Wie Updates zugestellt werden', 'How updates are delivered'),
  page('updates/delivery-optimization', 'Übermittlungsoptimierung', 'Delivery Optimization'),
  page('updates/end-user-update-notifications-microsoft-365-apps', 'Hinweise an Benutzer', 'Notices to users'),
  page('updates/overview-update-channels', 'Updatekanäle', 'Update channels'),
  page('updates/software-update-status', 'Stand der Updates', 'Status of updates'),
]
