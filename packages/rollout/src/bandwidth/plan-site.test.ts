import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlannedSite, planSite, planSites } from './plan-site.ts'

const site = (more: Partial<PlannedSite> = {}): PlannedSite => ({
  name: 'Bremen',
  devices: 100,
  source: 'cdn',
  extraLanguages: 0,
  proofingLanguages: 0,
  visioPercent: 0,
  projectPercent: 0,
  peerPercent: 0,
  lineMbit: null,
  hoursPerDay: 8,
  ...more,
})
const TERABYTE = 1_000_000

describe('RO5 bandwidth of a site', () => {
  it('is that of the example from the field: 50,000 devices, 24 languages', () => {
    const mirrored = site({ devices: 50_000, source: 'mirrored' })
    expect(planSite(mirrored, { package: { from: 8000, to: 8000 } }).lan).toEqual({
      from: 400 * TERABYTE,
      to: 400 * TERABYTE,
    })
    const { internet } = planSite(site({ devices: 50_000 }), {})
    expect([internet.from <= 81 * TERABYTE, internet.to >= 81 * TERABYTE]).toEqual([true, true])
  })

  it('halves the package where eight languages of 24 stay', () => {
    const all = planSite(site({ source: 'mirrored', extraLanguages: 23 }), {}).cache
    const some = planSite(site({ source: 'mirrored', extraLanguages: 7 }), {}).cache
    expect(some.from / all.from).toBeCloseTo(0.5, 1)
    expect(some.to / all.to).toBeCloseTo(0.5, 1)
  })

  it('takes what peers serve off the line and puts it on the LAN', () => {
    const { internet, lan, perDevice } = planSite(site({ peerPercent: 75, extraLanguages: 2 }), {})
    expect(perDevice).toEqual({ from: 2000, to: 2900 })
    expect(internet).toEqual({ from: 50_000, to: 72_500 })
    expect(lan).toEqual({ from: 150_000, to: 217_500 })
  })

  it('counts Visio, Project and proofing tools for those who get them', () => {
    const { perDevice } = planSite(site({ visioPercent: 50, projectPercent: 100, proofingLanguages: 2 }), {})
    expect(perDevice).toEqual({ from: 1500 + 50 + 0 + 60, to: 2000 + 100 + 50 + 100 })
  })

  it.each(['cdn', 'mirrored'] as const)(
    'has the whole of Visio in the cache as soon as anybody gets it: %s',
    (source) => {
      const sizes = { package: { from: 2800, to: 3000 }, visio: { from: 100, to: 200 }, project: { from: 50, to: 60 } }
      const cache = (more: Partial<PlannedSite>) => planSite(site({ source, ...more }), sizes).cache
      expect(cache({ visioPercent: 10 })).toEqual({ from: 2900, to: 3200 })
      expect(cache({ visioPercent: 100, projectPercent: 1 })).toEqual({ from: 2950, to: 3260 })
      expect(cache({})).toEqual({ from: 2800, to: 3000 })
    },
  )

  it('lets peers serve nothing of what is mirrored, updates neither', () => {
    const monthly = (peerPercent: number) => planSite(site({ source: 'mirrored', peerPercent }), {}).monthly
    expect(monthly(70)).toEqual(monthly(0))
  })

  it('says how many days the line needs, and none where nobody knows it', () => {
    // 100 devices × 1.5 GB are 1.2 million megabits; 100 Mbit/s for 8 hours are 2.88 million a day.
    expect(planSite(site({ lineMbit: 100 }), {}).days?.from).toBeCloseTo(1.2 / 2.88, 9)
    expect(planSite(site(), {}).days).toBeNull()
    expect(planSite(site({ lineMbit: 100, source: 'mirrored' }), {}).days).toBeNull()
  })

  it('adds sites up; the slowest says how long it takes', () => {
    const slow = site({ lineMbit: 10 })
    const all = planSites([slow, site({ lineMbit: 100 }), site({ source: 'mirrored' })], {})
    expect(all.internet).toEqual({ from: 300_000, to: 400_000 })
    expect(all.days).toEqual(planSite(slow, {}).days)
  })

  it('never has more at least than at most, and nothing below nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(40),
        fc.nat(100),
        fc.constantFrom('cdn' as const, 'mirrored' as const),
        (devices, extraLanguages, peerPercent, source) => {
          const plan = planSite(site({ devices, extraLanguages, peerPercent, source }), {})
          for (const { from, to } of [plan.internet, plan.lan, plan.cache, plan.monthly]) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThanOrEqual(from)
          }
        },
      ),
    )
  })
})
