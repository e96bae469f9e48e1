import type { Meeting, ProblemBody, TrashItem } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerId } from '../platform/db/scope.ts'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, people, read, type Who } from '../testing/usage-house.ts'
import { purgeTrash } from './purge.ts'

/** What is deleted and comes back, over HTTP, on 22 November 2026. */

const ORGANISATION = '00000000-0000-0000-0000-000000000000'

let house: MeetingHouse
beforeAll(async () => {
  house = await meetingHouse()
  const { engagementId } = house
  Object.assign(people.advisor, { assignments: [{ customerId: customerId(ARNOLD), engagementId, role: 'FM' }] })
})
afterAll(() => house.stop())

const listed = async (query = '', as: Who = 'unassigned') =>
  (await read<{ items: TrashItem[]; total: number }>(await house.ask('GET', `/trash${query}`, undefined, as))).items
const restore = (kind: string, id: string, as: Who = 'engineer', of: string = ARNOLD) =>
  house.ask('POST', `/customers/${of}/trash/${kind}/${id}/restore`, {}, as)
const events = async () =>
  (
    await house.data.query<{ event: string }>(
      `select event from lotse.audit_event where customer_id = '${ARNOLD}' order by seq desc limit 3`,
    )
  ).map(({ event }) => event)
const age = (table: string, id: string) =>
  house.data.query(`update lotse.${table} set deleted_at = '2026-10-01' where id = '${id}'`)

