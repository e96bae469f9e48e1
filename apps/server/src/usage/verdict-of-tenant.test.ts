import { type IsoDate, isoDate } from '@lotse/calendar'
import { DEFAULT_USAGE_SETTINGS, readUsageReport } from '@lotse/usage'
import { expect, it } from 'vitest'
import { usageReport } from '../testing/usage-report.ts'
import { NOBODY_COUNTED } from '../usage-people/look-up.ts'
import type { Known } from '../usage-verdict/known.ts'
import type { CurrentSnapshot } from './store.ts'
import { NO_USE, usageFrom } from './verdict-of-tenant.ts'

const today = isoDate('2026-11-22')
const factsOf = (known: Known, on: IsoDate) => usageFrom(known, on).facts

/** One report of a hundred users at the end of each month, from `[month, active users]`. */
async function current(months: readonly (readonly [refreshDate: string, active: number, period?: number])[]) {
  const rows: CurrentSnapshot[] = []
  for (const [refreshDate, desktopCore, period = 30] of months) {
    const content = Buffer.from(usageReport({ refreshDate, users: 100, desktopCore, period }))
    const source = (async function* () {
      yield content
    })()
    const [snapshot] = (await readUsageReport(source, { name: 'r.csv', asOf: today })).snapshots
    if (snapshot === undefined) throw new Error('the report was not read')
    rows.push({ id: refreshDate, snapshot, usable: snapshot.usableForMau, refreshDate: snapshot.refreshDate })
  }
  return known(rows)
}

const known = (rows: readonly CurrentSnapshot[]): Known => ({
  current: rows,
  settings: DEFAULT_USAGE_SETTINGS,
  overridden: [],
  licences: [],
  counted: NOBODY_COUNTED,
  country: null,
  confirmations: [],
})

it('knows nothing without a report', () => {
  expect(factsOf(known([]), today)).toEqual(NO_USE.facts)
})

it.each([
  [
    'below the goal',
    [
      ['2026-09-30', 71],
      ['2026-10-31', 69],
    ],
    0,
  ],
  [
    'reached in the newest month',
    [
      ['2026-09-30', 69],
      ['2026-10-31', 70],
    ],
    1,
  ],
  [
    'kept for two months',
    [
      ['2026-08-31', 60],
      ['2026-09-30', 70],
      ['2026-10-31', 70],
    ],
    2,
  ],
  [
    'with a month missing',
    [
      ['2026-08-31', 70],
      ['2026-10-31', 70],
    ],
    1,
  ],
  [
    'held again after it had slipped, since it was never lost',
    [
      ['2026-06-30', 71],
      ['2026-07-31', 72],
      ['2026-09-30', 68],
      ['2026-10-31', 70],
    ],
    2,
  ],
  [
    'slipping',
    [
      ['2026-05-31', 71],
      ['2026-06-30', 71],
      ['2026-09-30', 70],
      ['2026-10-31', 69],
    ],
    2,
  ],
] as const)('counts the months at the goal: %s', async (_, months, count) => {
  expect(factsOf(await current(months), today).monthsAtTarget).toBe(count)
})

it('does not take a report that gives no month, nor a running month, for a verdict', async () => {
  const rows = await current([
    ['2026-10-31', 60],
    ['2026-11-20', 65],
    ['2026-11-21', 66, 7],
  ])
  expect(factsOf(rows, today)).toMatchObject({
    latestReadOn: '2026-11-20',
    verdict: { month: '2026-10', active: 60 },
  })
})

it('hands on the confirmed state with the growth it was judged by', async () => {
  const { verdict } = factsOf(
    await current([
      ['2026-05-31', 48],
      ['2026-06-30', 50],
      ['2026-07-31', 44],
      ['2026-08-31', 45],
      ['2026-09-30', 51],
      ['2026-10-31', 52],
    ]),
    today,
  )
  // Against July, a month of holidays, the plain rule sees eight points.
  expect(verdict).toMatchObject({ raw: 'growing', state: 'stalled', qualifier: null, quiet: false, target: 70 })
  expect(verdict?.growth3pp).toBeLessThan(3)
})

it('says until when it holds: the first day on which another month is closed (usage.md §11)', async () => {
  const rows = await current([
    ['2026-09-30', 10],
    ['2026-10-31', 20],
    ['2026-11-21', 30],
  ])
  const { until, facts } = usageFrom(rows, today)
  expect(facts.verdict?.month).toBe('2026-10')
  expect(until).toBe('2026-12-08')
  for (const [on, month] of [
    ['2026-12-07', '2026-10'],
    ['2026-12-08', '2026-11'],
  ] as const)
    expect(usageFrom(rows, isoDate(on)).facts.verdict?.month).toBe(month)
  expect(usageFrom(rows, isoDate('2026-12-08')).until).toBeNull()
})

it('counts a month without a report that lies within the stall', async () => {
  const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31']
  const whole = months.map((day) => [day, 40] as const)
  const stalled = factsOf(await current(whole), isoDate('2026-08-20')).monthsStalled
  expect(stalled).toBeGreaterThan(1)
  const without = whole.filter(([day]) => day !== '2026-06-30')
  expect(factsOf(await current(without), isoDate('2026-08-20')).monthsStalled).toBe(stalled)
})
