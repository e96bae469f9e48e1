import { FORM_HEADINGS } from '../reports/catalogue.ts'
import { APP_USER_DETAIL } from '../snapshot.ts'
import { APP_USER_DETAIL_HEADINGS, normalHeading } from './columns.ts'

/** A report that can be told by its headings, and how to name it to a person. */
export interface KnownReport {
  /** Name of the Graph function, or of the export. */
  readonly id: string
  readonly title: { readonly de: string; readonly en: string }
  /** Headings in normal form that all have to be present. */
  readonly signature: readonly string[]
  /** Tells of devices: read elsewhere, and never of use. */
  readonly isInventory?: true
}

/** Most particular first: the first whose signature fits is the report. Headings: usage.md §2 and §8. */
const KNOWN_REPORTS: readonly KnownReport[] = [
  {
    id: APP_USER_DETAIL,
    title: { de: 'Microsoft 365 Apps: Nutzung je Benutzer', en: 'Microsoft 365 Apps usage, user detail' },
    signature: ['user principal name', 'outlook (windows)', 'word (windows)', 'excel (windows)'],
  },
  {
    id: 'getOffice365ActivationsUserDetail',
    title: { de: 'Office-Aktivierungen je Benutzer', en: 'Office activations, user detail' },
    signature: ['user principal name', 'product type', 'activated on shared computer'],
  },
  {
    id: 'getOffice365ActivationsUserCounts',
    title: { de: 'Office-Aktivierungen, Anzahl Benutzer', en: 'Office activations, user counts' },
    signature: ['product type', 'assigned', 'activated'],
  },
  {
    id: 'getOffice365ActivationCounts',
    title: { de: 'Office-Aktivierungen, Anzahl Geräte', en: 'Office activations, device counts' },
    signature: ['product type', 'windows', 'mac', 'android', 'ios'],
  },
  {
    id: 'getM365AppUserCounts',
    title: { de: 'Microsoft 365 Apps: tägliche Benutzer je App', en: 'Microsoft 365 Apps, daily users per app' },
    signature: ['report date', 'outlook', 'word', 'excel', 'powerpoint'],
  },
  {
    id: 'getM365AppPlatformUserCounts',
    title: {
      de: 'Microsoft 365 Apps: tägliche Benutzer je Plattform',
      en: 'Microsoft 365 Apps, daily users per platform',
    },
    signature: ['report date', 'windows', 'mac', 'mobile', 'web'],
  },
  {
    id: 'getOffice365ActiveUserDetail',
    title: { de: 'Aktive Benutzer der Dienste, je Benutzer', en: 'Active users of the services, user detail' },
    signature: ['user principal name', 'exchange last activity date', 'assigned products'],
  },
  {
    id: 'getOffice365ActiveUserCounts',
    title: { de: 'Aktive Benutzer der Dienste, täglich', en: 'Active users of the services, daily' },
    signature: ['office 365', 'exchange', 'onedrive', 'report date'],
  },
  {
    id: 'Office365ActiveUserActivityCounts',
    title: { de: 'Aktionen in den Diensten, täglich', en: 'Actions in the services, daily' },
    signature: ['exchange', 'onedrive', 'sharepoint', 'report date'],
  },
  {
    id: 'getOffice365ServicesUserCounts',
    title: { de: 'Aktive und inaktive Benutzer je Dienst', en: 'Active and inactive users per service' },
    signature: ['exchange active', 'exchange inactive'],
  },
  {
    id: 'getTeamsUserActivityUserDetail',
    title: { de: 'Teams: Aktivität je Benutzer', en: 'Teams user activity, user detail' },
    signature: ['team chat message count', 'private chat message count'],
  },
  {
    id: 'getEmailActivityUserDetail',
    title: { de: 'E-Mail: Aktivität je Benutzer', en: 'Email activity, user detail' },
    signature: ['send count', 'receive count', 'read count'],
  },
  {
    id: 'getSharePointActivityUserDetail',
    title: { de: 'SharePoint: Aktivität je Benutzer', en: 'SharePoint activity, user detail' },
    signature: ['viewed or edited file count', 'visited page count'],
  },
  {
    id: 'getOneDriveActivityUserDetail',
    title: { de: 'OneDrive: Aktivität je Benutzer', en: 'OneDrive activity, user detail' },
    signature: ['viewed or edited file count', 'synced file count'],
  },
  {
    id: 'ProductList',
    title: { de: 'Lizenzliste des Admin Centers', en: 'License list of the admin center' },
    signature: ['product title', 'total licenses', 'assigned licenses'],
  },
  {
    id: 'users',
    title: { de: 'Benutzerliste des Admin Centers', en: 'User list of the admin center' },
    signature: ['display name', 'user principal name', 'licenses'],
  },
  {
    id: 'AppsInventoryDevices',
    title: { de: 'Geräteinventar des Apps Admin Centers', en: 'Device inventory of the Apps admin center' },
    signature: ['build', 'architecture', 'update channel', 'last contact'],
    isInventory: true,
  },
  ...['versiontoreport', 'versiontoreport0'].map((heading) => ({
    id: 'ConfigurationManagerOffice',
    title: { de: 'Office-Inventar des Configuration Manager', en: 'Office inventory of Configuration Manager' },
    signature: [heading],
    isInventory: true as const,
  })),
  {
    id: 'MauHistory',
    title: { de: 'von Hand geführter MAU-Verlauf', en: 'MAU history kept by hand' },
    signature: ['month', 'entitled', 'active'],
  },
  {
    id: 'MauHistory',
    title: { de: 'von Hand geführter MAU-Verlauf', en: 'MAU history kept by hand' },
    signature: ['month', 'mau'],
  },
  {
    id: 'subscribedSkus',
    title: { de: 'gekaufte Lizenzen des Mandanten', en: 'licences bought by the tenant' },
    signature: ['skupartnumber', 'consumedunits'],
  },
  {
    id: 'directoryUsers',
    title: { de: 'Benutzer des Verzeichnisses', en: 'users of the directory' },
    signature: ['user principal name', 'assignedlicenses'],
  },
  {
    id: 'licenseDetails',
    title: { de: 'Lizenzen einer Person', en: 'licences of one person' },
    signature: ['skupartnumber', 'serviceplans'],
  },
  {
    id: 'adminReportSettings',
    title: { de: 'Einstellungen der Berichte', en: 'settings of the reports' },
    signature: ['displayconcealednames'],
  },
]

/** The report whose signature is among the headings, null where none is. */
export function reportOf(headings: readonly string[]): KnownReport | null {
  const present = new Set(headings.map(normalHeading))
  return KNOWN_REPORTS.find((report) => report.signature.every((heading) => present.has(heading))) ?? null
}

/** The report with this id, null where Lotse does not know one. */
export function reportNamed(id: string): KnownReport | null {
  return KNOWN_REPORTS.find((report) => report.id === id) ?? null
}

/** How many of the headings are used by any report that Lotse can tell; decides between delimiters. */
export function knownHeadingsAmong(headings: readonly string[]): number {
  return headings.filter((heading) => KNOWN_HEADINGS.has(normalHeading(heading))).length
}

const KNOWN_HEADINGS = new Set([
  ...APP_USER_DETAIL_HEADINGS.map(normalHeading),
  ...FORM_HEADINGS.map(normalHeading),
  ...KNOWN_REPORTS.flatMap((report) => report.signature),
])
