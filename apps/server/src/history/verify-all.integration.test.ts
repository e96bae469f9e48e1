import { afterAll, beforeAll, expect, it } from 'vitest'
import { change } from '../platform/change.ts'
import { systemClock } from '../platform/clock.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { verifyAll } from './verify-all.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const ALPENWIND = customerId('01930000-0000-7000-8000-000000000002')
const GONE = customerId('01930000-0000-7000-8000-000000000003')

let data: TestDatabase

beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

async function recordFor(customer: CustomerId, times: number): Promise<void> {
  const who = { services: { database: data.database, clock: systemClock }, actor: null }
  for (let time = 0; time < times; time += 1)
    await change(who, customer, ({ record }) => record({ event: 'customer.changed' }))
}

it('verifies the organisation and every customer, and names the broken ones', async () => {
  await data.query(
    `insert into lotse.customer (customer_id, name, language) values ($1, 'Nordwind', 'de'), ($2, 'alpenwind', 'de')`,
    [NORDWIND, ALPENWIND],
  )
  await recordFor(ORGANISATION, 1)
  await recordFor(NORDWIND, 3)
  await recordFor(ALPENWIND, 2)
  await recordFor(GONE, 1)
  const whole = { valid: true, brokenAt: null, fault: null }
  const before = [
    { customerId: null, name: null, events: 1, ...whole },
    { customerId: ALPENWIND, name: 'alpenwind', events: 2, ...whole },
    { customerId: NORDWIND, name: 'Nordwind', events: 3, ...whole },
    { customerId: GONE, name: null, events: 1, ...whole },
  ]
  expect(await verifyAll(data.database)).toEqual(before)

  await data.query(`
    alter table lotse.audit_event disable trigger all;
    update lotse.audit_event set body = body || ' ' where customer_id = '${NORDWIND}' and seq = 2;
    alter table lotse.audit_event enable trigger all`)
  const after = await verifyAll(data.database)
  expect(after.filter(({ valid }) => !valid)).toEqual([
    { customerId: NORDWIND, name: 'Nordwind', events: 1, valid: false, brokenAt: 2, fault: 'hash' },
  ])
})
