import type { IsoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRing, ringMoves } from './decide-state.ts'
import { proposeRings } from './propose-rings.ts'
import { RING_STATES, type RingState } from './ring.ts'
import { startsOf } from './starts-of.ts'

const day = (text: string) => text as IsoDate
const today = day('2026-11-23')

describe('RO1 the proposal of rings', () => {
  it('splits 5, 15, 40, 40 and begins with IT and a pilot', () => {
    const rings = proposeRings({ devices: 1000, users: null })
    expect(rings.map(({ devices }) => devices)).toEqual([50, 150, 400, 400])
    expect(rings.map(({ users }) => users)).toEqual([null, null, null, null])
    expect(rings.map(({ kind }) => kind)).toEqual(['it', 'pilot', 'broad', 'broad'])
  })

  it('sums to exactly what there is, and is never off by one', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (devices) => {
        const sizes = proposeRings({ devices, users: devices }).map((ring) => ring.devices ?? 0)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(devices)
        for (const [index, percent] of [5, 15, 40, 40].entries())
          expect(Math.abs((sizes[index] ?? 0) - (devices * percent) / 100)).toBeLessThan(1)
      }),
    )
  })
})

describe('RO2 when a ring begins', () => {
  const ring = (more: object) => ({
    state: 'planned' as RingState,
    beganOn: null,
    startsOn: null,
    delayDays: null,
    ...more,
  })
  it('is when it began, else the day that was set, else so many days after the one before', () => {
    const rings = [
      ring({ startsOn: day('2026-12-01') }),
      ring({ delayDays: 14 }),
      ring({ delayDays: 7, startsOn: day('2027-01-10') }),
      ring({ state: 'running', beganOn: day('2027-01-20'), startsOn: day('2027-01-12') }),
      ring({}),
      ring({ delayDays: 7 }),
    ]
    expect(startsOf(rings)).toEqual(['2026-12-01', '2026-12-15', '2027-01-10', '2027-01-20', null, null])
  })

  it('passes over rings that are left out', () => {
    const rings = [
      ring({ startsOn: day('2026-12-01') }),
      ring({ state: 'leftOut', delayDays: 50 }),
      ring({ delayDays: 7 }),
    ]
    expect(startsOf(rings)[2]).toBe('2026-12-08')
  })
})

describe('RO3 how a ring goes on', () => {
  const ring = (state: RingState, open = false) => ({
    state,
    beganOn: state === 'planned' || state === 'leftOut' ? null : day('2026-11-01'),
    exitCriteria: [{ metOn: open ? null : today }],
  })
  const because = 'because of the year end'

  it.each(RING_STATES.flatMap((from) => RING_STATES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    const decision = decideRing(ring(from), { to, on: today, because }, today)
    expect(decision.ok).toBe(ringMoves(from).includes(to))
  })

  it.each([
    ['running', 'finished', true, ['exitOpen']],
    ['running', 'finished', false, []],
    ['running', 'paused', false, ['whyPaused']],
    ['planned', 'leftOut', false, ['whyLeftOut']],
    ['planned', 'running', true, []],
  ] as const)('%s to %s, exit criteria open: %s, asks %j', (from, to, open, codes) => {
    const decision = decideRing(ring(from, open), { to, on: today, because: ' ' }, today)
    expect(decision.ok ? [] : decision.problems.map(({ code }) => code)).toEqual(codes)
  })

  it('keeps the first day it ran, forgets it when it is planned again, and lies in no future', () => {
    const go = (from: RingState, to: RingState, on = today) => decideRing(ring(from), { to, on, because }, today)
    expect(go('paused', 'running')).toMatchObject({ next: { beganOn: '2026-11-01', stateOn: today } })
    expect(go('planned', 'running')).toMatchObject({ next: { beganOn: today } })
    expect(go('running', 'planned')).toMatchObject({ next: { beganOn: null } })
    expect(go('running', 'finished', day('2026-10-01'))).toMatchObject({ problems: [{ code: 'beforeStart' }] })
    expect(go('running', 'finished', day('2026-12-01'))).toMatchObject({ problems: [{ code: 'inFuture' }] })
  })
})
