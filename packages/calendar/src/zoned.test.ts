import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from './calendar.ts'
import { isTimeZone, momentOf, wallTimeAt } from './zoned.ts'

describe('a wall time in a zone', () => {
  it.each([
    ['2026-11-24', '10:00', 'Europe/Berlin', '2026-11-24T09:00:00.000Z'],
    ['2026-07-24', '10:00', 'Europe/Berlin', '2026-07-24T08:00:00.000Z'],
    // Before and after the clocks go forward and back.
    ['2026-03-28', '10:00', 'Europe/Berlin', '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', '10:00', 'Europe/Berlin', '2026-03-29T08:00:00.000Z'],
    ['2026-10-24', '10:00', 'Europe/Berlin', '2026-10-24T08:00:00.000Z'],
    ['2026-10-25', '10:00', 'Europe/Berlin', '2026-10-25T09:00:00.000Z'],
    // The hour that does not exist, and the one that exists twice.
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-11-24', '10:00', 'America/New_York', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24', '00:15', 'Pacific/Auckland', '2026-11-23T11:15:00.000Z'],
    ['2026-11-24', '23:45', 'Asia/Kolkata', '2026-11-24T18:15:00.000Z'],
    ['2026-11-24', '10:00', 'UTC', '2026-11-24T10:00:00.000Z'],
  ])('%s %s in %s is %s', (on, at, zone, expected) => {
    expect(momentOf({ on: isoDate(on), at }, zone).toISOString()).toBe(expected)
  })

  it('comes back from its moment, wherever the hour exists', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const wall = wallTimeAt(date, zone)
          expect(wallTimeAt(momentOf(wall, zone), zone)).toEqual(wall)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a time zone', () => {
  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true)
  })
  it.each(['', 'Berlin', '+02:00', 'Europe/Atlantis', 'Europe/Berlin; DROP'])('%s is none', (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})
