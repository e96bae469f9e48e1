import { describe, expect, it } from 'vitest'
import { graphPage } from '../testing/other-reports.ts'
import { readFolder, readOneReport, readTheReport } from '../testing/read-report.ts'

/** What Microsoft Graph nests, and what it says beside the reports: shapes that no CSV has (usage.md §2, §3, §7). */

const APPS_PLAN = '43de0ff5-c92c-492b-9116-175376d08c38'
const WEB_PLAN = 'e95bec33-7c88-4a70-8e19-b10bd9d0c014'
const PRODUCT = 'MICROSOFT 365 APPS FOR ENTERPRISE'

describe('US105 nested lists are rows', () => {
  const days = ['2026-10-31', '2026-10-30']
  it('daily users of apps', async () => {
    const userCounts = days.map((reportDate, at) => ({ reportDate, outlook: 9 - at, word: 3, powerPoint: 0 }))
    const page = graphPage([{ reportRefreshDate: '2026-10-31', reportPeriod: 7, userCounts }])
    const reading = await readTheReport('getM365AppUserCounts', page.replaceAll('"word"', '"excel": 1, "word"'))
    expect(reading).toMatchObject({ reportPeriod: 7, rows: { total: 2, accepted: 2, rejected: 0 } })
    expect(reading.days).toMatchObject([
      { day: '2026-10-30', counts: { outlook: 8, powerPoint: 0, teams: null } },
      { day: '2026-10-31', counts: { outlook: 9 } },
    ])
  })

  it('daily users of platforms, with times behind the days', async () => {
    const userCounts = days.map((day) => ({ reportDate: `${day}T00:00:00Z`, windows: 14, mac: 2, mobile: 6, web: 0 }))
    const page = graphPage([{ reportRefreshDate: '2026-10-31T00:00:00Z', reportPeriod: 7, userCounts }])
    const { days: read } = await readTheReport('getM365AppPlatformUserCounts', page)
    expect(read.map(({ day, counts }) => [day, counts.windows, counts.web])).toEqual([
      ['2026-10-30', 14, 0],
      ['2026-10-31', 14, 0],
    ])
  })

  it('activations of one person, product by product', async () => {
    const devices = { windows: 2, mac: 0, windows10Mobile: 0, ios: 1, android: 0, activatedOnSharedComputer: false }
    const person = (user: string, ...products: string[]): object => ({
      reportRefreshDate: '2026-10-31',
      userPrincipalName: user,
      displayName: user,
      userActivationCounts: products.map((productType) => ({
        productType,
        lastActivatedDate: productType === PRODUCT ? '2026-10-01' : null,
        ...(productType === PRODUCT ? devices : { ...devices, windows: 0, ios: 0 }),
      })),
    })
    const page = graphPage([person('Anna@a.example', PRODUCT, 'Visio Pro for Office 365'), person('b@a.example', 'x')])
    expect(await readTheReport('getOffice365ActivationsUserDetail', page)).toMatchObject({
      users: 2,
      rows: { total: 3, accepted: 3 },
      apps: { users: 1, activated: 1 },
    })
  })
})

describe('US100 US105 licences, people and settings', () => {
  const plan = (servicePlanId: string, provisioningStatus = 'Success') => ({
    servicePlanId,
    servicePlanName: 'X',
    provisioningStatus,
  })

  it('products keep the ids of their plans, whatever their letter case', async () => {
    const sku = (skuId: string, skuPartNumber: string, capabilityStatus: string, enabled: number, planId: string) => ({
      skuId,
      skuPartNumber,
      capabilityStatus,
      consumedUnits: 17,
      prepaidUnits: { enabled, suspended: 0, warning: 2 },
      servicePlans: [plan(planId)],
    })
    const page = graphPage([
      sku('A', 'SPE_E3', 'Enabled', 20, APPS_PLAN.toUpperCase()),
      sku('b', 'SPB', 'LockedOut', 0, WEB_PLAN),
    ])
    const { skus } = await readTheReport('subscribedSkus', page)
    expect(skus).toMatchObject([
      { skuId: 'a', enabledUnits: 20, warningUnits: 2, consumedUnits: 17, plans: [{ id: APPS_PLAN }] },
      { partNumber: 'SPB', status: 'LockedOut', enabledUnits: 0 },
    ])
  })

  it('pages of people are one list, and nobody is lost for want of a department', async () => {
    const person = (userPrincipalName: string, department: string | null, disabledPlans: string[] = []) => ({
      id: userPrincipalName,
      userPrincipalName,
      accountEnabled: userPrincipalName !== 'viktor@a.example',
      department,
      assignedLicenses: [{ skuId: 'A', disabledPlans }],
    })
    const files = await readFolder([
      ['users_page1.json', graphPage([person('Anna@A.example', 'Finance'), person('b@a.example', null)], '2')],
      ['users_page2.json', graphPage([person('viktor@a.example', 'IT', [APPS_PLAN])])],
    ])
    expect(files.map(({ name }) => name)).toEqual(['users_page*.json'])
    const [reading] = files[0]?.readings ?? []
    if (reading?.report !== 'directoryUsers') throw new Error('expected the users of the directory')
    expect(reading.people).toMatchObject([
      { user: 'anna@a.example', department: 'Finance', enabled: true, licenses: [{ skuId: 'a', disabledPlans: [] }] },
      { user: 'b@a.example', department: null },
      { user: 'viktor@a.example', enabled: false, licenses: [{ disabledPlans: [APPS_PLAN] }] },
    ])
  })

  it('licences of one person say which plan is switched off', async () => {
    const page = graphPage([{ skuId: 'A', skuPartNumber: 'SPE_E3', servicePlans: [plan(APPS_PLAN, 'Disabled')] }])
    const { licenses } = await readTheReport('licenseDetails', page)
    expect(licenses).toMatchObject([{ skuId: 'a', plans: [{ id: APPS_PLAN, status: 'Disabled' }] }])
  })

  it('the setting of the reports says whether names are concealed', async () => {
    const setting = { '@odata.context': 'x#admin/reportSettings/$entity', displayConcealedNames: true }
    expect(await readOneReport(JSON.stringify(setting))).toMatchObject({
      report: 'adminReportSettings',
      namesConcealed: true,
    })
  })
})
