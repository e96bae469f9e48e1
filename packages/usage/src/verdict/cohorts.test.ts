import { month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import { peopleOf } from '../testing/people.ts'
import { cohortsOf, countsAsCohorts } from './cohorts.ts'
import { courseOf } from './measure.ts'
import { activityOf } from './people.ts'
import { NO_EVIDENCE } from './types.ts'

const pairs = (months: Parameters<typeof cohortsOf>[0]): string[] =>
  cohortsOf(months, settings).cohorts.map(({ base, month, people }) => `${base} ${month} ${people}`)

const everybody = { from: 0, to: 100, active: 50 }

describe('US64 people of two months', () => {
  it('are counted for every two months not more than five apart', () => {
    const months = ['2026-01', '2026-02', '2026-06', '2026-07'].map((at) => peopleOf(at, [everybody]))
    expect(pairs(months)).toEqual([
      '2026-01 2026-02 100',
      '2026-02 2026-06 100',
      '2026-01 2026-06 100',
      '2026-06 2026-07 100',
      '2026-02 2026-07 100',
    ])
  })

  it('with what they did in each, by each numerator', () => {
    const did = (core: boolean, any: boolean): number => activityOf({ desktopCore: core, desktop: core, any })
    const [first, second] = [peopleOf('2026-01', []), peopleOf('2026-02', [])]
    const before = {
      ...first,
      people: new Map([
        ['a', did(true, true)],
        ['b', did(false, true)],
        ['c', did(true, true)],
      ]),
    }
    const now = {
      ...second,
      people: new Map([
        ['a', did(true, true)],
        ['b', did(true, true)],
        ['d', did(true, true)],
      ]),
    }
    expect(cohortsOf([now, before], settings).cohorts).toEqual([
      {
        base: '2026-01',
        month: '2026-02',
        people: 2,
        activeThen: { desktopCore: 1, desktop: 1, any: 2 },
        activeNow: { desktopCore: 2, desktop: 2, any: 2 },
      },
    ])
  })

  it('names are never matched with pseudonyms', () => {
    expect(pairs([peopleOf('2026-01', [everybody]), peopleOf('2026-02', [everybody], 'pseudonyms')])).toEqual([])
  })
})

describe('US56 cohorts of another window', () => {
  it.each([
    ['desktopCore', 30, true],
    ['any', 30, true],
    // The 30 days of the reports are counted of people; a figure of the last 28 is another one.
    ['any', 28, false],
    ['desktopCore', 28, true],
  ] as const)('%s in %i days: %s', (numerator, windowDays, counts) => {
    expect(countsAsCohorts(numerator, { windowDays })).toBe(counts)
    const [before, now] = ['2026-01', '2026-04'].map((at) => peopleOf(at, [everybody]))
    const cohorts = before && now ? cohortsOf([before, now], settings).cohorts : []
    const figures = [
      { month: month('2026-01'), active: 50, entitled: 100 },
      { month: month('2026-04'), active: 50, entitled: 100 },
    ]
    const course = courseOf(figures, numerator, { ...NO_EVIDENCE, cohorts }, { ...settings, windowDays })
    expect(course.cohortOf(month('2026-04'), month('2026-01')) !== undefined).toBe(counts)
  })
})

describe('US65 pseudonyms have to stay', () => {
  it.each([
    [90, true, ['2026-01 2026-02 90', '2026-02 2026-03 100', '2026-01 2026-03 90']],
    [89, false, ['2026-02 2026-03 100']],
  ])('%i of 100 seen again', (seenAgain, stable, expected) => {
    const later = [{ from: 100 - seenAgain, to: 200 - seenAgain, active: 50 }]
    const months = [
      peopleOf('2026-01', [everybody], 'pseudonyms'),
      peopleOf('2026-02', later, 'pseudonyms'),
      peopleOf('2026-03', later, 'pseudonyms'),
    ]
    const { stability } = cohortsOf(months, settings)
    expect(stability).toMatchObject([
      { month: '2026-02', before: '2026-01', pseudonymsBefore: 100, seenAgain, stable },
      { month: '2026-03', seenAgain: 100, stable: true },
    ])
    expect(pairs(months)).toEqual(expected)
  })

  it('names need not: people leave', () => {
    expect(pairs([peopleOf('2026-01', [everybody]), peopleOf('2026-02', [{ from: 60, to: 160, active: 0 }])])).toEqual([
      '2026-01 2026-02 40',
    ])
  })
})
