import { isoDate } from '@lotse/calendar'
import type { Meeting, MeetingPoint, Minutes } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { planBody, proposedValues, singleValues } from '../plan/plan-values.ts'
import { agendaLines, editable, moved, toPoints } from './agenda-edit.ts'
import { chosenValues, editFields, editValues, fieldText } from './edit-values.ts'
import { mailAddress } from './mail.ts'
import { plainText } from './meeting-text.ts'
import { keepMinutes, keptMinutes, minutesPatch, minutesValues } from './minutes-values.ts'

const point = (more: Partial<MeetingPoint>): MeetingPoint => ({
  id: 'p1',
  key: 'standing:0',
  section: 'standing',
  audience: 'both',
  words: { de: 'Stand', en: 'State' },
  text: null,
  struck: false,
  ...more,
})

describe('an agenda while it is edited', () => {
  it('sends a text only where another one was written', () => {
    const edited = editable([point({}), point({ id: 'p2', text: 'eigen', words: null })], 'de')
    expect(toPoints(edited).map(({ text }) => text)).toEqual([null, 'eigen'])
    expect(toPoints(edited.map((one) => ({ ...one, text: `${one.text}!` }))).map(({ text }) => text)).toEqual([
      'Stand!',
      'eigen!',
    ])
  })

  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('moves point %i by %i', (index, step, expected) => {
    const points = editable(
      ['a', 'b', 'c'].map((text) => point({ id: text, text })),
      'de',
    )
    expect(moved(points, index, step).map(({ text }) => text)).toEqual(expected)
  })

  it('is compared as lines, with what is struck or only for the team', () => {
    const points = [point({}), point({ struck: true }), point({ text: 'x', audience: 'team' }), point({ text: '' })]
    expect(agendaLines(editable(points, 'de'), { team: 'Team', struck: 'gestrichen' })).toBe(
      '1. Stand\n2. Stand (gestrichen)\n3. x (Team)',
    )
  })
})

const minutes: Minutes = {
  text: 'Worte',
  progressUnit: 'devices',
  progressDone: 120,
  progressPlanned: 300,
  mauMonth: '2026-10' as never,
  newBlockers: '',
  decisions: '',
  nextOn: isoDate('2026-12-01'),
}

describe('minutes', () => {
  const base = minutesValues(minutes)
  it.each([
    ['nothing', {}, null],
    ['words', { text: 'Andere' }, { text: 'Andere' }],
    ['a number taken away', { progressDone: '' }, { progressDone: null }],
    ['a broken month', { mauMonth: '2026-13' }, { mauMonth: null }],
    ['a day and a unit', { nextOn: '', progressUnit: '' }, { nextOn: null, progressUnit: null }],
  ])('send what changed: %s', (_case, change, expected) => {
    expect(minutesPatch({ ...base, ...change }, base)).toEqual(expected)
  })

  it('are kept against a reload, and what is broken counts as nothing', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
    const unsaved = { values: { ...base, text: 'mehr' }, base, version: 3 }
    keepMinutes(store, 'm', unsaved)
    expect(keptMinutes(store, 'm')).toEqual(unsaved)
    keepMinutes(store, 'm', null)
    expect(keptMinutes(store, 'm')).toBeNull()
    for (const broken of ['{', '{"text":1}', 'null', JSON.stringify(base), JSON.stringify({ values: base, base })]) {
      store.setItem('lotse.minutes.m', broken)
      expect(keptMinutes(store, 'm')).toBeNull()
    }
  })
})

const meeting = {
  series: 'followUp',
  title: 'Folgetermin',
  startsAt: '2026-12-01T09:00:00.000Z',
  endsAt: '2026-12-01T09:45:00.000Z',
  timeZone: 'Europe/Berlin',
  mode: 'remote',
  place: null,
  link: 'https://meet.example',
  onSiteReason: null,
  onSiteApprovedBy: null,
  attendees: [
    { personId: 'a', contactId: null, name: 'Ada', email: 'ada@lotse.example', role: null, attendance: 'invited' },
    { personId: null, contactId: null, name: 'Jana', email: 'jana@x.example', role: 'IT', attendance: 'excused' },
  ],
} as unknown as Meeting

describe('a meeting in its form', () => {
  it('is shown on the clock where it is agreed', () => {
    expect(editValues(meeting)).toMatchObject({ on: '2026-12-01', at: '10:00', minutes: '45', place: '' })
  })

  it('takes each field from the side that was chosen', () => {
    const [mine, theirs] = [editValues(meeting), editValues({ ...meeting, title: 'Anders', place: 'Teams' })]
    const words = Object.fromEntries(editFields.map((name) => [name, fieldText(mine, name)])) as never
    expect(chosenValues(mine, theirs, words)).toEqual(mine)
    expect(chosenValues(mine, theirs, { ...(words as object), title: 'Anders' } as never)).toEqual({
      ...mine,
      title: 'Anders',
    })
  })

  it('keeps who came, though somebody else said so while the form was open', () => {
    const mine = { ...editValues(meeting), link: 'https://new.example' }
    const theirs = editValues({
      ...meeting,
      attendees: meeting.attendees.map((one) => ({ ...one, attendance: 'attended' })),
    } as Meeting)
    const words = Object.fromEntries(editFields.map((field) => [field, fieldText(mine, field)])) as never
    const chosen = chosenValues(mine, theirs, words)
    expect([chosen.link, ...chosen.attendees.map(({ attendance }) => attendance)]).toEqual([
      'https://new.example',
      'attended',
      'attended',
    ])
  })

  it('is planned as proposed, and without the address of an account', () => {
    const proposal = {
      title: null,
      on: isoDate('2026-12-15'),
      at: '10:00',
      minutes: 60,
      timeZone: null,
      mode: 'remote' as const,
      place: null,
      link: null,
      attendees: meeting.attendees,
    }
    const view = { series: 'followUp' as const, cadenceDays: 14, agreedDays: null, last: null, next: null, proposal }
    const body = planBody(proposedValues(view, 'Folgetermin', 'Europe/Vienna'))
    expect(body).toMatchObject({ title: 'Folgetermin', timeZone: 'Europe/Vienna', place: null, repeat: null })
    expect(body.attendees.map(({ email }) => email)).toEqual([null, 'jana@x.example'])
    expect(planBody({ ...singleValues('2026-12-01', 'UTC'), everyDays: '7', count: '3' }).repeat).toEqual({
      everyDays: 7,
      count: 3,
    })
  })
})

describe('a meeting told outside Lotse', () => {
  it('leaves out empty sections', () => {
    const sections = [
      { title: 'Tagesordnung', lines: ['1. Stand'] },
      { title: 'Protokoll', lines: [''] },
    ]
    expect(plainText('Folgetermin', 'Di., 10:00', sections)).toBe('Folgetermin\nDi., 10:00\n\nTagesordnung\n1. Stand')
  })

  it('opens an e-mail to those who have an address; what is too long is pasted', () => {
    expect(mailAddress(meeting, 'a & b\nc')).toBe(
      'mailto:ada%40lotse.example,jana%40x.example?subject=Folgetermin&body=a%20%26%20b%0D%0Ac',
    )
    expect(mailAddress(meeting, 'x'.repeat(5000))).not.toContain('body=')
  })
})
