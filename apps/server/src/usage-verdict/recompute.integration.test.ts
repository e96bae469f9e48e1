import type { UsageHouseSettings, UsageRecomputation } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JobCancelled } from '../platform/jobs/run-job.ts'
import { halfYear, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { recomputeAll } from './recompute-job.ts'

let house: UsageHouse
const tenants: string[] = []
beforeAll(async () => {
  house = await usageHouse()
  for (let number = 0; number < 12; number += 1) {
    const tenant = await house.newTenant()
    tenants.push(tenant)
    await house.importing(tenant, halfYear)
  }
}, 120_000)
afterAll(() => house?.stop())

const present = async (as: Who = 'administrator') =>
  read<UsageHouseSettings>(await house.call('/usage-settings', { as }))

const send = (path: string, method: string, body: object, as: Who = 'administrator', headers = {}) =>
  house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const change = async (settings: object, version?: number, as: Who = 'administrator') =>
  send('/usage-settings', 'PATCH', { settings }, as, { 'if-match': `"${version ?? (await present()).version}"` })

const statesIn = async () =>
  (
    await house.data.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from lotse.usage_verdict group by state order by state',
    )
  ).map(({ state, count }) => `${state} ${count}`)

describe('the settings of the house', () => {
  it('are the defaults, with presets to choose from', async () => {
    expect(await present()).toMatchObject({ preset: 'lotse', version: 1, changedBy: null, may: { change: true } })
    expect((await present()).presets).toHaveLength(3)
    expect((await present('engineer')).may).toEqual({ change: false, recompute: false })
  })

  it.each([
    ['engineer', 403],
    ['customer', 403],
    ['stranger', 403],
  ] as const)('%s may not change them', async (who, status) =>
    expect((await change({ targetRate: 75 }, 1, who)).status).toBe(status),
  )

  it('are refused at the field', async () => {
    const answer = await change({ targetRate: 75, stableExit: 80, forecastHorizon: 0 })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { errors: [{ field: 'body.settings.forecastHorizon' }, { field: 'body.settings.stableExit' }] },
    ])
  })

  it('tell before how many states they would change', async () => {
    const before = await statesIn()
    const previewed = await read<{ tenants: number; changed: number; restated: number }>(
      await send('/usage-settings/preview', 'POST', { settings: { targetRate: 50, stableExit: 45 } }),
    )
    expect(previewed).toMatchObject({ of: 12, lookedAt: 12, tenants: 12, changed: 12, restated: 0 })
    expect(await statesIn()).toEqual(before)
  })

  it('are kept, and every verdict is worked out anew in the background', async () => {
    expect(await statesIn()).toEqual(['stalled 12'])
    const answer = await read<{ settings: UsageHouseSettings; jobId: string }>(
      await change({ targetRate: 50, stableExit: 45 }),
    )
    expect(answer.settings).toMatchObject({ version: 2, settings: { targetRate: 50 }, changedBy: { name: 'Ada' } })
    const job = await house.ended(answer.jobId)
    expect(job).toMatchObject({ state: 'done', kind: 'usage-recompute', done: 12, total: 12 })
    expect(job.result).toEqual({ tenants: 12, changed: 12, failed: [] })
    expect(await statesIn()).toEqual(['stable 12'])
    const standings = await house.data.query(`select 1 from lotse.standing where state = 'stable'`)
    expect(standings).toHaveLength(12)
    expect((await present()).forecasts).toMatchObject({ tenants: 12 })
  })

  it('are not overwritten by somebody who saw an older state', async () => {
    const answer = await change({ targetRate: 75 }, 1)
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { code: 'changed-meanwhile', current: { version: 2, settings: { targetRate: 50 } } },
    ])
  })
})

describe('working out all verdicts', () => {
  it('goes on where it was interrupted, and tells the same in the end', async () => {
    const jobId = '01990000-0000-7000-8000-00000000abcd'
    const controller = new AbortController()
    const seen: number[] = []
    const report = (done: number) => {
      seen.push(done)
      if (done === 10) controller.abort(new JobCancelled())
    }
    await expect(recomputeAll(house.services, { jobId, signal: controller.signal, report })).rejects.toThrow()
    expect(Math.max(...seen)).toBe(10)
    const again: number[] = []
    const result = await recomputeAll(house.services, {
      jobId,
      signal: new AbortController().signal,
      report: (done) => void again.push(done),
    })
    expect(result).toEqual({ tenants: 12, changed: 0, failed: [] })
    // Ten were kept; behind the first report, which says what is being prepared, it begins there.
    expect(again[1]).toBe(10)
  })

  it('names what could not be worked out and does the rest', async () => {
    const [broken] = tenants
    await house.data.query(
      `update lotse.usage_snapshot set snapshot = snapshot - 'rows' where tenant_id = $1 and refresh_date = '2026-10-31'`,
      [broken],
    )
    const answer = await read<{ jobId: string }>(await send('/usage-recomputations', 'POST', {}))
    const job = await house.ended(answer.jobId)
    const result = job.result as UsageRecomputation
    expect(result).toMatchObject({ tenants: 12, failed: [{ tenantId: broken, customerName: 'Arnold Maschinenbau' }] })
    expect(result.failed[0]?.why).not.toBe('')
    expect((await send('/usage-recomputations', 'POST', {}, 'engineer')).status).toBe(403)
  })
})
