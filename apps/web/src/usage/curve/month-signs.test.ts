import { month } from '@lotse/calendar'
import { expect, it } from 'vitest'
import type { MonthRow } from '../months.ts'
import { usagePoint } from '../testing/usage-point.ts'
import { type SignKind, signsOf, wordPlaces } from './month-signs.ts'

type Judged = ReturnType<typeof usagePoint>['judged']

const closed = (of: string, judged: Partial<Judged> = {}, concealed: 'none' | 'all' | 'mixed' = 'none'): MonthRow => {
  const point = usagePoint(of, 80)
  return { kind: 'closed', month: month(of), point: { ...point, concealed, judged: { ...point.judged, ...judged } } }
}
const missing = (of: string): MonthRow => ({ kind: 'missing', month: month(of) })
const step = (covered: boolean): Partial<Judged> => ({
  step: { before: month('2026-04'), entitledBefore: 500, entitled: 900, covered },
})

const reading = { active: 1, entitled: 2, denominator: 'reportRows' }

it.each<[string, MonthRow, readonly SignKind[]]>([
  ['nothing of a plain month', closed('2026-05'), []],
  ['a month without a report', missing('2026-05'), ['missing']],
  ['a month that is not over', { kind: 'running', month: month('2026-11'), reading }, ['running']],
  ['holidays', closed('2026-08', { quiet: true }), ['quiet']],
  ['a purchase across which nobody can be followed', closed('2026-05', step(false)), ['rebaselined']],
  ['nothing of a purchase across which people are followed', closed('2026-05', step(true)), []],
  ['the months after it, which are judged anew', closed('2026-06', { state: 're-baselining' }), ['rebaselined']],
  ['names that are partly concealed', closed('2026-05', {}, 'mixed'), ['concealed']],
  ['a break', closed('2026-05', { breaks: ['concealment-switched'] }, 'all'), ['concealed', 'break']],
])('tells %s', (_, row, expected) => {
  expect(signsOf(row)).toEqual(expected)
})

it('says each sign in words once, where it is newest', () => {
  const rows = [closed('2026-06', { quiet: true }), missing('2026-07'), closed('2026-08', { quiet: true })]
  expect(wordPlaces(rows)).toEqual([
    { kind: 'missing', index: 1 },
    { kind: 'quiet', index: 2 },
  ])
  expect(wordPlaces([closed('2026-05')])).toEqual([])
})
