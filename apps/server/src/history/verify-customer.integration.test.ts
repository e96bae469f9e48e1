import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { change } from '../platform/change.ts'
import { systemClock } from '../platform/clock.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { listHistory } from './list-history.ts'
import { verifyCustomer } from './verify-customer.ts'

let data: TestDatabase
let customer: CustomerId

beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())
beforeEach(() => {
  customer = customerId(newId())
})

const recordOne = (subject: string): Promise<void> =>
  change({ services: { database: data.database, clock: systemClock }, actor: null }, customer, ({ record }) =>
    record({
      event: 'task.changed',
      subject,
      before: { percent: 0 },
      after: { percent: 50, title: 'Größe „ß“ \n 😀' },
    }),
  )

async function recordMany(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) await recordOne(String(index))
}

const verify = () => verifyCustomer(data.database, customer)

/** What somebody with all rights over the database could do. */
const tamper = (sql: string): Promise<unknown> =>
  data.query(`
    alter table lotse.audit_event disable trigger all;
    ${sql.replaceAll(':customer', `'${customer}'`)};
    alter table lotse.audit_event enable trigger all`)

describe('the chain of a customer', () => {
  it('is whole and without gaps after 200 writers at once', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, index) => recordOne(String(index))))
    expect(await verify()).toEqual({ events: 200, valid: true, brokenAt: null, fault: null })
  })

  it('skips no number when a change fails', async () => {
    const failing = change(
      { services: { database: data.database, clock: systemClock }, actor: null },
      customer,
      async ({ record }) => {
        await record({ event: 'task.changed' })
        throw new Error('changed my mind')
      },
    )
    await expect(failing).rejects.toThrow('changed my mind')
    await recordMany(2)
    expect(await verify()).toMatchObject({ events: 2, valid: true })
  })

  it('of somebody without events is empty and whole', async () => {
    expect(await verify()).toMatchObject({ events: 0, valid: true })
  })

  it('is broken when a customer is there and its whole chain is gone', async () => {
    await data.query("insert into lotse.customer (customer_id, name, language) values ($1, 'Nordwind', 'de')", [
      customer,
    ])
    await recordMany(2)
    await tamper('delete from lotse.audit_event where customer_id = :customer')
    await tamper('delete from lotse.audit_chain where customer_id = :customer')
    expect(await verify()).toEqual({ events: 0, valid: false, brokenAt: 1, fault: 'head' })
  })

  it('is read whole when it has more events than fit into one portion', async () => {
    await recordOne('the first')
    await data.query(`
      set app.customer = '${customer}';
      insert into lotse.audit_event (customer_id, seq, id, event, at, body, previous_hash, hash)
      select customer_id, 0, id, event, at, body, '', '' from lotse.audit_event, generate_series(1, 2500)
       where customer_id = '${customer}'`)
    expect(await verify()).toMatchObject({ events: 2501, valid: true })
  })

  it.each([
    [
      'a body was edited',
      `update lotse.audit_event set body = replace(body, '50', '90') where seq = 2 and customer_id = :customer`,
      2,
    ],
    ['the last event was removed', 'delete from lotse.audit_event where seq = 5 and customer_id = :customer', 5],
    [
      'an event in the middle was removed',
      'delete from lotse.audit_event where seq = 3 and customer_id = :customer',
      3,
    ],
    [
      'two events were swapped',
      `update lotse.audit_event a set body = b.body, at = b.at, id = b.id from lotse.audit_event b
        where a.customer_id = :customer and b.customer_id = :customer and (a.seq, b.seq) in ((2, 4), (4, 2))`,
      2,
    ],
    [
      'a column was edited',
      `update lotse.audit_event set event = 'note.written' where seq = 4 and customer_id = :customer`,
      4,
    ],
    ['all events were removed', 'delete from lotse.audit_event where customer_id = :customer', 1],
    ['the head was set back', `update lotse.audit_chain set seq = 4 where customer_id = :customer`, 5],
    ['the head was removed', 'delete from lotse.audit_chain where customer_id = :customer', 1],
  ])('is broken, and it says where, when %s', async (_what, sql, brokenAt) => {
    await recordMany(5)
    await tamper(sql)
    expect(await verify()).toMatchObject({ valid: false, brokenAt })
  })

  it.each([
    ["update lotse.audit_event set body = 'x'"],
    ['delete from lotse.audit_event'],
    ['truncate lotse.audit_event'],
  ])('refuses: %s', async (statement) => {
    await recordMany(1)
    const attempt = data.database.transaction({ customer }, (tx) => tx.client.query(statement))
    await expect(attempt).rejects.toThrow(/permission denied|written once/)
    const asSuperuser = data.query(`set app.customer = '${customer}'; ${statement}`)
    await expect(asSuperuser).rejects.toThrow('written once')
    expect(await verify()).toMatchObject({ events: 1, valid: true })
  })
})

describe('the list of what happened', () => {
  const list = (input: { after?: string; limit: number; event?: 'note.written' }) =>
    listHistory({ database: data.database }, { customerId: customer, ...input })

  it('comes newest first, page by page, whatever is added meanwhile', async () => {
    await recordMany(5)
    const first = await list({ limit: 2 })
    await recordOne('later')
    const second = await list({ limit: 2, after: first.next ?? '' })
    const third = await list({ limit: 2, after: second.next ?? '' })
    const subjects = [first, second, third].map(({ items }) => items.map(({ subject }) => subject))
    expect(subjects).toEqual([['5', '4'], ['3', '2'], ['1']])
    expect(third).toMatchObject({ next: null, total: 6 })
    expect(first.items[0]).toMatchObject({ seq: 5, by: null, before: { percent: 0 }, after: { percent: 50 } })
  })

  it('holds only what was asked for', async () => {
    await recordMany(2)
    expect(await list({ limit: 10, event: 'note.written' })).toEqual({ items: [], total: 0, next: null })
  })

  it('refuses a page that does not exist', async () => {
    await expect(list({ limit: 10, after: 'nonsense' })).rejects.toMatchObject({ code: 'input-not-valid' })
  })

  it('of one customer holds nothing of another', async () => {
    await recordMany(1)
    const { items } = await listHistory({ database: data.database }, { customerId: ORGANISATION, limit: 10 })
    expect(items).toEqual([])
  })
})
