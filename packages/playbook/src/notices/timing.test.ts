import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeKindMatter, noticeKinds } from './kinds.ts'
import { afterQuiet, leavesAt, type NoticeTimes, usualTimes } from './timing.ts'

/** 2026-11-23 is a Monday; Berlin is an hour ahead of UTC in winter and two in summer. */
const at = (utc: string) => new Date(`${utc}:00Z`)
const open: NoticeTimes = { ...usualTimes, quiet: null, quietWeekends: false, digestDays: 'daily' }

describe('PB116 when a notice leaves', () => {
  it.each<[string, string, Partial<NoticeTimes>, string]>([
    ['in the daytime at once', '2026-11-23T13:00', {}, '2026-11-23T13:00'],
    ['in the evening the next morning', '2026-11-23T18:00', {}, '2026-11-24T06:00'],
    ['a minute before the quiet at once', '2026-11-23T17:59', {}, '2026-11-23T17:59'],
    ['after midnight the same morning', '2026-11-24T01:00', {}, '2026-11-24T06:00'],
    ['at the end of the quiet at once', '2026-11-24T06:00', {}, '2026-11-24T06:00'],
    ['on Friday evening on Monday', '2026-11-27T18:30', {}, '2026-11-30T06:00'],
    ['on Sunday on Monday', '2026-11-29T12:00', {}, '2026-11-30T06:00'],
    ['on Saturday by its own clock', '2026-11-27T23:30', { quiet: null }, '2026-11-29T23:00'],
    ['on Sunday where weekends are no matter', '2026-11-29T12:00', { quietWeekends: false }, '2026-11-29T12:00'],
    ['quiet at noon', '2026-11-23T11:30', { quiet: { from: '12:00', until: '13:00' } }, '2026-11-23T12:00'],
    ['never quiet', '2026-11-23T23:00', { quiet: { from: '07:00', until: '07:00' } }, '2026-11-23T23:00'],
    ['where the zone is another', '2026-11-23T13:00', { timeZone: 'Asia/Tokyo' }, '2026-11-23T22:00'],
    [
      'in an hour that exists twice, the second time',
      '2026-10-25T01:10',
      { quietWeekends: false, quiet: { from: '22:00', until: '02:30' } },
      '2026-10-25T01:30',
    ],
    [
      'until an hour that does not exist',
      '2027-03-28T00:30',
      { quietWeekends: false, quiet: { from: '22:00', until: '02:30' } },
      '2027-03-28T01:30',
    ],
  ])('%s', (_name, told, times, leaves) => {
    expect(leavesAt('atOnce', at(told), { ...usualTimes, ...times })).toEqual(at(leaves))
  })

  it.each<[string, string, Partial<NoticeTimes>, string]>([
    ['before the hour the same day', '2026-11-23T06:30', {}, '2026-11-23T07:00'],
    ['at the hour then', '2026-11-23T07:00', {}, '2026-11-23T07:00'],
    ['after the hour the next day', '2026-11-23T07:01', {}, '2026-11-24T07:00'],
    ['on Friday after the hour on Monday', '2026-11-27T12:00', {}, '2026-11-30T07:00'],
    ['daily also on Saturday', '2026-11-27T12:00', { digestDays: 'daily', quietWeekends: false }, '2026-11-28T07:00'],
    ['an hour in the quiet when that ends', '2026-11-23T12:00', { digestAt: '21:00' }, '2026-11-24T06:00'],
    [
      'on workdays never on a Saturday, where the quiet of Friday ends',
      '2026-11-27T12:00',
      { digestAt: '21:00', quietWeekends: false },
      '2026-11-30T06:00',
    ],
  ])('in a digest: %s', (_name, told, times, leaves) => {
    expect(leavesAt('digest', at(told), { ...usualTimes, ...times })).toEqual(at(leaves))
  })

  it('not where the person wants none', () => {
    expect(leavesAt('off', at('2026-11-23T12:00'), usualTimes)).toBeNull()
  })

  it('never before it was told, never in the quiet, and within four days', () => {
    const hour = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half & 1 ? '30' : '00'}`)
    const times: fc.Arbitrary<NoticeTimes> = fc.record({
      timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
      digestAt: hour,
      digestDays: fc.constantFrom('workdays' as const, 'daily' as const),
      quiet: fc.option(fc.record({ from: hour, until: hour }), { nil: null }),
      quietWeekends: fc.boolean(),
    })
    const moment = fc.date({ min: at('2026-03-01T00:00'), max: at('2027-12-01T00:00'), noInvalidDate: true })
    const days = 4 * 24 * 3_600_000
    fc.assert(
      fc.property(fc.constantFrom('atOnce' as const, 'digest' as const), moment, times, (mode, told, wanted) => {
        const leaves = leavesAt(mode, told, wanted)
        expect(leaves).not.toBeNull()
        if (leaves === null) return
        expect(leaves.getTime()).toBeGreaterThanOrEqual(told.getTime())
        expect(leaves.getTime() - told.getTime()).toBeLessThan(days + (mode === 'digest' ? days : 0))
        expect(afterQuiet(leaves, wanted)).toEqual(leaves)
      }),
      { numRuns: 200 },
    )
  })

  it('at once as long as nobody says anything, where there is no quiet', () => {
    expect(leavesAt('atOnce', at('2026-11-29T23:00'), open)).toEqual(at('2026-11-29T23:00'))
  })
})

it('PB115 every kind has its words in both languages', () => {
  for (const kind of noticeKinds) {
    const { label, meaning } = noticeKindMatter[kind]
    for (const words of [label, meaning]) expect([words.de, words.en].every((one) => one.length > 3)).toBe(true)
  }
})

it('PB115 what asks for an answer leaves at once, the rest in the digest or not; Teams only where it is wanted', () => {
  const usual = (mode: string) => noticeKinds.filter((kind) => noticeKindMatter[kind].usual.mail === mode)
  expect(usual('atOnce')).toEqual(['stall', 'review', 'assigned', 'expertRequest'])
  expect(usual('digest')).toEqual(['alarm', 'case', 'insight', 'compatCase', 'referral', 'accountMessage'])
  expect(usual('off')).toEqual(['solution'])
  expect(noticeKinds.every((kind) => noticeKindMatter[kind].usual.teams === 'off')).toBe(true)
})
