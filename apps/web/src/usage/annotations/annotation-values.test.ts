import { isoDate, month } from '@lotse/calendar'
import type { Annotation } from '@lotse/contract'
import { expect, it } from 'vitest'
import { bodyOf, valuesOf } from './annotation-values.ts'

const annotation = (day: string | null): Annotation => ({
  id: '1',
  kind: 'wave',
  month: month('2026-09'),
  day: day === null ? null : isoDate(day),
  words: 'Welle 2',
  audience: 'both',
  createdBy: null,
  changedAt: '2026-10-01T00:00:00Z',
  version: 1,
  may: { change: true },
})

it.each([
  ['a day', '2026-09-15', '2026-09-15'],
  ['a month alone', null, '2026-09'],
])('shows and sends %s as it was', (_, day, on) => {
  expect(bodyOf(valuesOf(annotation(day)))).toEqual({ kind: 'wave', on, words: 'Welle 2', audience: 'both' })
})

it.each([
  ['2026-09-15', 'month', '2026-09'],
  ['2026-09-15', 'day', '2026-09-15'],
  ['', 'month', ''],
])('of %j, known by its %s, says %j', (day, exact, on) => {
  expect(bodyOf({ ...valuesOf(annotation(null)), day, exact }).on).toBe(on)
})
