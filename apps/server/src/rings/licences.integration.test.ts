import type { RingsView } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'
import { usageReport } from '../testing/usage-report.ts'
import { personKey } from '../usage-people/person-key.ts'

/** Licences of the people on the devices of a ring, from files to a warning. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const APPS = '43de0ff5-c92c-492b-9116-175376d08c38'
const skus = JSON.stringify({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus',
  value: [
    {
      skuId: E3,
      skuPartNumber: 'SPE_E3',
      capabilityStatus: 'Enabled',
      consumedUnits: 6,
      prepaidUnits: { enabled: 10, suspended: 0, warning: 0 },
      servicePlans: [{ servicePlanId: APPS, servicePlanName: 'OFFICESUBSCRIPTION', provisioningStatus: 'Success' }],
    },
  ],
})

/** Ten people, of whom the first six have a licence. */
const directory = (names: readonly string[]) =>
  JSON.stringify({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
    value: names.map((userPrincipalName, user) => ({
      id: `00000000-0000-4000-8000-${String(user).padStart(12, '0')}`,
      userPrincipalName,
      accountEnabled: true,
      userType: 'Member',
      assignedLicenses: user < 6 ? [{ skuId: E3, disabledPlans: [] }] : [],
    })),
  })

describe('before a ring begins', () => {
  it('people on its devices without a licence are counted, wherever licences are known', async () => {
    const tenant = await house.newTenant()
    const report = usageReport({ refreshDate: '2026-10-31', users: 10, desktopCore: 5 })
    const names = report
      .split('\r\n')
      .slice(1)
      .flatMap((line) => line.split(',').find((cell) => cell.includes('@')) ?? [])
    expect(names).toHaveLength(10)
    await house.importing(tenant, { 'users.json': directory(names), 'skus.json': skus })
    await house.data.query('update lotse.licence_reading set taken_on = $2 where tenant_id = $1', [
      tenant,
      '2026-11-02',
    ])
    await house.importing(tenant, { 'october.csv': report })

    const keyOf = personKey(house.services, tenant)
    const devices = names.slice(4).map((name, at) => ({ key: `pc-${at}`, users: [`${keyOf(name)}@key`] }))
    await house.data.query(
      `insert into lotse.inventory_estate (customer_id, tenant_id, key, name, sort_name, state, support, site, people, is_silent, is_double, said)
       select $1, $2, r.key, r.key, r.key, 'apps', 'unknown', 'Kiel', 1, false, false, jsonb_build_object('users', r.users)
       from jsonb_to_recordset($3::jsonb) as r(key text, users jsonb)`,
      [ARNOLD, tenant, JSON.stringify(devices)],
    )
    const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [
      tenant,
    ])
    const path = `/customers/${ARNOLD}/engagements/${row?.id}/rings`
    const body = JSON.stringify({ name: 'Ring 2', kind: 'broad', matchBy: 'site', matchValues: ['Kiel'] })
    const headers = { 'content-type': 'application/json' }
    await read(await house.call(path, { as: 'administrator', method: 'POST', headers, body }))
    const { rings } = await read<RingsView>(await house.call(path))
    expect(rings[0]?.warnings.find(({ code }) => code === 'unlicensed')?.text.en).toBe(
      '4 of 6 people on the devices have no licence (as of 2026-10-31).',
    )
  })
})
