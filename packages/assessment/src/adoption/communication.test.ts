import { addDays, type IsoDate, isoDate, isWorkingDay } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeMessage, readsTheSame } from './compose.ts'
import { dayInWords, knownValues } from './fields.ts'
import { AUDIENCE_WORDS, findMessage, MESSAGE_TEMPLATES } from './messages.ts'
import { dayFromRing, messagePlan, ringDayOf } from './plan.ts'
import {
  callsPer100,
  championStanding,
  coverageOf,
  type MessageProgress,
  messagesStanding,
  movedSince,
  usageChecks,
} from './standing.ts'
import { findForm, TRAINING_FORMS } from './training.ts'
import { linksOf, TRAINING_LINKS } from './training-links.ts'

const day = (text: string) => isoDate(text)

describe('AS50 days of the plan', () => {
  it.each([
    ['a Sunday before the ring becomes the Friday before', '2027-03-07', -14, '2027-02-19'],
    ['a Saturday after the ring becomes the Monday after', '2027-03-04', 2, '2027-03-08'],
    ['the ring day stays as it was set, also on a Saturday', '2027-03-06', 0, '2027-03-06'],
    ['the clock that changes in March moves no day', '2027-03-29', -1, '2027-03-26'],
    ['the clock that changes in October moves no day', '2026-11-02', -14, '2026-10-19'],
    ['a leap day counts', '2028-03-31', -30, '2028-03-01'],
  ])('%s', (_, ring, offset, expected) => expect(dayFromRing(day(ring), offset)).toBe(expected))

  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2020-01-01'), count))

  it('only working days, in the order of the templates, and never beyond the ring', () => {
    fc.assert(
      fc.property(anyDay, (ring) => {
        const plan = messagePlan({ id: 'g', ringDay: ring, people: null }, [])
        const days = plan.map(({ on }) => on)
        expect(days).toEqual(days.toSorted())
        for (const [index, { on }] of plan.entries()) {
          const offset = MESSAGE_TEMPLATES[index]?.day ?? 0
          if (offset !== 0) expect(isWorkingDay(on)).toBe(true)
          expect(Math.sign(on.localeCompare(ring))).toBe(Math.sign(offset))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a ring inside a freeze comes after every freeze, on a working day; outside it stays', () => {
    const freeze = fc.tuple(anyDay, fc.integer({ min: 0, max: 30 })).map(([from, length]) => ({
      from,
      to: addDays(from, length),
    }))
    fc.assert(
      fc.property(anyDay, fc.array(freeze, { maxLength: 5 }), (wanted, freezes) => {
        const ring = ringDayOf(wanted, freezes)
        expect(freezes.some(({ from, to }) => from <= ring && ring <= to)).toBe(false)
        expect(ring >= wanted).toBe(true)
        if (ring !== wanted) expect(isWorkingDay(ring)).toBe(true)
        expect(ringDayOf(ring, freezes)).toBe(ring)
      }),
      { numRuns: 60 },
    )
  })
})

describe('AS51 a message', () => {
  const known = knownValues(
    {
      customer: 'Arnold AG',
      group: 'Vertrieb',
      ringDay: day('2027-03-15'),
      championDay: null,
      champion: null,
      targetRate: 70,
    },
    'de',
  )
  const written = findMessage('yourDate')?.body ?? { de: '', en: '' }

  it('names the day in words, and what nobody filled in', () => {
    const { body, missing } = composeMessage({ subject: 'S', body: written.de }, { known, plan: {}, own: {} })
    expect(body).toContain('am 15. März 2027 wird das Office der Gruppe Vertrieb erneuert')
    expect(missing).toEqual(['champion', 'helpdesk'])
  })

  it('what is written for it comes before the plan, and an empty value hides nothing', () => {
    const text = { subject: '{helpdesk}\n{champion}', body: '' }
    const composed = composeMessage(text, {
      known: { champion: 'Ada' },
      plan: { helpdesk: 'Telefon 1', champion: ' ' },
      own: { helpdesk: 'Telefon 2' },
    })
    expect(composed).toMatchObject({ subject: 'Telefon 2 Ada', missing: [] })
  })

  it('a ring day that moves changes what names it', () => {
    const of = (ring: IsoDate, id: string) => {
      const template = findMessage(id)
      const values = {
        known: { ...known, date: dayInWords(ring, 'de') },
        plan: { helpdesk: 'x', champion: 'y' },
        own: {},
      }
      return { de: composeMessage({ subject: '', body: template?.body.de ?? '' }, values) }
    }
    expect(readsTheSame(of(day('2027-03-15'), 'yourDate'), of(day('2027-03-22'), 'yourDate'))).toBe(false)
    expect(readsTheSame(of(day('2027-03-15'), 'done'), of(day('2027-03-22'), 'done'))).toBe(true)
    expect(readsTheSame(of(day('2027-03-15'), 'done'), {})).toBe(false)
  })

  it('goes to audiences that have a name, at the days of the specification', () => {
    expect(MESSAGE_TEMPLATES.map((one) => one.day)).toEqual([-60, -45, -30, -21, -14, -7, -3, 0, 2, 7, 14, 30, 90])
    for (const { to } of MESSAGE_TEMPLATES) for (const one of to) expect(AUDIENCE_WORDS[one].de).not.toBe('')
  })
})

describe('AS52 standing', () => {
  const message = (more: Partial<MessageProgress>): MessageProgress => ({
    on: day('2027-03-01'),
    state: 'draft',
    sentOn: null,
    ...more,
  })

  it('counts what is planned, due, sent, on time and overdue', () => {
    const all = [
      message({}),
      message({ state: 'approved', on: day('2027-04-01') }),
      message({ state: 'sent', sentOn: day('2027-03-01') }),
      message({ state: 'sent', sentOn: day('2027-03-02') }),
      message({ state: 'leftOut' }),
      message({ on: null }),
    ]
    expect(messagesStanding(all, day('2027-03-10'))).toEqual({ planned: 5, due: 3, sent: 2, onTime: 1, overdue: 1 })
  })

  it.each([
    ['changes much: before the ring', 'high', 83, '2027-02-28', 'missed'],
    ['changes much and reached', 'high', 84, '2027-02-28', 'reached'],
    ['else until 14 days after it', 'low', 83, '2027-03-15', 'open'],
  ] as const)('coverage of a group that %s', (_, effect, reached, by, state) => {
    const group = { people: 120, ringDay: day('2027-03-01'), effect }
    expect(coverageOf(group, reached, day('2027-03-10'))).toMatchObject({ by, state })
  })

  it('coverage of a group whose size nobody knows is unknown', () => {
    const group = { people: null, ringDay: null, effect: null }
    expect(coverageOf(group, 5, day('2027-03-10'))).toEqual({ percent: null, by: null, state: 'unknown' })
  })

  it('champions, looks at the use, support calls, ring days that moved', () => {
    const group = { people: 120, ringDay: day('2027-03-01') }
    expect(championStanding(group, 0, day('2027-02-20'))).toEqual({ trained: 0, needed: 3, lacking: true })
    expect(championStanding({ ...group, ringDay: null }, 0, day('2027-02-20')).lacking).toBe(false)
    expect(usageChecks(group.ringDay).map(({ on }) => on)).toEqual(['2027-03-31', '2027-04-30', '2027-05-30'])
    expect([callsPer100(6, 120), callsPer100(null, 120), callsPer100(6, null)]).toEqual([5, null, null])
    expect([movedSince(group.ringDay, day('2027-03-08')), movedSince(null, group.ringDay)]).toEqual([7, null])
  })
})

describe('AS53 training', () => {
  it('has the forms of the specification, and every page named exists', () => {
    expect(TRAINING_FORMS.map(({ id }) => id).toSorted()).toEqual(
      ['briefing', 'clinic', 'helpdesk', 'library', 'ownFiles', 'role', 'whatIsNew'].toSorted(),
    )
    for (const { links } of TRAINING_FORMS) expect(linksOf(links)).toHaveLength(links.length)
    for (const { url, checkedOn } of TRAINING_LINKS) {
      expect(url).toMatch(/^https:\/\//)
      expect(day(checkedOn)).toBe(checkedOn)
    }
    expect(findForm('helpdesk')?.counts).toBe(false)
  })
})
