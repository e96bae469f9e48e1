import type {
  Engagement,
  Meeting,
  MeetingAction,
  MeetingRow,
  OpenAction,
  ProblemBody,
  SeriesView,
} from '@lotse/contract'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, people, read } from '../testing/usage-house.ts'

/** Meetings over HTTP, on 22 November 2026. */

let house: MeetingHouse
beforeAll(async () => {
  house = await meetingHouse()
})
afterAll(() => house.stop())

const problem = async (response: Response) => (await response.json()) as ProblemBody
const fieldsOf = ({ errors = [] }: ProblemBody) => errors.map(({ field }) => field)

describe('planning', () => {
  it('plans a series on working days, at the same hour where clocks change', async () => {
    const rows = await house.planned({ on: '2027-03-16', repeat: { everyDays: 7, count: 3 } })
    expect(rows.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-16T09:00:00.000Z',
      '2027-03-23T09:00:00.000Z',
      '2027-03-30T08:00:00.000Z',
    ])
    expect(rows.map(({ endsAt }) => endsAt.slice(11, 16))).toEqual(['10:00', '10:00', '09:00'])
  })

  it.each([
    ['a zone that is none', { timeZone: 'Berlin' }, ['timeZone']],
    ['a day that is none', { on: '2026-02-30' }, ['on']],
    ['a link that is no address', { link: 'javascript:alert(1)' }, ['link']],
    ['on site without justification', { mode: 'onSite' }, ['onSiteReason']],
    ['on site without approval', { mode: 'onSite', onSiteReason: 'Devices' }, ['onSiteApprovedBy']],
    [
      'somebody who is not here',
      { attendees: [{ personId: people.stranger.personId, name: 'B' }] },
      ['attendees.0.personId'],
    ],
    [
      'the customer in a meeting of the team',
      { series: 'deliveryReview', attendees: [{ personId: people.customer.personId, name: 'A' }] },
      ['attendees.0.name'],
    ],
  ])('refuses %s, at the field', async (_case, more, fields) => {
    const wanted = {
      series: 'followUp',
      title: 'T',
      on: '2026-12-01',
      at: '10:00',
      minutes: 60,
      timeZone: 'UTC',
      ...more,
    }
    const answer = await house.ask('POST', house.path, wanted)
    expect(answer.status).toBe(422)
    expect(fieldsOf(await problem(answer))).toEqual(fields)
  })

  it('gives its day to the task it is held for, until it is held for none', async () => {
    const dueOf = async () => {
      const answer = await house.ask('GET', house.path.replace('/meetings', ''))
      const { evaluation } = await read<Engagement>(answer)
      return evaluation.nextActions.find(({ key }) => key === 'task:3080')?.due ?? null
    }
    const { id, version, taskId } = await house.meeting({ taskId: '3080', on: '2026-12-03' })
    expect([taskId, await dueOf()]).toEqual(['3080', '2026-12-03'])
    await house.ask('PATCH', `${house.path}/${id}`, { taskId: null }, 'engineer', version)
    expect(await dueOf()).toBeNull()
    const unknown = { title: 'T', taskId: '9999', on: '2026-12-01', at: '10:00', minutes: 60, timeZone: 'UTC' }
    expect((await house.ask('POST', house.path, unknown)).status).toBe(404)
  })

  it('names nobody anew who may not sign in any more, and keeps who was invited before', async () => {
    const of = (who: 'unassigned' | 'advisor') => ({ personId: people[who].personId, name: who })
    const { id, version } = await house.meeting({ attendees: [of('unassigned')] })
    const mark = (state: string) =>
      house.data.query('update lotse.person set state = $1 where id = any ($2)', [
        state,
        [people.unassigned.personId, people.advisor.personId],
      ])
    await mark('disabled')
    const change = (attendees: object[]) =>
      house.ask('PATCH', `${house.path}/${id}`, { attendees }, 'engineer', version)
    const refused = await change([of('unassigned'), of('advisor')])
    const kept = await change([of('unassigned')])
    await mark('active')
    expect([refused.status, fieldsOf(await problem(refused))]).toEqual([422, ['attendees.1.personId']])
    expect(kept.status).toBe(200)
  })

  it('proposes the next one as last time, two weeks on', async () => {
    const attendees = [
      { personId: people.customer.personId, name: 'whatever' },
      { name: 'Jana König', role: 'IT' },
    ]
    const { id } = await house.meeting({
      on: '2028-02-15',
      at: '14:30',
      minutes: 45,
      link: 'https://meet.example/1',
      attendees,
    })
    const views = await read<SeriesView[]>(await house.ask('GET', house.path.replace(/meetings$/, 'meeting-series')))
    const followUp = views.find(({ series }) => series === 'followUp')
    expect(followUp?.proposal).toMatchObject({
      at: '14:30',
      minutes: 45,
      timeZone: 'Europe/Berlin',
      link: 'https://meet.example/1',
    })
    expect(followUp?.proposal.attendees.map(({ name }) => name)).toEqual(['Anton', 'Jana König'])
    await house.ask('DELETE', `${house.path}/${id}`)
  })

  it('takes the agreed cadence before the usual one', async () => {
    const path = `${house.path.replace(/meetings$/, 'meeting-series')}/deliveryReview/cadence`
    const days = async (wanted: number | null) => {
      const views = await read<SeriesView[]>(await house.ask('POST', path, { days: wanted }))
      return views.find(({ series }) => series === 'deliveryReview')
    }
    expect(await days(21)).toMatchObject({ cadenceDays: 21, agreedDays: 21 })
    expect(await days(null)).toMatchObject({ cadenceDays: 7, agreedDays: null })
  })
})

