import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, people, read, type Who } from '../testing/usage-house.ts'

/** The private address of a calendar, read by a program that cannot sign in. */

let house: MeetingHouse
beforeAll(async () => {
  house = await meetingHouse()
})
afterAll(() => house.stop())

async function open(as: Who): Promise<string> {
  const { address } = await read<{ address: string }>(await house.ask('POST', '/self/calendar', {}, as))
  return address.replace('http://localhost:7070', house.address)
}

async function eventsAt(address: string) {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(address)).text()))
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status'),
  }))
}

const with_ = (...who: Who[]) => ({ attendees: who.map((one) => ({ personId: people[one].personId, name: one })) })

describe('a calendar address', () => {
  it('shows the meetings its owner attends, and says of removed ones that they are cancelled', async () => {
    const own = await house.meeting(with_('engineer'))
    const gone = await house.meeting(with_('engineer', 'customer'))
    await house.meeting(with_('customer'))
    await read(await house.ask('DELETE', `${house.path}/${gone.id}`))
    const address = await open('engineer')
    expect(await eventsAt(address)).toMatchObject([
      { uid: `${own.id}@lotse`, status: 'CONFIRMED' },
      { uid: `${gone.id}@lotse`, status: 'CANCELLED' },
    ])
    expect((await fetch(address)).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await read(await house.ask('GET', '/self/calendar'))).toMatchObject({
      lastReadAt: '2026-11-22T12:00:00.000Z',
    })
  })

  it('says for thirty days of the meetings of a deleted engagement that they are cancelled, until it comes back', async () => {
    const address = await open('engineer')
    const mark = (deletedAt: string | null) =>
      house.data.query(`update lotse.engagement set deleted_at = $1 where id = $2`, [deletedAt, house.engagementId])
    await mark('2026-10-01')
    const forgotten = await eventsAt(address)
    await mark('2026-11-20')
    const gone = await eventsAt(address)
    await mark(null)
    expect(forgotten).toEqual([])
    expect(gone.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED'])
    expect((await eventsAt(address)).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED'])
  })

  it('tells each change with a higher sequence: deleted, restored, deleted and restored with its customer', async () => {
    const address = await open('engineer')
    const as = 'administrator'
    const engagement = `/customers/${ARNOLD}/engagements/${house.engagementId}`
    const restore = async (kind: string, id: string) =>
      read(await house.ask('POST', `/customers/${ARNOLD}/trash/${kind}/${id}/restore`, {}, as))
    const steps = [
      async () => undefined,
      async () => read(await house.ask('POST', `${engagement}/removal`, { reason: 'by mistake' }, as)),
      async () => restore('engagement', house.engagementId),
      async () => read(await house.ask('POST', `/customers/${ARNOLD}/removal`, { reason: 'by mistake' }, as)),
      async () => restore('customer', ARNOLD),
    ]
    const told: { readonly sequence: number; readonly status: unknown }[] = []
    for (const step of steps) {
      await step()
      const [first] = await eventsAt(address)
      told.push({ sequence: first?.sequence ?? -1, status: first?.status })
    }
    expect(told.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED'])
    const sequences = told.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
  })

  it('of a person of the customer shows what they may read', async () => {
    const address = await open('customer')
    expect((await eventsAt(address)).length).toBe(2)
  })

  it('ends when it is made anew, revoked, or its owner is disabled', async () => {
    const first = await open('unassigned')
    const second = await open('unassigned')
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])
    const disable = (state: string) =>
      house.data.query('update lotse.person set state = $1 where id = $2', [state, people.unassigned.personId])
    await disable('disabled')
    expect((await fetch(second)).status).toBe(404)
    await disable('active')
    expect((await fetch(second)).status).toBe(200)
    await read(await house.ask('POST', '/self/calendar/end', {}, 'unassigned'))
    expect((await fetch(second)).status).toBe(404)
    expect((await house.ask('POST', '/self/calendar/end', {}, 'unassigned')).status).toBe(404)
  })

  it('is not guessed', async () => {
    const address = await open('engineer')
    expect((await fetch(address.replace(/[^/]+(?=\/meetings\.ics)/, 'a'.repeat(43)))).status).toBe(404)
    const [row] = await house.data.query<{ hash: string }>(
      `select encode(token_hash, 'base64') as hash from lotse.calendar_feed where person_id = $1`,
      [people.engineer.personId],
    )
    expect(address).not.toContain(row?.hash.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, ''))
  })

  it('is not made with a token that may only read', async () => {
    expect((await house.ask('POST', '/self/calendar', {}, 'reader')).status).toBe(403)
  })
})
