import { isoDate, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { CHANNELS, GENERATIONS } from '../device.ts'
import { install } from '../testing/inventory-builder.ts'
import { LIFECYCLE } from './lifecycle.ts'
import { patchTuesday } from './patch-tuesday.ts'
import { supportOf, versionOf } from './support-of.ts'

describe('IN20 editions bought once end on the day the vendor names', () => {
  it.each([
    ['2010', '2020-10-13', '2020-10-13', 'supported'],
    ['2010', '2020-10-14', '2020-10-13', 'ended'],
    ['2016', '2026-11-22', '2025-10-14', 'ended'],
    ['2019', '2026-11-22', '2025-10-14', 'ended'],
    ['2021', '2026-10-13', '2026-10-13', 'supported'],
    ['2021', '2026-10-14', '2026-10-13', 'ended'],
    ['2024', '2026-11-22', '2029-10-09', 'supported'],
  ] as const)('Office %s on %s', (generation, asOf, endsOn, status) => {
    const support = supportOf(install({ generation, channel: null, version: null }), LIFECYCLE, isoDate(asOf))
    expect(support).toMatchObject({ status, endsOn, reason: 'listed' })
  })
})

describe('IN21 versions of the Microsoft 365 Apps', () => {
  it.each([
    // Monthly Enterprise: two months, three for what came from March 2025 on.
    ['MonthlyEnterprise', '2401', '2024-05-14', 'supported', 'listed', '2024-05-14'],
    ['MonthlyEnterprise', '2401', '2024-05-15', 'ended', 'listed', '2024-05-14'],
    ['MonthlyEnterprise', '2506', '2025-11-11', 'supported', 'listed', '2025-11-11'],
    ['MonthlyEnterprise', '2607', '2026-11-10', 'supported', 'listed', '2026-11-10'],
    ['MonthlyEnterprise', '2607', '2026-11-11', 'ended', 'listed', '2026-11-10'],
    // Not listed in its channel yet: it cannot end earlier than three months after the earliest release.
    ['MonthlyEnterprise', '2608', '2026-11-22', 'supported', 'atLeast', '2026-12-08'],
    ['MonthlyEnterprise', '2608', '2026-12-09', 'unknown', 'newerThanTable', null],
    ['MonthlyEnterprise', '2611', '2026-11-22', 'supported', 'atLeast', '2027-02-09'],
    // Semi-Annual Enterprise: fourteen months, eight from July 2025 on, the monthly term from version 2606 on.
    ['SemiAnnual', '2402', '2025-09-09', 'supported', 'listed', '2025-09-09'],
    ['SemiAnnual', '2408', '2026-03-11', 'ended', 'listed', '2026-03-10'],
    ['SemiAnnual', '2502', '2026-03-10', 'supported', 'listed', '2026-03-10'],
    ['SemiAnnual', '2508', '2026-09-09', 'ended', 'listed', '2026-09-08'],
    ['SemiAnnual', '2606', '2026-10-13', 'supported', 'listed', '2026-10-13'],
    // Current: until the next version comes.
    ['Current', '2608', '2026-09-22', 'supported', 'listed', '2026-09-22'],
    ['Current', '2608', '2026-09-23', 'ended', 'listed', '2026-09-22'],
    ['Current', '2609', '2026-09-30', 'supported', 'atLeast', '2026-10-01'],
    ['Current', '2609', '2026-11-22', 'unknown', 'newerThanTable', null],
    ['Current', '2611', '2026-11-22', 'supported', 'atLeast', '2026-12-01'],
    ['CurrentPreview', '2605', '2026-11-22', 'ended', 'listed', '2026-06-25'],
    // A version its channel never had: ended once it has ended where it was.
    ['SemiAnnual', '2601', '2026-11-22', 'ended', 'neverInChannel', null],
    ['SemiAnnualPreview', '2502', '2026-11-22', 'ended', 'channelClosed', '2025-07-08'],
    ['Beta', '2611', '2026-11-22', 'ended', 'channelNotForProduction', null],
    [null, '2402', '2026-11-22', 'ended', 'endedInEveryChannel', '2025-09-09'],
    [null, '2608', '2026-11-22', 'unknown', 'channelUnknown', null],
    ['MonthlyEnterprise', null, '2026-11-22', 'unknown', 'versionUnknown', null],
  ] as const)('%s, version %s on %s', (channel, version, asOf, status, reason, endsOn) => {
    const support = supportOf(install({ channel, version, build: null }), LIFECYCLE, isoDate(asOf))
    expect(support).toEqual({ status, reason, endsOn, version })
  })

  it.each([
    ['16.0.6741.2021', 'ended', 'olderThanTable'],
    ['16.0.20405.20000', 'unknown', 'versionUnknown'],
    ['16.0.21000.20000', 'unknown', 'newerThanTable'],
    ['16.0.9126.2116', 'ended', 'listed'],
  ])('IN21 build %s without a version', (build, status, reason) => {
    const one = install({ channel: 'SemiAnnual', version: null, build })
    const support = supportOf(one, LIFECYCLE, isoDate('2026-11-22'))
    expect(support).toMatchObject({ status, reason })
  })

  it('IN21 a build tells its version', () => {
    expect(versionOf(install({ version: null, build: '16.0.20228.20188' }), LIFECYCLE)).toBe('2607')
    expect(versionOf(install({ version: null, build: '16.0.99999.1' }), LIFECYCLE)).toBeNull()
  })

  it('IN22 what nobody named is unknown', () => {
    expect(supportOf(install({ generation: null }), LIFECYCLE, isoDate('2026-11-22'))).toMatchObject({
      status: 'unknown',
      reason: 'generationUnknown',
    })
  })
})

describe('IN23 the table that comes along', () => {
  it('IN23 has versions and their builds in order, each once', () => {
    const { releases } = LIFECYCLE
    for (const [index, { version, release }] of releases.entries()) {
      const next = releases[index + 1]
      if (next !== undefined) expect([version < next.version, release < next.release]).toEqual([true, true])
    }
  })

  it('IN23 no channel gets a version before Current, and enterprise channels on a second Tuesday', () => {
    for (const { version, first } of LIFECYCLE.releases) {
      for (const channel of ['MonthlyEnterprise', 'SemiAnnual'] as const) {
        const day = first[channel]
        if (day === null) continue
        expect([version, channel, (first.Current ?? '') <= day]).toEqual([version, channel, true])
        // One came to its channel nine days late.
        const expected = version === '2206' ? '2022-08-18' : patchTuesday(month(day.slice(0, 7)))
        expect([version, channel, day]).toEqual([version, channel, expected])
      }
      // What "atLeast" rests on: no version comes before the month it is named after.
      expect((first.Current ?? '9') >= `20${version.slice(0, 2)}-${version.slice(2)}-01`).toBe(true)
    }
  })

  it('IN23 names every generation, a source and a day of checking for each date', () => {
    const { generations, systems, terms, closedChannels, releasesSource } = LIFECYCLE
    expect(generations.map(({ generation }) => generation)).toEqual(GENERATIONS.filter((one) => one !== 'm365'))
    for (const source of [...generations, ...systems, ...terms, ...closedChannels].map((one) => one.source)) {
      expect(source.title).not.toBe('')
      expect(source.checkedAt >= releasesSource.checkedAt).toBe(true)
    }
    expect(LIFECYCLE.checkedAt).toBe(releasesSource.checkedAt)
    expect(closedChannels.every(({ channel }) => CHANNELS.includes(channel))).toBe(true)
  })

  it.each([
    ['2026-09', '2026-09-08'],
    ['2026-12', '2026-12-08'],
    ['2024-10', '2024-10-08'],
    ['2025-07', '2025-07-08'],
  ])('IN23 second Tuesday of %s', (of, day) => {
    expect(patchTuesday(month(of))).toBe(day)
  })
})
