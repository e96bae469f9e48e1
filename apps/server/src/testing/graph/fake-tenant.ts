import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'
import { usageReport } from '../usage-report.ts'
import type { Answer, Behaviour } from './fake-graph.ts'

/** What a fake Microsoft Graph says of one tenant. */

const ALL_ROLES = ['Reports.Read.All', 'User.Read.All', 'LicenseAssignment.Read.All', 'ReportSettings.Read.All']

/** Every report as Microsoft gives it, for a tenant of so many people, as of `refreshDate`. */
export function wholeTenant(refreshDate: string, users: number, desktopCore: number): Behaviour {
  const csv = (...lines: readonly string[]): readonly Answer[] => [
    { kind: 'link', content: `\uFEFF${lines.join('\r\n')}\r\n` },
  ]
  return {
    roles: ALL_ROLES,
    answers: {
      'v1.0 getM365AppUserDetail': [{ kind: 'link', content: usageReport({ refreshDate, users, desktopCore }) }],
      'v1.0 getM365AppUserCounts': csv(
        'Report Refresh Date,Report Period,Report Date,Outlook,Word,Excel,PowerPoint,OneNote,Teams',
        `${refreshDate},30,${refreshDate},${desktopCore},0,0,0,0,0`,
      ),
      'v1.0 getM365AppPlatformUserCounts': csv(
        'Report Refresh Date,Report Period,Report Date,Windows,Mac,Mobile,Web',
        `${refreshDate},30,${refreshDate},${desktopCore},0,0,0`,
      ),
      'v1.0 getOffice365ActivationsUserDetail': csv(
        'Report Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac,Windows 10 Mobile,iOS,Android,Activated On Shared Computer',
        `${refreshDate},user0@contoso.example,User 0,MICROSOFT 365 APPS FOR ENTERPRISE,${refreshDate},1,0,0,0,0,False`,
      ),
      'v1.0 getOffice365ActivationsUserCounts': csv(
        'Report Refresh Date,Product Type,Assigned,Activated,Shared Computer Activation',
        `${refreshDate},MICROSOFT 365 APPS FOR ENTERPRISE,${users},${desktopCore},0`,
      ),
      'v1.0 getOffice365ActivationCounts': csv(
        'Report Refresh Date,Product Type,Windows,Mac,Android,iOS,Windows 10 Mobile',
        `${refreshDate},MICROSOFT 365 APPS FOR ENTERPRISE,${desktopCore},0,0,0,0`,
      ),
      'v1.0 users': [
        {
          kind: 'pages',
          pages: chunks(
            Array.from({ length: users }, (_, index) => person(index)),
            500,
          ),
        },
      ],
      'v1.0 subscribedSkus': [{ kind: 'pages', pages: [[sku(users)]] }],
      'v1.0 admin/reportSettings': [{ kind: 'json', value: { displayConcealedNames: false } }],
    },
  }
}

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const APPS_PLAN = '43de0ff5-c92c-492b-9116-175376d08c38'

const person = (index: number) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  userPrincipalName: `user${index}@contoso.example`,
  displayName: `User ${index}`,
  accountEnabled: true,
  userType: 'Member',
  jobTitle: `Title ${index}`,
  department: index % 2 === 0 ? 'Sales' : null,
  usageLocation: 'DE',
  assignedLicenses: [{ skuId: E3, disabledPlans: [] }],
})

const sku = (units: number) => ({
  skuId: E3,
  skuPartNumber: 'SPE_E3',
  capabilityStatus: 'Enabled',
  consumedUnits: units,
  prepaidUnits: { enabled: units, suspended: 0, warning: 0 },
  servicePlans: [{ servicePlanId: APPS_PLAN, servicePlanName: 'OFFICESUBSCRIPTION', provisioningStatus: 'Success' }],
})

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** The monthly report with pseudonyms for names. */
export function concealedReport(refreshDate: string, users: number): string {
  const names = usageReport({ refreshDate, users, desktopCore: users })
  let index = 0
  return names.replace(/user\d+@contoso\.example/g, () => (index++).toString(16).toUpperCase().padStart(32, '0'))
}

/** A monthly report with its headings and nothing below. */
export const emptyReport = `\uFEFF${APP_USER_DETAIL_HEADINGS.join(',')}\r\n`
