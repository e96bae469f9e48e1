import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import { activityOf } from '../verdict/people.ts'
import { funnelOf } from './funnel.ts'
import { shownAndHidden } from './privacy.ts'
import { segmentTable } from './segment-table.ts'
import type { AlikePeople, SegmentTable } from './types.ts'

const runs = Number(process.env.LOTSE_TEST_RUNS ?? 30)
const ACTIVE = activityOf({ desktopCore: true, desktop: true, any: true })

type Spoken = readonly [segment: string | null, entitled: number, active: number]

/** Whether the person of a segment, by number, was active three months before; null where they were not there. */
type Before = (segment: string | null, index: number) => boolean | null

/** Everybody of the segments as a group of one. */
function peopleIn(spoken: readonly Spoken[], before: Before = () => null): AlikePeople[] {
  return spoken.flatMap(([segment, entitled, active]) =>
    Array.from({ length: entitled }, (_, index) => {
      const then = before(segment, index)
      return {
        people: 1,
        segment,
        activity: index < active ? ACTIVE : 0,
        before: then === null ? null : then ? ACTIVE : 0,
        installed: null,
        activated: null,
      }
    }),
  )
}

const table = (spoken: readonly Spoken[], before?: Before): SegmentTable =>
  segmentTable(peopleIn(spoken, before), before !== undefined, 'desktopCore', settings)

describe('US90 segments by people missing', () => {
  it('the office of eleven does not come first although its rate is the lowest', () => {
    const { rows, total } = table([
      ['Sales', 200, 100],
      ['Sofia', 11, 0],
      ['Finance', 100, 80],
      [null, 60, 30],
    ])
    expect(rows.map(({ segment, rate, missing }) => [segment, Math.round(rate), missing])).toEqual([
      ['Sales', 50, 40],
      [null, 50, 12],
      ['Sofia', 0, 8],
      ['Finance', 80, 0],
    ])
    expect(rows.map(({ shareOfDeficit }) => Math.round(shareOfDeficit ?? -1))).toEqual([67, 20, 13, 0])
    expect(total).toMatchObject({ entitled: 371, active: 210, missing: 50 })
  })

  it('shares add up although segments over the goal make up for others', () => {
    const { rows, total } = table([
      ['Done', 100, 90],
      ['Not yet', 100, 50],
    ])
    expect(total.missing).toBe(0)
    expect(rows.map(({ shareOfDeficit }) => shareOfDeficit)).toEqual([100, 0])
  })

  it('blanks do not make another segment', () => {
    const { rows } = table([
      ['Sales ', 10, 1],
      ['Sales', 10, 1],
      ['  ', 10, 1],
      [null, 10, 1],
    ])
    expect(rows.map(({ segment, entitled }) => [segment, entitled])).toEqual([
      [null, 20],
      ['Sales', 20],
    ])
  })
})

describe('US91 small segments', () => {
  it('are drawn towards the tenant with the weight of 20 users', () => {
    const { rows } = table([
      ['Large', 990, 500],
      ['Small', 10, 0],
    ])
    expect(rows.find(({ segment }) => segment === 'Small')?.shrunkRate).toBeCloseTo((20 * 50) / 30, 9)
    expect(rows.find(({ segment }) => segment === 'Large')?.shrunkRate).toBeCloseTo((100 * 510) / 1010, 9)
  })

  it.each<[string, number[], number[]]>([
    ['none is small', [10, 20, 30], []],
    ['one small segment takes the next with it', [3, 20, 30], [3, 20]],
    ['several small ones hide each other', [4, 6, 30], [4, 6]],
    ['too few people together', [4, 5, 12, 30], [4, 5, 12]],
    ['only one segment, and small', [4], [4]],
    ['nothing remains', [4, 30], [4, 30]],
  ])('US92 %s', (_, sizes, hidden) => {
    const split = shownAndHidden(
      sizes.map((entitled) => ({ entitled })),
      10,
    )
    expect(split.hidden.map(({ entitled }) => entitled).sort((a, b) => a - b)).toEqual(hidden)
    expect(split.shown).toHaveLength(sizes.length - hidden.length)
  })

  it('US92 what is hidden never follows from what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        const { shown, hidden } = shownAndHidden(
          sizes.map((entitled) => ({ entitled })),
          10,
        )
        expect(shown.every(({ entitled }) => entitled >= 10)).toBe(true)
        const together = hidden.reduce((sum, { entitled }) => sum + entitled, 0)
        if (hidden.length > 0 && shown.length > 0) expect(hidden.length >= 2 && together >= 10).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('US92 names without figures', () => {
    const { rows, hidden } = table([
      ['Large', 50, 20],
      ['B', 6, 6],
      ['A', 5, 5],
    ])
    expect(rows.map(({ segment }) => segment)).toEqual(['Large'])
    expect(hidden).toEqual({ segments: ['A', 'B'], entitled: 11 })
  })

  it('US92 shares do not tell which of the hidden is below the goal', () => {
    const share = (one: number, other: number): unknown =>
      table([
        ['Large', 50, 20],
        ['A', 6, one],
        ['B', 6, other],
      ]).rows.map(({ shareOfDeficit }) => shareOfDeficit)
    expect(share(6, 0)).toEqual(share(3, 3))
  })
})

