import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS, type UsageSettings } from '../../settings.ts'
import { courseFrom, type Spoken } from '../figures.ts'
import { obviousStates } from './obvious-states.ts'

/** How often the comparison is made: few in the quick suite, more with the environment variable `LOTSE_TEST_RUNS`. */
const runs = Number(process.env.LOTSE_TEST_RUNS ?? 30)

/** A tenant whose rate wanders, with months that are missing and purchases now and then. */
const tenant = fc
  .record({
    entitled: fc.constantFrom(12, 40, 49, 50, 1000, 1250),
    start: fc.integer({ min: 300, max: 720 }),
    months: fc.array(
      fc.record({
        by: fc.oneof(fc.integer({ min: -60, max: 60 }), fc.constantFrom(0, 5, 10, 15, 30, 40)),
        missing: fc.integer({ min: 0, max: 9 }),
        bought: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 30, 300, -200),
      }),
      { minLength: 8, maxLength: 40, size: 'max' },
    ),
    quiet: fc.constantFrom([], [7, 8, 12], [1], [6, 7, 8, 9]),
  })
  .map(({ entitled, start, months, quiet }) => {
    let permille = start
    let people: number = entitled
    const spoken = months.map(({ by, missing, bought }): Spoken => {
      permille = Math.min(1000, Math.max(0, permille + by))
      people = Math.max(10, people + bought)
      return missing === 0 ? null : [Math.round((people * permille) / 1000), people]
    })
    return { spoken, quiet }
  })

describe('US66 the state machine', () => {
  it('agrees with the rule read slowly after every month', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(tenant, ({ spoken, quiet }) => {
        const settings: UsageSettings = { ...DEFAULT_USAGE_SETTINGS, quietMonths: quiet }
        const { points } = courseFrom('2025-01', spoken, { settings })
        const states = points.map(({ state, qualifier }) => ({ state, qualifier }))
        expect(states).toEqual(obviousStates(spoken, 0, quiet))
        for (const { state, qualifier } of states) met.add(`${state} ${qualifier}`)
      }),
      { seed: 20261123, numRuns: runs * 5 },
    )
    // A generator that never stalls or never reaches anything would prove nothing.
    expect([...met].sort()).toEqual(
      expect.arrayContaining([
        'declining null',
        'growing null',
        'growing reached',
        'insufficient-history null',
        'insufficient-history reached',
        're-baselining null',
        'stable null',
        'stable slipping',
        'stalled null',
      ]),
    )
  })
})