describe('a deleted meeting', () => {
  it('stands in the trash with who and until when, comes back once, and the history says so', async () => {
    const { id } = await house.meeting({ title: 'Geht und kommt' })
    await read(await house.ask('DELETE', `${house.path}/${id}`))
    const [item] = await listed('?search=GEHT')
    expect(item).toMatchObject({ kind: 'meeting', id, customerName: 'Arnold Maschinenbau', may: { restore: false } })
    expect(item?.deletedBy?.name).toBe('Mara')
    expect(item?.until.slice(0, 10)).toBe('2026-12-22')
    expect((await listed('?kind=meeting', 'engineer'))[0]?.may.restore).toBe(true)

    const answers = await Promise.all([restore('meeting', id), restore('meeting', id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await events())[0]).toBe('meeting.restored')
    expect((await read<Meeting>(await house.ask('GET', `${house.path}/${id}`))).removedAt).toBeNull()
    expect(await listed()).toEqual([])
  })

  it('goes for good after thirty days, with an event and not before', async () => {
    const { id } = await house.meeting({ title: 'Geht ganz' })
    await read(await house.ask('POST', `${house.path}/${id}/actions`, { words: 'Etwas', who: 'Jana' }))
    await read(await house.ask('DELETE', `${house.path}/${id}`))
    expect(await purgeTrash(house.services)).toBe(0)
    await age('meeting', id)
    expect(await listed()).toEqual([])
    expect((await restore('meeting', id)).status).toBe(404)
    expect(await purgeTrash(house.services)).toBe(1)
    expect(await purgeTrash(house.services)).toBe(0)
    expect((await events())[0]).toBe('trash.purged')
    const rows = await house.data.query(`select 1 from lotse.meeting_action where meeting_id = '${id}'`)
    expect(rows).toEqual([])
  })
})

describe('an engagement', () => {
  const engagement = () => `/customers/${ARNOLD}/engagements/${house.engagementId}`
  const statusOf = async (path: string) => (await house.ask('GET', path)).status

  it('is deleted with a reason only', async () => {
    const answer = await house.ask('POST', `${engagement()}/removal`, { reason: ' ' }, 'advisor')
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as ProblemBody).errors?.[0]?.field).toBe('reason')
  })

  it('is gone everywhere and whole again after it was restored', async () => {
    await house.meeting({ title: 'Bleibt' })
    const count = async (path: string) => (await read<{ items: unknown[] }>(await house.ask('GET', path))).items.length
    const everywhere = async () => ({
      engagement: await statusOf(engagement()),
      meetings: await count(house.path),
      notes: await count('/notes'),
      decisions: await count(`${engagement()}/decisions`).catch(() => 0),
      archive: (await house.ask('GET', `${engagement()}/archive`, undefined, 'administrator')).status,
      mentions: (await read<{ total: number }>(await house.ask('GET', '/notes/mentions', undefined, 'unassigned')))
        .total,
    })
    const mention = { category: 'environment', text: 'Frage an @Udo' }
    await read(await house.ask('POST', `${engagement()}/notes`, mention))
    const before = await everywhere()
    expect(before).toMatchObject({ engagement: 200, meetings: 2, archive: 200, mentions: 1 })
    const answers = await Promise.all(
      [1, 2].map(() => house.ask('POST', `${engagement()}/removal`, { reason: 'Doppelt angelegt' }, 'advisor')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    const meanwhile = await everywhere()
    expect(meanwhile).toMatchObject({ engagement: 404, meetings: 0, archive: 404, mentions: 0 })
    expect(
      (await house.ask('POST', `${engagement()}/notes/drafts`, { content: { category: 'environment', fields: {} } }))
        .status,
    ).toBe(404)
    // The rest of the customer goes on: whatever draws its rows anew leaves the deleted one out.
    const name = await read<{ version: number; name: string }>(
      await house.ask('GET', `/customers/${ARNOLD}`, undefined, 'administrator'),
    )
    await read(await house.ask('PATCH', `/customers/${ARNOLD}`, { city: 'Husum' }, 'administrator', name.version))
    const [item] = await listed('?kind=engagement')
    expect(item).toMatchObject({ id: house.engagementId, reason: 'Doppelt angelegt' })
    // What hangs at it comes back with it, not by itself.
    expect(await listed('?kind=meeting')).toEqual([])

    expect((await restore('engagement', house.engagementId, 'engineer')).status).toBe(403)
    await read(await restore('engagement', house.engagementId, 'advisor'))
    expect(await everywhere()).toEqual(before)
    expect(await events()).toContain('engagement.restored')
  })
})

describe('a customer', () => {
  const customer = `/customers/${ARNOLD}`
  const status = async () => (await house.ask('GET', customer, undefined, 'administrator')).status
  const meetings = async () => (await read<{ items: unknown[] }>(await house.ask('GET', house.path))).items.length
  const names = async () =>
    read<{ name: string }[]>(await house.ask('GET', '/portfolio/customers?search=arnold', undefined, 'unassigned'))

  it('is deleted with its engagements, and both come back', async () => {
    await read(await house.ask('POST', `${customer}/removal`, { reason: 'Falscher Kunde' }, 'administrator'))
    expect(await status()).toBe(404)
    expect((await house.ask('GET', customer, undefined, 'customer')).status).toBe(404)
    expect(await meetings()).toBe(0)
    expect(await names()).toEqual([])
    expect((await listed('?kind=engagement')).length).toBe(0)
    const tag = await read<{ id: string }>(
      await house.ask('POST', '/portfolio/tags', { name: 'Zu spät' }, 'administrator'),
    )
    const put = { customerIds: [ARNOLD], member: true }
    expect(
      await read(await house.ask('POST', `/portfolio/tags/${tag.id}/customers`, put, 'administrator')),
    ).toMatchObject({ done: 0, refused: 1 })
    const answers = await Promise.all([1, 2].map(() => restore('customer', ARNOLD, 'administrator')))
    expect(answers.map((one) => one.status).sort()).toEqual([200, 404])
    expect(await status()).toBe(200)
    expect(await meetings()).toBeGreaterThan(0)
    expect((await names()).length).toBe(1)
  })

  it('is not deleted by who leads a part of it', async () => {
    await house.newTenant()
    const answer = await house.ask('POST', `${customer}/removal`, { reason: 'Weg damit' }, 'advisor')
    expect(answer.status).toBe(403)
    expect(await status()).toBe(200)
  })

  it('cannot come back after thirty days; the trail and the row stay', async () => {
    await read(await house.ask('POST', `${customer}/removal`, { reason: 'Ende' }, 'administrator'))
    await house.data.query(`update lotse.customer set deleted_at = '2026-10-01' where customer_id = '${ARNOLD}'`)
    expect(await purgeTrash(house.services)).toBe(1)
    expect((await restore('customer', ARNOLD, 'administrator')).status).toBe(404)
    expect((await events())[0]).toBe('trash.purged')
    const left = await house.data.query(`select 1 from lotse.meeting where customer_id = '${ARNOLD}'`)
    expect(left).toEqual([])
  })
})

describe('who', () => {
  it.each(['customer', 'stranger'] as const)('%s never sees the trash', async (as) => {
    expect((await house.ask('GET', '/trash', undefined, as)).status).toBe(403)
    expect((await restore('savedView', ARNOLD, as, ORGANISATION)).status).toBe(404)
  })
})