describe('what happens to a meeting', () => {
  it('is moved, cancelled with a reason and taken up again; calendars see a higher revision each time', async () => {
    const { id, version } = await house.meeting()
    const one = `${house.path}/${id}`
    const ics = async () => {
      const text = await (await house.ask('GET', `${one}/meeting.ics`)).text()
      const calendar = new ICAL.Component(ICAL.parse(text))
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? calendar)
      return {
        uid: event.uid,
        sequence: event.sequence,
        method: calendar.getFirstPropertyValue('method'),
        start: event.startDate.toJSDate().toISOString(),
      }
    }
    const first = await ics()
    expect(first).toEqual({ uid: `${id}@lotse`, sequence: 0, method: 'PUBLISH', start: '2026-12-01T09:00:00.000Z' })
    const when = { on: '2026-12-02', at: '11:00', minutes: 30, timeZone: 'Europe/Berlin' }
    expect((await house.ask('PATCH', one, when, 'engineer', version)).status).toBe(200)
    expect(await ics()).toEqual({ ...first, sequence: 1, start: '2026-12-02T10:00:00.000Z' })
    expect((await house.ask('POST', `${one}/cancel`, {})).status).toBe(422)
    await read(await house.ask('POST', `${one}/cancel`, { reason: 'Everybody is ill' }))
    expect(await ics()).toMatchObject({ uid: first.uid, sequence: 2, method: 'CANCEL' })
    expect((await house.ask('PATCH', one, { ...when, at: '12:00' }, 'engineer', version + 2)).status).toBe(422)
    await read(await house.ask('POST', `${one}/reopen`, {}))
    expect(await ics()).toMatchObject({ sequence: 3, method: 'PUBLISH' })
  })

  it('is not held before it began, and once it was it counts as the last one', async () => {
    const future = await house.meeting()
    expect((await house.ask('POST', `${house.path}/${future.id}/hold`, {})).status).toBe(422)
    const past = await house.meeting({ on: '2026-11-17', series: 'remediationCheckpoint' })
    expect((await read<Meeting>(await house.ask('POST', `${house.path}/${past.id}/hold`, {}))).state).toBe('held')
    const views = await read<SeriesView[]>(await house.ask('GET', house.path.replace(/meetings$/, 'meeting-series')))
    const checkpoint = views.find(({ series }) => series === 'remediationCheckpoint')
    expect(checkpoint?.last?.id).toBe(past.id)
  })

  it('is removed and comes back with everything', async () => {
    const { id } = await house.meeting({ title: 'To be removed' })
    const one = `${house.path}/${id}`
    await read(await house.ask('POST', `${one}/actions`, { words: 'Order laptops', who: 'Jana' }))
    await read(await house.ask('DELETE', one))
    const listed = async () => {
      const { items } = await read<{ items: MeetingRow[] }>(await house.ask('GET', `${house.path}?limit=200`))
      return items.some((item) => item.id === id)
    }
    expect(await listed()).toBe(false)
    expect((await house.ask('GET', one, undefined, 'customer')).status).toBe(404)
    const back = await read<Meeting>(await house.ask('POST', `${one}/restore`, {}))
    expect(back.actions.map(({ words }) => words)).toEqual(['Order laptops'])
    expect(await listed()).toBe(true)
  })
})

