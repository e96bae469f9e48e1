import { isoDate, month } from '@lotse/calendar'
import type { UsageOverview, UsagePoint } from '@lotse/contract'
import { expect, it } from 'vitest'
import { growthBaseOf } from './growth-base.ts'
import { curvePoints, monthRows } from './months.ts'
import { usagePoint } from './testing/usage-point.ts'

function overview(
  points: readonly UsagePoint[],
  missing: readonly string[],
  running: UsageOverview['running'] = [],
): UsageOverview {
  const series = { points } as unknown as UsageOverview['series']['any']
  return {
    settings: { windowDays: 30 },
    series: { desktopCore: series, desktop: series, any: series },
    missing: missing.map((one) => month(one)),
    running,
  } as unknown as UsageOverview
}

it('shows every month between the first and the newest, with its kind', () => {
  const rows = monthRows(
    overview([usagePoint('2025-11', 80), usagePoint('2026-01', 90)], ['2025-12', '2026-02']),
    'desktopCore',
  )
  expect(rows.map(({ month, kind }) => `${month} ${kind}`)).toEqual([
    '2025-11 closed',
    '2025-12 missing',
    '2026-01 closed',
    '2026-02 missing',
  ])
  expect(curvePoints(rows).map(({ rate }) => rate)).toEqual([0.4, null, 0.45, null])
})

it('shows nothing where nothing is known', () => {
  expect(monthRows(overview([], []), 'any')).toEqual([])
})

it('reads a running month as the server counts it, by the definition of all months', () => {
  const running = {
    month: month('2026-11'),
    active: { desktopCore: 60, desktop: 65, any: 70 },
    entitled: 150,
    denominator: 'paidUnits',
    refreshDate: isoDate('2026-11-20'),
    snapshotId: '1',
  }
  expect(monthRows(overview([], [], [running]), 'any')).toEqual([
    { kind: 'running', month: '2026-11', reading: { active: 70, entitled: 150, denominator: 'paidUnits' } },
  ])
})

it('finds the month that growth was measured against', () => {
  const july = usagePoint('2026-07', 80)
  const october = usagePoint('2026-10', 90, { growth3pp: 5, growthBase: { kind: 'month', months: [month('2026-07')] } })
  expect(growthBaseOf(october, [july, october])).toEqual({ isMean: false, points: [july], rate: 40 })
})

it('finds both neighbours of a missing one, and their mean', () => {
  const [june, august] = [usagePoint('2026-06', 80), usagePoint('2026-08', 90)]
  const months = [month('2026-06'), month('2026-08')]
  const october = usagePoint('2026-10', 100, { growth3pp: 7.5, growthBase: { kind: 'mean-of-neighbours', months } })
  expect(growthBaseOf(october, [june, august, october])).toEqual({ isMean: true, points: [june, august], rate: 42.5 })
})

it('has no base where there is no growth', () => {
  expect(growthBaseOf(usagePoint('2026-10', 90), [])).toBe(null)
})
