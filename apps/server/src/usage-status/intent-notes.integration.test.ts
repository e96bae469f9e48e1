import type { Note, UsageStatus } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StatusHouse, statusHouse, whole } from '../testing/status-house.ts'

/** What the customer wants and why is kept as an intent note whenever it is said anew, together with the status. */

let house: StatusHouse
beforeAll(async () => {
  house = await statusHouse()
})
afterAll(() => house.stop())

const path = (engagement: string) => `${house.at(engagement)}/usage-status`

async function intents(engagement: string): Promise<string[]> {
  const { body } = await house.call<{ items: Note[] }>('GET', `${house.at(engagement)}/notes`)
  const own = body.items.filter(({ category }) => category === 'intent')
  expect(own.every(({ writtenBy }) => writtenBy.name === 'Frieda')).toBe(true)
  return own.map(({ text }) => text).reverse()
}

async function recorded(): Promise<{ engagement: string; record: UsageStatus }> {
  const engagement = await house.engagement()
  const { body, status } = await house.call<UsageStatus>('POST', path(engagement), whole.inProgress)
  expect(status).toBe(200)
  return { engagement, record: body }
}

const set = (engagement: string, { id, version }: UsageStatus, body: object) =>
  house.call<UsageStatus>('PATCH', `${path(engagement)}/${id}`, body, { version })

describe('an intent note', () => {
  it('is written with the first status', async () => {
    const { engagement } = await recorded()
    expect(await intents(engagement)).toEqual([whole.inProgress.intentNote])
  })

  it('is written with every change of L1, and of the words', async () => {
    const { engagement, record } = await recorded()
    const other = 'The customer wants the Apps in both plants because the auditors ask for supported versions.'
    const second = await set(engagement, record, { ...whole.inProgress, intentNote: other })
    expect(second.status).toBe(200)
    const third = await set(engagement, second.body, { ...whole.blocked, startDate: null })
    expect(third.status).toBe(200)
    expect(await intents(engagement)).toEqual([whole.inProgress.intentNote, other, whole.blocked.intentNote])
  })

  it('is not written twice for the same words', async () => {
    const { engagement, record } = await recorded()
    expect((await set(engagement, record, { ...whole.inProgress, nextAction: 'Call again' })).status).toBe(200)
    expect(await intents(engagement)).toEqual([whole.inProgress.intentNote])
  })

  it('is not written where the status is refused', async () => {
    const { engagement, record } = await recorded()
    expect((await set(engagement, record, { ...whole.blocked, owner: null, startDate: null })).status).toBe(422)
    expect(await intents(engagement)).toEqual([whole.inProgress.intentNote])
  })

  it('names its part where the entitlements are divided', async () => {
    const { engagement, record } = await recorded()
    const { division } = await house.overview(engagement)
    const half = Math.floor(record.count / 2)
    const added = { ...whole.blocked, startDate: null, part: 'South', count: half, splitReason: 'regions' }
    const body = {
      total: record.count,
      records: [{ id: record.id, count: record.count - half }],
      add: [added],
      merge: [],
      reason: null,
    }
    expect((await house.call('PATCH', path(engagement), body, { version: division.version })).status).toBe(200)
    expect(await intents(engagement)).toEqual([whole.inProgress.intentNote, `South: ${whole.blocked.intentNote}`])
  })

  it('tells every engagement of the tenant that it is a duplicate, once', async () => {
    const { engagement, record } = await recorded()
    const core = await house.engagement(engagement)
    expect((await house.call('POST', path(core), whole.unknown)).status).toBe(200)
    expect((await set(engagement, record, { ...whole.duplicate, startDate: null })).status).toBe(200)
    expect((await intents(engagement)).at(-1)).toBe(whole.duplicate.intentNote)
    expect((await intents(core)).filter((text) => text === whole.duplicate.intentNote)).toHaveLength(1)
  })
})
