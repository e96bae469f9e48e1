import type { Decision } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { workshopSearch } from './search.ts'
import { bodyOf, valuesOf } from './values.ts'

const decision = {
  choice: ['x64'],
  state: 'decided',
  outcome: '64 Bit für alle',
  context: 'Große Dateien',
  decidedBy: { kind: 'contact', id: 'c1', name: 'Netzmann', erased: false },
  decidedOn: '2026-11-20',
  deferredUntil: null,
  dueOn: null,
  owner: null,
} as unknown as Decision

describe('the form of a decision point', () => {
  it('leaves out words that only name the options, and keeps those a person wrote', () => {
    expect(valuesOf('architecture', decision).words).toBe('')
    expect(valuesOf('architecture', { ...decision, outcome: '64 Bit, ab Mai' }).words).toBe('64 Bit, ab Mai')
  })

  it('leaves out languages, by name or by tag', () => {
    const languages = { ...decision, choice: ['de-de', 'en-us'] }
    for (const outcome of ['Deutsch (Deutschland), Englisch (Vereinigte Staaten)', 'de-de, en-us'])
      expect(valuesOf('languages', { ...languages, outcome }).words).toBe('')
  })

  it('begins empty where nothing is written, ready to decide', () =>
    expect(valuesOf('architecture', null)).toMatchObject({ choice: '', state: 'decided', decidedBy: '' }))

  it('sends what the state has a use for', () => {
    const values = valuesOf('architecture', decision)
    expect(bodyOf(values)).toMatchObject({ choice: ['x64'], decidedBy: { kind: 'contact', id: 'c1' }, words: null })
    expect(bodyOf({ ...values, state: 'deferred', deferredUntil: '2027-01-10' })).toMatchObject({
      decidedBy: null,
      decidedOn: null,
      deferredUntil: '2027-01-10',
    })
    expect(bodyOf(values)).not.toHaveProperty('reason')
  })

  it('reads languages however they are separated', () =>
    expect(bodyOf({ ...valuesOf('languages', null), choice: 'de-de, en-us;fr-fr  ' }).choice).toEqual([
      'de-de',
      'en-us',
      'fr-fr',
    ]))
})

it.each([
  [{ point: 'channel' }, { point: 'channel' }],
  [{ point: 3 }, {}],
  [{ decision: 'channel.early' }, { decision: 'channel.early' }],
  [{}, {}],
])('the address %j says %j', (search, expected) => expect(workshopSearch(search)).toEqual(expected))
