import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { draftMail } from './draft-mail.ts'
import { planCalendar } from './plan-calendar.ts'

/** Header lines and parts as a mail program takes them apart (RFC 5322, RFC 2045, RFC 2047). */
function read(file: string) {
  const at = file.indexOf('\r\n\r\n')
  const headers = new Map(
    file
      .slice(0, at)
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const boundary = /boundary="([^"]+)"/.exec(headers.get('Content-Type') ?? '')?.[1] ?? 'none'
  const parts = file
    .slice(at)
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64').toString())
  return { headers, subject: decoded(headers.get('Subject') ?? ''), text: parts[0] ?? '', page: parts[1] ?? '' }
}

const decoded = (header: string): string =>
  header
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString())

describe('a draft', () => {
  it('is opened for writing, to nobody, in both forms', () => {
    const mail = draftMail({ subject: 'Ihr neues Büro', body: 'Guten Tag,\n\nam Montag.\nBis dann', language: 'de' })
    const { headers, subject, text, page } = read(mail)
    expect([...headers.keys()]).toEqual(['X-Unsent', 'Subject', 'Content-Language', 'MIME-Version', 'Content-Type'])
    expect(headers.get('X-Unsent')).toBe('1')
    expect(subject).toBe('Ihr neues Büro')
    expect(text).toBe('Guten Tag,\r\n\r\nam Montag.\r\nBis dann')
    expect(page).toContain('<p>am Montag.<br>Bis dann</p>')
  })

  it('shows markup instead of obeying it, and makes no header of a line', () => {
    const body = '<script>alert("x")</script> & <img src=x onerror=y>'
    const { headers, page } = read(draftMail({ subject: 'A\r\nBcc: thief@example.org', body, language: 'en' }))
    expect(headers.has('Bcc')).toBe(false)
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;img')
  })

  it('carries any words through, in lines that every mail program takes', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(words, words, (subject, body) => {
        const mail = draftMail({ subject, body, language: 'de' })
        expect(mail.split('\r\n').filter((line) => line.length > 78)).toEqual([])
        expect(mail).toMatch(/^[\x20-\x7e\r\n]*$/)
        const seen = read(mail)
        expect(seen.subject.trim()).toBe(subject.replace(/\s+/g, ' ').trim())
        expect(seen.text).toBe(body.replace(/\r?\n/g, '\r\n'))
      }),
      { numRuns: 80 },
    )
  })
})

it('the calendar has whole days that make nobody busy, and says the same again for the same plan', () => {
  const days = [
    { id: 'a', from: isoDate('2027-03-28'), to: isoDate('2027-03-28'), title: 'Heute; =1+1', description: 'An: alle' },
    { id: 'b', from: isoDate('2027-10-29'), to: isoDate('2027-11-02'), title: 'Schulung', description: '' },
  ]
  const file = planCalendar('Plan', days, new Date('2026-11-23T12:00:00Z'))
  expect(file).toBe(planCalendar('Plan', days, new Date('2026-11-23T12:00:00Z')))
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return [
      event.uid,
      event.summary,
      String(event.startDate),
      String(event.endDate),
      one.getFirstPropertyValue('transp'),
    ]
  })
  expect(events).toEqual([
    ['a@lotse', 'Heute; =1+1', '2027-03-28', '2027-03-29', 'TRANSPARENT'],
    ['b@lotse', 'Schulung', '2027-10-29', '2027-11-03', 'TRANSPARENT'],
  ])
})
