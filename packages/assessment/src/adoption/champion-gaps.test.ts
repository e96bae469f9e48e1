import { describe, expect, it } from 'vitest'
import { championGaps } from './champion-gaps.ts'
import { championsNeeded } from './plan.ts'

const places = (sites: string[], shifts: string[], languages: string[]) => ({ sites, shifts, languages })

describe('champions stand for each site, shift and language', () => {
  it.each([
    ['nobody helps', places(['Ulm'], [], ['de']), [], ['site Ulm', 'language de']],
    ['what is not said counts as that of the group', places(['Ulm'], ['früh'], ['de']), [places([], [], [])], []],
    [
      'not where the group has several',
      places([], ['früh', 'spät'], []),
      [places([], [], [])],
      ['shift früh', 'shift spät'],
    ],
    ['one shift is left', places([], ['früh', 'spät'], []), [places([], ['Früh '], [])], ['shift spät']],
    ['one person speaks both', places([], [], ['de-AT', 'en']), [places([], [], ['de', 'en'])], []],
    ['one language is left', places([], [], ['de', 'en']), [places([], [], ['de-CH'])], ['language en']],
    ['somebody elsewhere does not count', places(['Ulm'], [], []), [places(['Kiel'], [], [])], ['site Ulm']],
    ['a group of which nothing is said asks for nothing', places([], [], []), [], []],
  ])('%s', (_, group, champions, gaps) =>
    expect(championGaps(group, champions).map(({ kind, value }) => `${kind} ${value}`)).toEqual(gaps),
  )

  it.each([
    [null, 0, 1],
    [40, 0, 1],
    [40, 3, 3],
    [120, 2, 3],
  ])('%s people in %s shifts need %s', (people, shifts, needed) => expect(championsNeeded(people, shifts)).toBe(needed))
})