describe('US93 growth on today’s structure', () => {
  it('a reorganisation is no progress', () => {
    // Ten people who work moved from the second department to the first; nobody does anything else than before.
    const spoken: Spoken[] = [
      ['First', 20, 20],
      ['Second', 20, 10],
    ]
    const asNow: Before = (segment, index) => segment === 'First' || index < 10
    expect(table(spoken, asNow).rows.map(({ growth3pp }) => growth3pp)).toEqual([0, 0])
  })

  it('is that of the people of both months, and breaks a tie in the ranking', () => {
    const spoken: Spoken[] = [
      ['Grows', 20, 10],
      ['Stands', 20, 10],
    ]
    const before: Before = (segment, index) => (segment === 'Stands' ? index < 10 : index < 10 ? index < 5 : null)
    expect(table(spoken, before).rows).toMatchObject([
      { segment: 'Stands', growth3pp: 0, matched: 20 },
      { segment: 'Grows', growth3pp: 50, matched: 10 },
    ])
  })

  it('is the same whether people who are alike come together or one by one', () => {
    const one = (before: number | null, activity: number, people: number): AlikePeople => ({
      people,
      segment: 'A',
      activity,
      before,
      installed: true,
      activated: false,
    })
    const together = [one(0, ACTIVE, 4), one(ACTIVE, 0, 3), one(null, ACTIVE, 5), one(0, 0, 6)]
    const single = together.flatMap((group) => Array.from({ length: group.people }, () => ({ ...group, people: 1 })))
    const of = (people: readonly AlikePeople[]) => segmentTable(people, true, 'desktopCore', settings)
    expect(of(together)).toEqual(of(single))
    expect(of(together).rows).toMatchObject([{ entitled: 18, active: 9, matched: 13 }])
  })

  it('is unknown without the people of the earlier month', () => {
    expect(table([['A', 20, 5]]).rows).toMatchObject([{ growth3pp: null, matched: null }])
    expect(table([['A', 20, 5]], () => null).rows).toMatchObject([{ growth3pp: null, matched: 0 }])
  })
})

describe('US94 the funnel names the remedy', () => {
  const person = (installed: boolean | null, activated: boolean | null, active: boolean): AlikePeople => ({
    people: 1,
    segment: null,
    activity: active ? ACTIVE : 0,
    before: null,
    installed,
    activated,
  })
  const nobody = person(false, false, false)

  it.each<[string, AlikePeople[], object]>([
    [
      'deploy',
      [nobody, nobody, person(true, false, false), person(true, true, true)],
      { installed: 2, activated: 1, active: 1, remedy: 'deploy' },
    ],
    [
      'sign in',
      [nobody, person(true, false, false), person(true, false, false), person(true, true, false)],
      { remedy: 'sign-in' },
    ],
    [
      'train',
      [person(true, true, false), person(true, true, true)],
      { installed: 2, activated: 2, active: 1, remedy: 'train' },
    ],
    ['nothing', [person(true, true, true)], { remedy: null }],
    [
      'who works has it installed',
      [person(false, false, true)],
      { installed: 1, activated: 1, active: 1, remedy: null },
    ],
    ['unknown stages stay unknown', [person(null, true, false)], { installed: 1, activated: 1 }],
    [
      'of one person too',
      [person(null, false, false), person(true, true, true)],
      { installed: null, activated: 1, remedy: null },
    ],
    [
      'training for sure, whatever is installed',
      [person(null, false, false), person(true, true, false), person(true, true, false)],
      { installed: null, activated: 2, remedy: 'train' },
    ],
    [
      'deployment for sure, whoever has activated',
      [nobody, nobody, person(true, null, false)],
      { installed: 1, activated: null, remedy: 'deploy' },
    ],
  ])('%s', (_, people, expected) => expect(funnelOf(people, 'desktopCore')).toMatchObject(expected))

  it('counts a group as so many people', () => {
    const many = { ...person(true, true, false), people: 7 }
    expect(funnelOf([many, { ...nobody, people: 3 }], 'desktopCore')).toMatchObject({
      entitled: 10,
      installed: 7,
      activated: 7,
      active: 0,
      remedy: 'train',
    })
  })

  it('use in the browser proves nothing', () => {
    expect(funnelOf([person(false, false, true)], 'any')).toEqual({
      entitled: 1,
      installed: 0,
      activated: 0,
      active: 1,
      remedy: null,
    })
  })
})
