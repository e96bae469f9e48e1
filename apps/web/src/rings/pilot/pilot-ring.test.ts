import { describe, expect, it } from 'vitest'
import { isTaken, ringForPilot } from './pilot-ring.ts'

describe('the ring into which a pilot is taken', () => {
  const ring = (kind: 'it' | 'pilot', state: 'planned' | 'running' | 'finished' | 'leftOut') => ({ kind, state })
  it.each([
    [[ring('it', 'planned'), ring('pilot', 'planned')], 1],
    [[ring('pilot', 'finished'), ring('pilot', 'running')], 1],
    [[ring('pilot', 'leftOut'), ring('pilot', 'finished')], -1],
  ])('of %j is %i', (rings, at) => expect(ringForPilot(rings)).toBe(rings[at]))
})

describe('whether a proposal is taken', () => {
  const names = Array.from({ length: 300 }, (_, index) => `PC-${index}`)
  const pilot = { picks: names.map((name) => ({ key: name, name, alike: 1, alone: [], traits: [] })) }
  it.each([
    ['names', names, true],
    ['names', names.slice(1), false],
    ['names', [...names.slice(1), 'PC-x'], false],
    ['site', names, false],
  ] as const)('by %s', (matchBy, values, taken) => expect(isTaken({ matchBy }, values, pilot)).toBe(taken))
})
