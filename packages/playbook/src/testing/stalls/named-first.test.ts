import { describe, expect, it } from 'vitest'
import { type CauseId, causeIds } from '../../acceleration/causes.ts'
import { readCauses } from '../../acceleration/read-causes.ts'
import { asSeen, countNamed, type Named, stalledCustomers } from './generate.ts'

/** Per cent of customers whose true cause was named first; a level reading names none. */
const share = ({ first, of }: Named): number => (100 * first) / of

describe('PB98 the true cause is named first', () => {
  const customers = stalledCustomers('named first', 2000)
  const byEvidence = countNamed(customers, ({ evidence }) => readCauses(evidence, null).proposed)
  const byBoth = countNamed(customers, ({ evidence, answers }) => readCauses(evidence, answers).proposed)
  const floor = Math.max(...causeIds.map((always) => share(countNamed(customers, () => always).all)))

  it('by the evidence alone, at more than half of them', () => {
    expect(share(byEvidence.all)).toBeGreaterThanOrEqual(63)
    expect(share(byEvidence.all)).toBeGreaterThan(floor + 25)
  })
  it('more often once people answered', () => {
    expect(share(byBoth.all)).toBeGreaterThanOrEqual(68)
    expect(byBoth.all.first).toBeGreaterThan(byEvidence.all.first)
  })
  it('by the evidence alone, with exactly the kinds that Lotse has a source for', () => {
    const named = countNamed(asSeen(customers), ({ evidence }) => readCauses(evidence, null).proposed)
    expect(share(named.all)).toBeGreaterThanOrEqual(62)
    expect(share(named.all)).toBeGreaterThan(floor + 20)
  })
  it.each<[CauseId, number]>([
    ['technical', 74],
    ['adoption', 56],
    ['resources', 61],
    ['priority', 69],
  ])('%s is not named at the cost of the others', (cause, least) =>
    expect(share(byBoth[cause])).toBeGreaterThanOrEqual(least),
  )
  it('is level for few', () => expect((100 * byBoth.all.undecided) / byBoth.all.of).toBeLessThanOrEqual(5))
  it('evidence of another customer names it no more often than the floor', () => {
    const turned = customers.map((customer, index) => ({
      ...customer,
      evidence: customers[(index + 1) % customers.length]?.evidence ?? [],
    }))
    expect(share(countNamed(turned, ({ evidence }) => readCauses(evidence, null).proposed).all)).toBeLessThan(floor + 3)
  })
})
