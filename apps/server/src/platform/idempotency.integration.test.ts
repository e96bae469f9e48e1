import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import type { Actor } from './access/actor.ts'
import { change } from './change.ts'
import { fixedClock, systemClock } from './clock.ts'
import { type CustomerId, customerId } from './db/scope.ts'
import { newId } from './id.ts'
import { forgetKeys, newIdFor, type Repeatable, repeatable, repeatOf } from './idempotency.ts'

let data: TestDatabase
let customer: CustomerId

beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())
beforeEach(() => {
  customer = customerId(newId())
})

const actor = (personId: string): Actor => ({
  personId,
  name: 'Kim',
  email: 'kim@example.org',
  language: 'de',
  kind: 'staff',
  customerId: null,
  organisationRoles: [],
  assignments: [],
  rights: 'write',
})
const kim = actor('01930000-0000-7000-8000-0000000000a1')
const alex = actor('01930000-0000-7000-8000-0000000000a2')
const services = () => ({ database: data.database, clock: systemClock })
const asking = (key: string | null, fingerprint = 'same', by: Actor | null = kim) => ({
  services: services(),
  actor: by,
  idempotencyKey: key,
  fingerprint,
})

/** Does something that leaves a trace, and answers with something that differs each time. */
function act(repeat: Repeatable | undefined, by: Actor | null = kim): Promise<unknown> {
  return change(
    { services: services(), actor: by },
    customer,
    async ({ record }) => {
      await record({ event: 'note.written' })
      return { id: newId(), nested: { list: [1, null, 'ü'] } }
    },
    repeat,
  )
}

async function effects(): Promise<number> {
  const sql = 'select count(*)::int as n from lotse.audit_event where customer_id = $1'
  return (await data.query<{ n: number }>(sql, [customer]))[0]?.n ?? -1
}

describe('the same request again', () => {
  const repeat = { key: 'k', fingerprint: 'f' }

  it('has one effect and the same answers, however many arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => act(repeat)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer, sorted)))).toHaveProperty('size', 1)
    expect(await effects()).toBe(1)
  })

  it('gets the first answer later, too', async () => {
    const first = await act(repeat)
    expect(await act(repeat)).toEqual(first)
    expect(await effects()).toBe(1)
  })

  it.each([null, undefined, 'text', 0, false, []])('keeps the answer %j', async (answer) => {
    const give = () => repeatable(asking('any'), customer, async () => answer)
    expect(await give()).toEqual(answer)
    expect(await give()).toEqual(answer)
  })

  it('may succeed after it failed', async () => {
    const failing = repeatable(asking('k'), customer, () => Promise.reject(new Error('first try')))
    await expect(failing).rejects.toThrow('first try')
    expect(await repeatable(asking('k'), customer, async () => 'second try')).toBe('second try')
  })

  it('is refused when the key came with something else', async () => {
    await act(repeat)
    await expect(act({ key: 'k', fingerprint: 'other' })).rejects.toMatchObject({ code: 'key-reused' })
    expect(await effects()).toBe(1)
  })

  it('of another person, or without a key, is another request', async () => {
    await act(repeat)
    await act(repeat, alex)
    await act(repeat, null)
    await act(undefined)
    await act(undefined)
    expect(await effects()).toBe(5)
  })

  it('is unknown once its key is forgotten', async () => {
    await act(repeat)
    const forget = (moment: string) =>
      data.database.transaction({ customer }, (tx) => forgetKeys(tx, fixedClock(moment).now()))
    expect(await forget('2020-01-01T00:00:00Z')).toBe(0)
    expect(await forget('2100-01-01T00:00:00Z')).toBe(1)
    await act(repeat)
    expect(await effects()).toBe(2)
  })
})

describe('the id of something new', () => {
  it('is the same for the same key', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => newIdFor(asking('create'))))
    expect(new Set(ids).size).toBe(1)
    expect(customerId(ids[0] ?? '')).toBe(ids[0])
  })

  it('is another one for another key, another person, and without a key', async () => {
    const ids = await Promise.all(
      [asking('x'), asking('y'), asking('x', 'same', alex), asking(null), asking(null)].map((one) => newIdFor(one)),
    )
    expect(new Set(ids).size).toBe(5)
  })

  it('is refused when the key came with something else', async () => {
    await newIdFor(asking('z'))
    await expect(newIdFor(asking('z', 'other'))).rejects.toMatchObject({ code: 'key-reused' })
  })
})

describe('a request', () => {
  it('without a key cannot be repeated', () => {
    expect(repeatOf(asking(null))).toBeUndefined()
    expect(repeatOf(asking('k', 'f'))).toEqual({ key: 'k', fingerprint: 'f' })
  })
})

/** Answers that were kept come back with their keys in another order. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
}
