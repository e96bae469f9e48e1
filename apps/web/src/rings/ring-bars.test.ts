import type { IsoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { ringBars } from './ring-bars.ts'
import { ringsSearch } from './search.ts'

const day = (text: string) => text as IsoDate
const ring = (id: string, more: object) => ({
  ...{ id, state: 'planned' as const, beginsOn: null, endsOn: null, stateOn: null, standing: null },
  ...more,
})

describe('rings as bars', () => {
  it('reach from their beginning to their end, or to the next, on one axis', () => {
    const { bars, axis } = ringBars(
      [
        ring('a', { beginsOn: day('2026-12-01') }),
        ring('b', { beginsOn: day('2026-12-11'), endsOn: day('2026-12-21') }),
        ring('c', { beginsOn: day('2027-01-05'), state: 'leftOut' }),
      ],
      day('2026-12-06'),
    )
    expect(bars.map(({ span }) => span && [span.start, span.length])).toEqual([[0, 0.5], [0.5, 0.5], null])
    expect(axis).toEqual({ from: '2026-12-01', to: '2026-12-21', today: 0.25 })
  })

  it('end where they were finished, and are never nothing', () => {
    const finished = ring('a', { beginsOn: day('2026-12-01'), state: 'finished', stateOn: day('2026-12-01') })
    expect(ringBars([finished], day('2027-01-01'))).toMatchObject({
      bars: [{ span: { start: 0, length: 1, endsOn: '2026-12-02' } }],
      axis: { today: null },
    })
  })

  it('are empty where nobody knows a day, and never fuller than full', () => {
    const standing = { installed: 12, planned: 10 }
    expect(ringBars([ring('a', { standing })], day('2026-12-01'))).toEqual({
      bars: [{ id: 'a', span: null, share: 1 }],
      axis: null,
    })
  })
})

describe('the address', () => {
  it.each([
    [{ part: 'pilot' }, { part: 'pilot' }],
    [{ part: 'else', ring: 'x' }, {}],
    [{ ring: '01930000-0000-7000-8000-0000000000a1' }, { ring: '01930000-0000-7000-8000-0000000000a1' }],
  ])('%j', (search, read) => expect(ringsSearch(search)).toEqual(read))
})
