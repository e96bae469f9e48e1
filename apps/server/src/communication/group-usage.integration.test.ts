import type { GroupUsage, MiniWorkshop } from '@lotse/contract'
import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'

/** The use of groups at 30, 60 and 90 days, from reports and a directory to figures, on 22 November 2026. */

let house: UsageHouse
let base: string

/** Of a hundred people the first forty are in sales, three more in management. */
const directory = JSON.stringify({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
  value: Array.from({ length: 100 }, (_, user) => ({
    id: `00000000-0000-4000-8000-${String(user).padStart(12, '0')}`,
    userPrincipalName: `user${user}@contoso.example`,
    accountEnabled: true,
    userType: 'Member',
    department: user < 40 ? 'Vertrieb' : user < 43 ? 'Leitung' : user < 70 ? 'Produktion' : null,
    assignedLicenses: [],
  })),
})
const USED = new Set(['Windows', 'Outlook', 'Outlook (Windows)'])

/** A report of these hundred, of whom the first so many are active. */
function report(day: string, active: number): string {
  const rows = Array.from({ length: 100 }, (_, user) => {
    const isActive = user < active
    const flags = APP_USER_DETAIL_HEADINGS.slice(5).map((heading) => (isActive && USED.has(heading) ? 'Yes' : 'No'))
    return [day, `user${user}@contoso.example`, '', isActive ? day : '', 30, ...flags].join(',')
  })
  return `\uFEFF${APP_USER_DETAIL_HEADINGS.join(',')}\r\n${rows.join('\r\n')}\r\n`
}

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  base = `/customers/${ARNOLD}/engagements/${row?.id}`
  await house.importing(tenant, {
    'september.csv': report('2026-09-30', 20),
    'october.csv': report('2026-10-31', 30),
    'users.json': directory,
  })
})
afterAll(() => house?.stop())

const send = async <T>(method: string, path: string, body: object) =>
  read<T>(
    await house.call(`${base}${path}`, {
      as: 'administrator',
      method,
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
      body: JSON.stringify(body),
    }),
  )

async function usageOf(name: string, ringDay: string | null, segment: string): Promise<GroupUsage | undefined> {
  const { id } = await send<{ id: string }>('POST', '/adoption/groups', { name, headcount: 40, ringDay })
  await send('PATCH', `/communication/groups/${id}`, { segment: { attribute: 'department', value: segment } })
  const { groups } = await read<{ groups: GroupUsage[] }>(await house.call(`${base}/communication/usage`))
  return groups.find(({ groupId }) => groupId === id)
}

describe('the use of a group that is a segment', () => {
  it('is shown for now and at 30, 60 and 90 days, beside that of everybody', async () => {
    expect(await usageOf('Vertrieb', '2026-08-20', 'Vertrieb')).toMatchObject({
      why: null,
      now: { month: '2026-10', rate: 75, tenantRate: 30 },
      checks: [
        { days: 30, on: '2026-09-19', month: '2026-09', rate: 50, tenantRate: 20 },
        { days: 60, on: '2026-10-19', month: '2026-10', rate: 75, tenantRate: 30 },
        { days: 90, on: '2026-11-18', month: '2026-11', rate: null, tenantRate: null },
      ],
    })
  })

  it('is known without a ring day, and then has no days to look at', async () =>
    expect(await usageOf('Innendienst', null, 'Vertrieb')).toMatchObject({
      why: 'noRingDay',
      now: { month: '2026-10', rate: 75 },
      checks: [],
    }))

  it('says nothing of a segment that is too small, or that is none', async () => {
    const nothing = { now: null, checks: [] }
    expect(await usageOf('Leitung', '2026-08-20', 'Leitung')).toMatchObject({ why: 'tooSmall', ...nothing })
    expect(await usageOf('Einkauf', '2026-08-20', 'Einkauf')).toMatchObject({ why: 'noFigures', ...nothing })
  })

  it('is looked at twice by a mini-workshop', async () => {
    const { id: groupId } = await send<{ id: string }>('POST', '/adoption/groups', { name: 'Außendienst' })
    const segment = { attribute: 'department', segment: 'Vertrieb' }
    const begun = { groupId, heldOn: '2026-10-20', funnelOf: segment }
    const held = await send<MiniWorkshop>('POST', '/adoption/mini-workshops', begun)
    expect(held).toMatchObject({ funnel: { label: 'Vertrieb', month: '2026-10', active: 30 }, reviewFunnel: null })
    const answer = await house.call(`${base}/adoption/mini-workshops/${held.id}`, {
      as: 'administrator',
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '"1"' },
      body: JSON.stringify({ reviewFunnelOf: 'tenant' }),
    })
    expect(await read<MiniWorkshop>(answer)).toMatchObject({
      funnel: { label: 'Vertrieb', active: 30 },
      reviewFunnel: { label: '', month: '2026-10', active: 30 },
    })
  })

  it('is for the team only', async () =>
    expect((await house.call(`${base}/communication/usage`, { as: 'customer' })).status).toBe(403))
})
