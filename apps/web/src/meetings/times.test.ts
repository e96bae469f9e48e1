import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { calendarSearch, meetingsSearch } from './search.ts'
import { byDay, differsFor, spanAround, spanIn, stepped } from './times.ts'

const meeting = {
  startsAt: '2026-12-01T22:30:00.000Z',
  endsAt: '2026-12-01T23:30:00.000Z',
  timeZone: 'Europe/Lisbon',
}

describe('a meeting on the clocks of a zone', () => {
  it.each([
    ['Europe/Lisbon', '2026-12-01', '22:30', '23:30'],
    ['Europe/Berlin', '2026-12-01', '23:30', '00:30'],
    ['Asia/Tokyo', '2026-12-02', '07:30', '08:30'],
  ])('%s', (zone, on, from, until) => {
    expect(spanIn(meeting, zone)).toEqual({ on, from, until })
  })

  it.each([
    ['Europe/Lisbon', false],
    // Another zone with the same clocks that day.
    ['Europe/London', false],
    ['Europe/Berlin', true],
  ])('differs for a reader in %s: %s', (zone, differs) => {
    expect(differsFor(meeting, zone)).toBe(differs)
  })
})

describe('the span around a day', () => {
  it.each([
    ['2026-11-22', 'week', '2026-11-16', '2026-11-22'],
    ['2026-11-23', 'week', '2026-11-23', '2026-11-29'],
    ['2026-02-10', 'month', '2026-02-01', '2026-02-28'],
  ] as const)('%s by %s', (day, span, from, until) => {
    expect(spanAround(isoDate(day), span)).toEqual({ from, until })
  })

  it.each([
    ['2026-11-23', 'week', 1, '2026-11-30'],
    ['2026-11-23', 'week', -1, '2026-11-16'],
    ['2026-01-31', 'month', 1, '2026-02-01'],
    ['2026-01-31', 'month', -1, '2025-12-01'],
  ] as const)('%s by %s, %i on', (day, span, step, expected) => {
    expect(stepped(isoDate(day), span, step)).toBe(expected)
  })
})

it('groups by the reader’s day and leaves out what lies outside the span', () => {
  const span = { from: isoDate('2026-12-02'), until: isoDate('2026-12-03') }
  expect(byDay([meeting], 'Asia/Tokyo', span)).toEqual([['2026-12-02', [meeting]]])
  expect(byDay([meeting], 'Europe/Berlin', span)).toEqual([])
})

describe('an address', () => {
  it.each([
    [{ when: 'past', series: 'followUp', meeting: '01930000-0000-7000-8000-0000000000f1' }],
    [{ series: 'deliveryReview' }],
    [{}],
  ])('%j is kept', (search) => expect(meetingsSearch(search)).toEqual(search))
  it('loses what is broken', () => {
    expect(meetingsSearch({ when: 'x', series: 'x', meeting: 'x' })).toEqual({})
    expect(calendarSearch({ span: 'year', on: '2026-02-30', whose: 1 })).toEqual({})
    expect(calendarSearch({ span: 'month', on: '2026-02-03', whose: 'all' })).toEqual({
      span: 'month',
      on: '2026-02-03',
      whose: 'all',
    })
  })
})