describe('the agenda', () => {
  const texts = ({ agenda }: Meeting) => agenda.map(({ text, words }) => text ?? words?.en ?? '')

  it('begins with the skeleton of the series and what is open, and keeps what a person wrote', async () => {
    const past = await house.meeting({ on: '2026-11-03' })
    await read(
      await house.ask('POST', `${house.path}/${past.id}/actions`, {
        words: 'Send the list',
        who: 'Jana',
        dueOn: '2026-11-20',
      }),
    )
    const begun = await house.meeting({ on: '2026-12-08' })
    expect(texts(begun)).toContain('Rollout progress: devices and users against the plan')
    expect(texts(begun)).toContain('Open from last time: Send the list (Jana, by 2026-11-20)')
    const [first, second, ...others] = begun.agenda
    const points = [
      { id: second?.id, text: 'Use of October, in detail' },
      { id: null, text: 'Holidays' },
      ...others.map(({ id }) => ({ id })),
    ]
    const one = `${house.path}/${begun.id}`
    const edited = await read<Meeting>(
      await house.ask('PATCH', `${one}/agenda`, { points }, 'engineer', begun.agendaVersion),
    )
    expect(texts(edited).slice(0, 2)).toEqual(['Use of October, in detail', 'Holidays'])
    const again = await read<Meeting>(await house.ask('POST', `${one}/agenda/generate`, {}))
    expect(texts(again).slice(0, 2)).toEqual(['Use of October, in detail', 'Holidays'])
    expect(again.agenda.find(({ id }) => id === first?.id)?.struck).toBe(true)
    expect(again.agenda.length).toBe(edited.agenda.length)
  })

  it('of a follow-up session asks about rings', async () => {
    const rings = house.path.replace(/meetings$/, 'rings')
    await read(await house.ask('POST', rings, { name: 'Ring 2', kind: 'broad', startsOn: '2026-11-25' }))
    const asked = async (series: string) => {
      const meeting = await house.meeting({ on: '2026-12-10', series })
      return texts(meeting).filter((text) => text.startsWith('Ring 2'))
    }
    expect(await asked('followUp')).toEqual(['Ring 2: begins on 2026-11-25. Is everything ready?'])
    expect(await asked('customerHealthReview')).toEqual([])
  })

  it('never tells people of the customer what is meant for the team', async () => {
    const meeting = await house.meeting({ on: '2026-12-09' })
    expect(meeting.agenda.some(({ audience }) => audience === 'team')).toBe(true)
    const theirs = await read<Meeting>(await house.ask('GET', `${house.path}/${meeting.id}`, undefined, 'customer'))
    expect(theirs.agenda.length).toBeGreaterThan(0)
    expect(theirs.agenda.filter(({ audience }) => audience === 'team')).toEqual([])
  })
})

describe('who sees a meeting', () => {
  const attending = [
    { personId: people.customer.personId, name: 'Anton' },
    { personId: people.engineer.personId, name: 'Mara' },
  ]

  it.each([
    ['a follow-up session, without attending', { series: 'followUp' }, 200],
    ['a health review', { series: 'customerHealthReview' }, 200],
    ['a meeting of the delivery team', { series: 'deliveryReview' }, 404],
    ['a meeting within the vendor', { series: 'vendorInternalReview' }, 404],
    ['a single meeting they attend', { series: null, attendees: attending }, 200],
    ['a single meeting they do not attend', { series: null }, 404],
  ])('people of the customer: %s', async (_case, more, status) => {
    const [row] = await house.planned(more)
    const one = `${house.path}/${row?.id}`
    expect((await house.ask('GET', one, undefined, 'customer')).status).toBe(status)
    expect((await house.ask('GET', `${one}/meeting.ics`, undefined, 'customer')).status).toBe(status)
    const { items } = await read<{ items: MeetingRow[] }>(
      await house.ask('GET', `${house.path}?limit=200`, undefined, 'customer'),
    )
    expect(items.some(({ id }) => id === row?.id)).toBe(status === 200)
    expect((await house.ask('GET', one, undefined, 'stranger')).status).toBe(404)
    expect((await house.ask('GET', one, undefined, 'unassigned')).status).toBe(200)
    expect((await house.ask('POST', `${one}/cancel`, { reason: 'x' }, 'customer')).status).toBe(403)
    expect((await house.ask('POST', `${one}/cancel`, { reason: 'x' }, 'unassigned')).status).toBe(403)
  })

  it('hides the addresses of the team from people of the customer', async () => {
    const { id } = await house.meeting({ attendees: attending })
    const theirs = await read<Meeting>(await house.ask('GET', `${house.path}/${id}`, undefined, 'customer'))
    expect(theirs.attendees.map(({ name, email }) => [name, email])).toEqual([
      ['Anton', 'anton@lotse.example'],
      ['Mara', null],
    ])
  })

  it('shows each their own, across customers', async () => {
    const [row] = await house.planned({ on: '2029-01-10', attendees: attending })
    const mine = async (as: 'engineer' | 'customer' | 'stranger' | 'unassigned') =>
      (
        await read<MeetingRow[]>(
          await house.ask('GET', '/self/meetings?from=2029-01-01&until=2029-01-31', undefined, as),
        )
      ).map(({ id }) => id)
    expect(await mine('engineer')).toEqual([row?.id])
    expect(await mine('customer')).toEqual([row?.id])
    expect(await mine('stranger')).toEqual([])
    expect(await mine('unassigned')).toEqual([])
  })
})

