import { month } from '@lotse/calendar'
import { expect, it } from 'vitest'
import type { CurvePoint } from '../../ui/chart/curve-point.ts'
import { bandPaths, withMonthsTo } from './forecast-points.ts'

const measured = (of: string, rate: number | null): CurvePoint => ({
  month: month(of),
  rate,
  active: null,
  entitled: null,
})
const band = [
  { month: month('2026-11'), p10: 48, p50: 52, p90: 56 },
  { month: month('2026-12'), p10: 45, p50: 53, p90: 62 },
]
const points = [measured('2026-09', 0.4), measured('2026-10', 0.5)]
const shape = { xs: [0, 10, 20, 30], y: (share: number) => 100 - share * 100, top: 40 }

it('goes on with empty months to the end of the band', () => {
  expect(withMonthsTo(points, band.at(-1)?.month).map(({ month, rate }) => [month, rate])).toEqual([
    ['2026-09', 0.4],
    ['2026-10', 0.5],
    ['2026-11', null],
    ['2026-12', null],
  ])
  expect(withMonthsTo(points, undefined)).toEqual(points)
})

it('draws no month twice where one of the band is running', () => {
  const running = [...points, measured('2026-11', null)]
  expect(withMonthsTo(running, band.at(-1)?.month).map((one) => one.month)).toEqual([
    '2026-09',
    '2026-10',
    '2026-11',
    '2026-12',
  ])
})

it('begins at the newest measured month and ends at the frame', () => {
  expect(bandPaths(withMonthsTo(points, band.at(-1)?.month), band, shape)).toEqual({
    edge: 'M10,50L20,44L30,40L30,55L20,52L10,50Z',
    middle: 'M10,50L20,48L30,47',
  })
})

it.each([
  ['nothing was measured', [measured('2026-10', null)], band],
  ['there is no band', points, []],
  ['its months are not on the curve', points, band],
])('draws nothing where %s', (_, drawn, of) => {
  expect(bandPaths(drawn, of, shape)).toBeNull()
})
