import type { IsoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { faultsOf, isDue } from './check-decision.ts'

const day = (text: string) => text as IsoDate
const today = day('2026-11-22')

type Checked = Parameters<typeof faultsOf>[0]
const taken: Checked = {
  state: 'decided',
  outcome: 'Monthly',
  decidedOn: day('2026-11-22'),
  hasDecider: true,
  deferredUntil: null,
}

describe('what a state demands', () => {
  const cases: [string, Partial<Checked>, string[]][] = [
    ['a decision that says all', {}, []],
    ['no outcome', { outcome: null }, ['outcome']],
    ['nobody decided', { hasDecider: false }, ['decidedBy']],
    ['no day', { decidedOn: null }, ['decidedOn']],
    ['a day that lies ahead', { decidedOn: day('2026-11-23') }, ['decidedOn']],
    [
      'everything missing at once',
      { outcome: null, hasDecider: false, decidedOn: null },
      ['outcome', 'decidedBy', 'decidedOn'],
    ],
    ['open needs nothing', { state: 'open', outcome: null, hasDecider: false, decidedOn: null }, []],
    ['proposed needs nothing', { state: 'proposed', outcome: null, hasDecider: false, decidedOn: null }, []],
    ['deferred without a day', { state: 'deferred' }, ['deferredUntil']],
    ['deferred to a day', { state: 'deferred', deferredUntil: day('2026-12-01') }, []],
  ]
  it.each(cases)('%s', (_name, change, fields) => {
    expect(faultsOf({ ...taken, ...change }, today).map(({ field }) => field)).toEqual(fields)
  })
})

describe('due', () => {
  const cases: ['open' | 'proposed' | 'decided' | 'deferred', string | null, string | null, boolean][] = [
    ['open', '2026-11-22', null, true],
    ['open', '2026-11-23', null, false],
    ['open', null, null, false],
    ['proposed', '2026-11-01', null, true],
    ['decided', '2026-11-01', null, false],
    ['deferred', '2026-11-01', '2026-12-01', false],
    ['deferred', null, '2026-11-22', true],
  ]
  it.each(cases)('%s, due %s, deferred until %s: %s', (state, dueOn, deferredUntil, due) => {
    const decision = {
      state,
      dueOn: dueOn === null ? null : day(dueOn),
      deferredUntil: deferredUntil === null ? null : day(deferredUntil),
    }
    expect(isDue(decision, today)).toBe(due)
  })
})