describe('actions', () => {
  it('come up in the next meeting and with the person until they are done', async () => {
    const first = await house.meeting({ on: '2026-11-04' })
    const path = `${house.path}/${first.id}/actions`
    const wanted = { words: 'Check add-ins', personId: people.engineer.personId, dueOn: '2026-11-30' }
    const action = await read<MeetingAction>(await house.ask('POST', path, wanted))
    expect(action.who).toBe('Mara')
    const next = await house.meeting({ on: '2026-12-15' })
    expect(next.openBefore.map(({ id }) => id)).toContain(action.id)
    const own = async (as: 'engineer' | 'customer') =>
      (await read<OpenAction[]>(await house.ask('GET', '/meeting-actions', undefined, as))).map(({ id }) => id)
    expect(await own('engineer')).toContain(action.id)
    expect(await own('customer')).toEqual([])
    const foreign = await house.ask(
      'GET',
      `/meeting-actions?personId=${people.engineer.personId}`,
      undefined,
      'customer',
    )
    expect(foreign.status).toBe(403)
    await read(await house.ask('PATCH', `${path}/${action.id}`, { done: true }, 'engineer', action.version))
    expect(await own('engineer')).not.toContain(action.id)
    expect((await house.ask('PATCH', `${path}/${action.id}`, { words: 'x' }, 'engineer', action.version)).status).toBe(
      409,
    )
  })

  it.each([
    ['nobody', {}, ['who']],
    ['somebody who is not here', { personId: people.stranger.personId }, ['personId']],
  ])('need somebody who does them: not %s', async (_case, more, fields) => {
    const { id } = await house.meeting()
    const answer = await house.ask('POST', `${house.path}/${id}/actions`, { words: 'x', ...more })
    expect(fieldsOf(await problem(answer))).toEqual(fields)
  })
})

describe('a contact among those who attend', () => {
  const named = { side: 'customer', firstName: 'Wilhelmine', lastName: 'Unverwechselbar' }

  it('is never named in the trail, and does not come back from a form once erased', async () => {
    const contacts = `/customers/${ARNOLD}/contacts`
    const contact = await read<{ id: string; name: string }>(await house.ask('POST', contacts, named))
    const attendees = [{ contactId: contact.id, name: contact.name }, { name: 'Gast Unverwechselbar' }]
    const meeting = await house.meeting({ attendees })
    await read(await house.ask('POST', `${contacts}/${contact.id}/erasure`, { reason: 'asked for' }, 'administrator'))
    const stale = await house.ask('PATCH', `${house.path}/${meeting.id}`, { attendees }, 'engineer', meeting.version)
    expect(stale.status).toBe(422)
    expect(fieldsOf(await problem(stale))).toEqual(['attendees.0.contactId'])
    const trail = await house.data.query('select 1 from lotse.audit_event where body::text like $1', [
      '%Unverwechselbar%',
    ])
    expect(trail).toEqual([])
    const seen = await read<Meeting>(await house.ask('GET', `${house.path}/${meeting.id}`))
    expect(seen.attendees[0]?.name).toMatch(/^K-/)
  })
})
