import { isoDate } from '@lotse/calendar'
import { type StatedFact, statedFactIds, statedFactKinds } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { type FactGroup, factGroups, factsIn, factValue, isMistyped, kindOf, valuesOfFact } from './fact-values.ts'

const today = isoDate('2026-11-22')
const groups = Object.keys(factGroups) as FactGroup[]

describe('stated facts', () => {
  it('each have a place, and the kind the contract says', () => {
    expect(groups.flatMap(factsIn).toSorted()).toEqual(statedFactIds.toSorted())
    for (const id of statedFactIds) expect(kindOf(id), id).toBe(statedFactKinds[id])
  })

  it.each<[StatedFact['value'], string]>([
    [null, ''],
    [true, 'yes'],
    [false, 'no'],
    [0, '0'],
    [isoDate('2026-11-20'), '2026-11-20'],
  ])('%s stands in the form as "%s"', (value, expected) => {
    const fact = { fact: 'packageTested', value, asOf: null, note: null } as StatedFact
    expect(valuesOfFact(fact, today)).toEqual({ value: expected, asOf: today, note: '' })
  })

  it.each([
    ['yesNo', 'yes', true],
    ['yesNo', 'no', false],
    ['yesNo', '', null],
    ['count', '12', 12],
    ['count', '-1', null],
    ['count', '1.5', null],
    ['day', '2026-11-20', '2026-11-20'],
    ['day', 'no', false],
    ['day', 'morgen', null],
  ] as const)('a %s of "%s" is %s', (kind, words, expected) => {
    expect(factValue(kind, words)).toBe(expected)
  })
})

it.each([
  ['count', '3.5', true],
  ['count', '-1', true],
  ['count', '3', false],
  ['count', '', false],
  ['yesNo', '', false],
] as const)('a %s of "%s" is mistyped: %s', (kind, words, expected) => expect(isMistyped(kind, words)).toBe(expected))
