import { GRAPH_SOURCES, type GraphSource } from '@lotse/contract'

/** What Lotse asks Microsoft Graph for, as data (usage.md §2, §4, §7). */
export interface Source {
  readonly id: GraphSource
  readonly kind: 'report' | 'list' | 'settings'
  /** What stands behind the version: `reports/getM365AppUserDetail(period='D30')`. */
  readonly path: string
  /** Any one of these permissions is enough; the first is the smallest, which people are told to give. */
  readonly permissions: readonly [string, ...string[]]
  /** What the file is called that is handed to the import. */
  readonly fileName: string
}

const REPORTS = ['Reports.Read.All'] as const

const report = (id: GraphSource, call: string): Source => ({
  id,
  kind: 'report',
  path: `reports/${call}`,
  permissions: REPORTS,
  fileName: `${call.replace(/\(period='(\w+)'\)/, ' $1')} (Microsoft Graph).csv`,
})

/** What entitlement, exclusions and segments need (usage.md §7, §8). No name, no title, no phone: nobody asks them. */
const USER_PROPERTIES = [
  'id',
  'userPrincipalName',
  'accountEnabled',
  'userType',
  'department',
  'officeLocation',
  'city',
  'country',
  'usageLocation',
  'assignedLicenses',
].join(',')

const byId: Readonly<Record<GraphSource, Source>> = {
  appUserDetail: report('appUserDetail', "getM365AppUserDetail(period='D30')"),
  appUserCounts: report('appUserCounts', "getM365AppUserCounts(period='D30')"),
  platformUserCounts: report('platformUserCounts', "getM365AppPlatformUserCounts(period='D30')"),
  activationsUserDetail: report('activationsUserDetail', 'getOffice365ActivationsUserDetail'),
  activationsUserCounts: report('activationsUserCounts', 'getOffice365ActivationsUserCounts'),
  activationCounts: report('activationCounts', 'getOffice365ActivationCounts'),
  users: {
    id: 'users',
    kind: 'list',
    path: `users?$select=${USER_PROPERTIES}&$filter=assignedLicenses/$count%20ne%200&$count=true&$top=999`,
    permissions: ['User.Read.All', 'Directory.Read.All'],
    fileName: 'users (Microsoft Graph).json',
  },
  subscribedSkus: {
    id: 'subscribedSkus',
    kind: 'list',
    path: 'subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,consumedUnits,prepaidUnits,servicePlans',
    permissions: ['LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
    fileName: 'subscribedSkus (Microsoft Graph).json',
  },
  reportSettings: {
    id: 'reportSettings',
    kind: 'settings',
    path: 'admin/reportSettings',
    permissions: ['ReportSettings.Read.All'],
    fileName: 'reportSettings (Microsoft Graph).json',
  },
}

/** Every source, in the order in which they are asked: what the verdict rests on comes first. */
export const sources: readonly Source[] = GRAPH_SOURCES.map((id) => byId[id])

export const sourceOf = (id: GraphSource): Source => byId[id]

/** What reports are stored as; lists are JSON. */
export const REPORT_TYPE = 'text/csv'

/** The one that gives monthly active use. */
export const MONTHLY: GraphSource = 'appUserDetail'

/** Permissions by name, with what each opens. */
export const permissions: readonly {
  readonly name: string
  readonly isNeeded: boolean
  readonly sources: readonly GraphSource[]
}[] = [...new Set(sources.map((one) => one.permissions[0]))].map((name) => ({
  name,
  isNeeded: name === REPORTS[0],
  sources: sources.filter((one) => one.permissions[0] === name).map(({ id }) => id),
}))
