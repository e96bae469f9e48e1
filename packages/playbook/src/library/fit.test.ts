import { describe, expect, it } from 'vitest'
import { byFit, type Concerns, helpfulness, matchesOf, type Ranked } from './fit.ts'

const nothing: Concerns = { evidence: [], causes: [], reasons: [] }
const reuse = { tried: 0, helped: 0, partly: 0, notHelped: 0 }
const ranked = (title: string, more: Partial<Ranked> = {}): Ranked & { readonly title: string } => ({
  ...reuse,
  title,
  found: 0,
  sureness: 'likely',
  matches: [],
  ...more,
})
const order = (...list: ReturnType<typeof ranked>[]) => list.sort(byFit).map(({ title }) => title)

describe('the order of solutions', () => {
  it('PB106 what an entry and an engagement have in common is named, evidence first', () => {
    const entry: Concerns = { evidence: ['failedInstalls'], causes: ['technical'], reasons: ['itInfrastructure'] }
    const here: Concerns = { ...entry, evidence: ['silence', 'failedInstalls'] }
    expect(matchesOf(entry, here).map(({ id }) => id)).toEqual(['failedInstalls', 'itInfrastructure', 'technical'])
    expect(matchesOf(entry, nothing)).toEqual([])
  })

  it('PB106 what fits comes before what helped, and evidence before a cause', () => {
    const evidence = ranked('b', { matches: [{ kind: 'evidence', id: 'failedInstalls' }] })
    const cause = ranked('a', { matches: [{ kind: 'cause', id: 'technical' }] })
    const elsewhere = ranked('0', { tried: 9, helped: 9 })
    expect(order(elsewhere, cause, evidence)).toEqual(['b', 'a', '0'])
  })

  it('PB106 nine helps out of ten come before one out of one, and that before what nobody tried', () => {
    const often = ranked('often', { tried: 10, helped: 9, notHelped: 1 })
    const once = ranked('once', { tried: 1, helped: 1 })
    expect(order(ranked('never'), once, often)).toEqual(['often', 'once', 'never'])
    expect(helpfulness({ tried: 1, helped: 0, partly: 1, notHelped: 0 })).toBe(0.25)
  })

  it('PB106 words searched for come behind what fits, and before what helped', () => {
    const fits = ranked('fits', { matches: [{ kind: 'cause', id: 'technical' }] })
    const found = ranked('found', { found: 0.6 })
    expect(order(ranked('helped', { tried: 9, helped: 9 }), found, fits)).toEqual(['fits', 'found', 'helped'])
  })

  it('PB106 otherwise what is surer', () => {
    const sure = ranked('z', { sureness: 'confirmed' })
    expect(order(ranked('b'), sure)).toEqual(['z', 'b'])
  })
})
