import { month } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { curvePoints, withMonthsAhead } from './curve-points.ts'

const point = (of: string, active: number) => ({ month: month(of), active, entitled: 200, rate: active / 2 })

it('draws measured months oldest first, with a gap where a report is missing', () => {
  expect(curvePoints([point('2026-02', 100), point('2025-11', 50), point('2025-12', 80)])).toEqual([
    { month: '2025-11', rate: 0.25, active: 50, entitled: 200 },
    { month: '2025-12', rate: 0.4, active: 80, entitled: 200 },
    { month: '2026-01', rate: null, active: null, entitled: null },
    { month: '2026-02', rate: 0.5, active: 100, entitled: 200 },
  ])
})

it('draws nothing where nothing was measured', () => {
  expect(curvePoints([])).toEqual([])
})

it('makes room for what is forecast, and for nothing that lies behind', () => {
  const drawn = curvePoints([point('2026-10', 100)])
  const months = (marks: string[]) =>
    withMonthsAhead(
      drawn,
      marks.map((one) => ({ month: month(one) })),
    ).map((one) => one.month)
  expect(months(['2026-12', '2026-08'])).toEqual(['2026-10', '2026-11', '2026-12'])
  expect(months(['2026-08'])).toEqual(['2026-10'])
  expect(months(['2036-01'])).toHaveLength(25)
})
