import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { recordsAsOf } from './as-of.ts'

const state = (id: string, version: number, day: string, count: number, closed = false) => ({
  id,
  version,
  changedAt: `${day}T10:00:00Z`,
  count,
  closed,
})

const history = [
  state('south', 2, '2026-06-10', 400, true),
  state('north', 3, '2026-06-10', 1000),
  state('south', 1, '2026-05-02', 400),
  state('north', 2, '2026-05-02', 600),
  state('north', 1, '2026-03-01', 1000),
]
const dayOf = (moment: string) => moment.slice(0, 10)

describe('the records of a day', () => {
  it.each([
    ['2026-02-28', []],
    ['2026-03-01', ['north 1']],
    ['2026-05-01', ['north 1']],
    ['2026-05-02', ['north 2', 'south 1']],
    ['2026-06-10', ['north 3']],
  ])('on %s are %j', (day, expected) => {
    const found = recordsAsOf(history.toReversed(), isoDate(day), dayOf)
    expect(found.map(({ id, version }) => `${id} ${version}`)).toEqual(expected)
  })
})
