import { stripVTControlCharacters } from 'node:util'
import type { VerifiedChain } from '@lotse/server'
import { describe, expect, it } from 'vitest'
import { auditReport, chainsTable } from './report.ts'

const whole: VerifiedChain = { customerId: null, name: null, events: 12, valid: true, brokenAt: null, fault: null }
const broken: VerifiedChain = {
  customerId: '01930000-0000-7000-8000-000000000001',
  name: 'Nordwind \u001b[2J GmbH',
  events: 2,
  valid: false,
  brokenAt: 3,
  fault: 'hash',
}
const nameless: VerifiedChain = { ...broken, name: null, fault: 'head' }

describe('the report of a verification', () => {
  it.each([
    [[whole], true, 12],
    [[whole, broken], false, 14],
    [[], true, 0],
  ])('of %j is valid: %j', (chains, valid, events) => {
    expect(auditReport(chains)).toEqual({ valid, events, chains })
  })

  it('says which chain is broken, where and how, in both languages', () => {
    const report = auditReport([whole, broken, nameless])
    const english = stripVTControlCharacters(chainsTable(report, 'en'))
    expect(english).toContain('broken at event 3: its content is not what was recorded')
    expect(english).toContain('Broken: 2 of 3 chains.')
    expect(english).toContain('customer that is gone 01930000-0000-7000-8000-000000000001')
    const german = stripVTControlCharacters(chainsTable(report, 'de'))
    expect(german).toContain('gebrochen bei Ereignis 3: sein Inhalt ist nicht der festgehaltene')
    expect(german).toContain('Gebrochen: 2 von 3 Ketten.')
  })

  it('lets no name steer the terminal', () => {
    expect(chainsTable(auditReport([broken]), 'en')).toContain('Nordwind \\u{1b}[2J GmbH')
  })

  it('is short when all is well', () => {
    expect(stripVTControlCharacters(chainsTable(auditReport([whole]), 'en'))).toContain(
      'Whole: 1 of 1 chains, 12 events.',
    )
  })
})
