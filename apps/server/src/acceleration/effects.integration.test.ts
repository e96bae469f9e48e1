import type { AccelerationEffects, Annotation, TriedEffort } from '@lotse/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StalledHouse, stalledHouse } from '../testing/stalled-house.ts'
import { read } from '../testing/usage-house.ts'

/** What followed what was tried, over HTTP; and the marks of it on the curve (engagement.md §12). */

let house: StalledHouse
let tenant: string
beforeAll(async () => {
  house = await stalledHouse()
  // Every month counts here, those of summer too.
  await house.data.query(
    `insert into lotse.usage_settings (customer_id, settings) values ($1, '{"quietMonths": []}')`,
    [house.customerId],
  )
  await house.engagement()
  const engagement = await house.engagement()
  tenant = house.tenantOf(engagement)
  const base = `${house.at(engagement)}/acceleration`
  const answers = { plan: 'yes', whatChanged: '', intentReduced: 'unknown', technicalBlocker: 'unknown' }
  const { open } = await house.act('POST', `${base}/cases`, { trigger: 'manual', answers })
  const efforts = `${base}/cases/${open?.id}/efforts`
  await house.act('POST', efforts, { on: '2026-08-12', words: 'Town hall meeting' })
  await house.act('POST', efforts, { on: '2026-10-20', words: 'Second town hall' })
})
afterAll(() => house?.stop())

const effects = async () => read<AccelerationEffects>(await house.send('GET', '/acceleration/effects'))

it('counts what can be measured, with the growth before and after, and what cannot', async () => {
  const { measures, caveat } = await effects()
  // 640, 660 and 671 of 1,250 in June, August and October; two months after October are not there yet.
  expect(measures).toMatchObject([{ measure: 'other', cases: 1, grew: 0, notMeasured: 1 }])
  expect(measures[0]?.before).toBeCloseTo(1.6)
  expect(measures[0]?.median).toBeCloseTo(0.88)
  expect(caveat.en).toContain('not what it caused')
})

it('counts and leaves out stalled months that are too recent', async () => {
  // Where nothing was tried September is the first month that stalls, and two months after it are not there yet.
  const { without } = await effects()
  expect(without).toMatchObject({ cases: 0, median: null })
  expect(without.notMeasured).toBeGreaterThan(0)
})

it('looks at the efforts of two years only, and also where nobody knows a month of use', async () => {
  const copy = (id: string, on: string) =>
    house.data.query(
      `insert into lotse.acceleration_effort
       select (jsonb_populate_record(f, jsonb_build_object('id', $1::text, 'done_on', $2::text, 'step_key', 'refer'))).*
         from lotse.acceleration_effort f limit 1`,
      [id, on],
    )
  await copy('01930000-0000-7000-8000-0000000eff01', '2024-11-05')
  expect((await effects()).measures.map(({ measure }) => measure)).toEqual(['other'])
  const id = '01930000-0000-7000-8000-0000000eff02'
  await copy(id, '2026-09-05')
  const months = await house.data.query<{ rows: object }>(
    'with gone as (delete from lotse.usage_month where tenant_id = $1 returning *) select jsonb_agg(gone) as rows from gone',
    [tenant],
  )
  const { measures } = await effects()
  expect(measures.find(({ measure }) => measure === 'refer')).toMatchObject({ cases: 0, notMeasured: 1 })
  await house.data.query(
    'insert into lotse.usage_month select r.* from jsonb_populate_recordset(null::lotse.usage_month, $1::jsonb) r',
    [JSON.stringify(months[0]?.rows)],
  )
  await house.data.query('delete from lotse.acceleration_effort where step_key = $1', ['refer'])
})

it('is the delivery organisation’s', async () => {
  expect((await house.refused('GET', '/acceleration/effects', undefined, { as: 'customer' })).status).toBe(403)
})

it('stands on the curve for the team, and not for people of the customer', async () => {
  const path = `/customers/${house.customerId}/tenants/${tenant}/annotations`
  type Curve = { items: Annotation[]; efforts: TriedEffort[] }
  const seen = await read<Curve>(await house.send('GET', path))
  expect(seen.efforts.map(({ day, month, words }) => [day, month, words])).toEqual([
    ['2026-08-12', '2026-08', 'Town hall meeting'],
    ['2026-10-20', '2026-10', 'Second town hall'],
  ])
  expect((await read<Curve>(await house.send('GET', path, undefined, { as: 'customer' }))).efforts).toEqual([])
  const file = await (await house.send('GET', `${path}.csv`)).text()
  expect(file).toContain('2026-08-12,effort,Town hall meeting')
  expect(await (await house.send('GET', `${path}.csv`, undefined, { as: 'customer' })).text()).not.toContain(
    'Town hall',
  )
})
