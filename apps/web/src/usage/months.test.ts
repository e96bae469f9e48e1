import { isoDate, type Month, month } from '@lotse/calendar'
import type { UsageOverview, UsagePoint, UsageSnapshotView } from '@lotse/contract'
import { expect, it } from 'vitest'
import { growthBaseOf } from './growth-base.ts'
import { curvePoints, monthRows } from './months.ts'
import { usagePoint } from './testing/usage-point.ts'

const snapshot = (refreshDate: string, active: number, more: Partial<UsageSnapshotView> = {}): UsageSnapshotView => ({
  id: refreshDate,
  fileId: refreshDate,
  fileName: 'report.csv',
  sha256: '',
  report: 'getM365AppUserDetail',
  refreshDate: isoDate(refreshDate),
  reportPeriod: 30,
  month: month(refreshDate.slice(0, 7)),
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'YYYY-MM-DD',
  rows: { total: 200, accepted: 200, duplicates: 0, rejected: 0 },
  rejections: [],
  users: 200,
  active: { desktopCore: active, desktop: active, any: active },
  concealed: 'none',
  usable: true,
  notes: [],
  importedBy: null,
  importedAt: '2026-11-20T10:00:00Z',
  replacedAt: null,
  ...more,
})

function overview(
  points: readonly UsagePoint[],
  missing: readonly string[],
  running: readonly Month[] = [],
  snapshots: readonly UsageSnapshotView[] = [],
): UsageOverview {
  const series = { points } as unknown as UsageOverview['series']['any']
  return {
    settings: { windowDays: 30 },
    series: { desktopCore: series, desktop: series, any: series },
    missing: missing.map((one) => month(one)),
    running,
    snapshots,
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

it.each<[string, readonly UsageSnapshotView[], number | null]>([
  ['its newest report', [snapshot('2026-11-10', 60), snapshot('2026-11-20', 70)], 70],
  ['no report that was replaced', [snapshot('2026-11-20', 70, { replacedAt: '2026-11-21T10:00:00Z' })], null],
  ['no report that cannot be used', [snapshot('2026-11-20', 70, { usable: false })], null],
  ['no report of another period', [snapshot('2026-11-20', 70, { reportPeriod: 7 })], null],
])('reads a running month from %s', (_, snapshots, active) => {
  const [row] = monthRows(overview([], [], [month('2026-11')], snapshots), 'any')
  expect(row?.kind === 'running' ? (row.reading?.active ?? null) : 'another kind').toBe(active)
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
