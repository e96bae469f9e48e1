import { isoDate } from '@lotse/calendar'
import { DEFAULT_USAGE_SETTINGS, readUsageReport } from '@lotse/usage'
import { expect, it } from 'vitest'
import { usageReport } from '../testing/usage-report.ts'
import { NOBODY_COUNTED } from '../usage-people/look-up.ts'
import type { Known } from '../usage-verdict/known.ts'
import type { CurrentSnapshot } from './store.ts'
import { factsFrom } from './verdict-of-tenant.ts'

const today = isoDate('2026-11-22')

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
  expect(factsFrom(known([]), today)).toEqual({ latestReadOn: null, verdict: null, monthsAtTarget: null })
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
  expect(factsFrom(await current(months), today).monthsAtTarget).toBe(count)
})

it('does not take a report that gives no month, nor a running month, for a verdict', async () => {
  const rows = await current([
    ['2026-10-31', 60],
    ['2026-11-20', 65],
    ['2026-11-21', 66, 7],
  ])
  expect(factsFrom(rows, today)).toMatchObject({
    latestReadOn: '2026-11-20',
    verdict: { month: '2026-10', active: 60 },
  })
})

it('hands on the confirmed state with the growth it was judged by', async () => {
  const { verdict } = factsFrom(
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
