import { isoDate, momentOf } from '@lotse/calendar'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarMeeting, calendarFile } from './calendar-file.ts'

/** Written by one library, read by another: what a calendar program understands is what was meant. */

const meeting = (more: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  id: '01930000-0000-7000-8000-0000000000f1',
  sequence: 2,
  startsAt: new Date('2026-12-01T09:00:00Z'),
  endsAt: new Date('2026-12-01T10:00:00Z'),
  changedAt: new Date('2026-11-22T12:00:00Z'),
  createdAt: new Date('2026-11-20T12:00:00Z'),
  title: 'Folgetermin',
  description: 'Mit: Jana König, Mara\n1. Fortschritt',
  location: 'Raum 4; Haus B, Hof\\Nord',
  address: 'http://localhost:7070/customers/c/engagements/e/meetings?meeting=m',
  cancelled: false,
  ...more,
})

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        description: event.description,
        location: event.location,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        status: component.getFirstPropertyValue('status'),
        url: component.getFirstPropertyValue('url'),
      }
    }),
  }
}

describe('a calendar file', () => {
  it('says what was meant', () => {
    const { method, events } = read(calendarFile({ name: 'Lotse', meetings: [meeting()], purpose: 'publish' }))
    expect(method).toBe('PUBLISH')
    expect(events).toEqual([
      {
        uid: '01930000-0000-7000-8000-0000000000f1@lotse',
        sequence: 2,
        summary: 'Folgetermin',
        description: 'Mit: Jana König, Mara\n1. Fortschritt',
        location: 'Raum 4; Haus B, Hof\\Nord',
        start: '2026-12-01T09:00:00.000Z',
        end: '2026-12-01T10:00:00.000Z',
        stamp: '2026-11-22T12:00:00Z',
        status: 'CONFIRMED',
        url: 'http://localhost:7070/customers/c/engagements/e/meetings?meeting=m',
      },
    ])
  })

  it('cancels by the same UID', () => {
    const cancelled = meeting({ cancelled: true, sequence: 3 })
    const { method, events } = read(calendarFile({ name: 'Lotse', meetings: [cancelled], purpose: 'cancel' }))
    expect(method).toBe('CANCEL')
    expect(events[0]).toMatchObject({ uid: `${meeting().id}@lotse`, sequence: 3, status: 'CANCELLED' })
  })

  it('is the same text for the same meetings', () => {
    const file = () => calendarFile({ name: 'Lotse', meetings: [meeting()], purpose: 'feed' })
    expect(file()).toBe(file())
  })

  it('stays at the same hour of the day for people whose clocks change', () => {
    const days = ['2026-10-20', '2026-10-27', '2026-03-24', '2026-03-31'].map((day) => isoDate(day))
    const meetings = days.map((on, index) =>
      meeting({
        id: String(index),
        startsAt: momentOf({ on, at: '10:00' }, 'Europe/Berlin'),
        endsAt: momentOf({ on, at: '11:00' }, 'Europe/Berlin'),
      }),
    )
    const { events } = read(calendarFile({ name: 'Lotse', meetings, purpose: 'publish' }))
    expect(events.map(({ start }) => start.slice(11, 16))).toEqual(['08:00', '09:00', '09:00', '08:00'])
  })

  it('folds lines after at most 75 octets, with CRLF, and loses no letter', () => {
    const title = 'Übergabe der Größenordnung 👩‍💻 '.repeat(12).trim()
    const text = calendarFile({ name: 'Lotse', meetings: [meeting({ title })], purpose: 'publish' })
    const lines = text.split('\r\n')
    expect(lines.filter((line) => line.includes('\n'))).toEqual([])
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(read(text).events[0]?.summary).toBe(title)
  })

  it('carries any words through', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((text) => !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(words, words, (title, place) => {
        const [event] = read(
          calendarFile({ name: 'L', meetings: [meeting({ title, location: place })], purpose: 'publish' }),
        ).events
        expect([event?.summary, event?.location]).toEqual([title, place])
      }),
      { numRuns: 60 },
    )
  })
})
