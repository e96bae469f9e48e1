import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { newId } from '../id.ts'
import { clientConfig } from './connection.ts'
import { openDatabase } from './database.ts'
import { type CustomerId, customerId, type Scope } from './scope.ts'

let test: TestDatabase
let app: Client
const anna = customerId(newId())
const bert = customerId(newId())

beforeAll(async () => {
  test = await testDatabase()
  await test.query(
    'create table lotse.sample (customer_id uuid not null, id uuid not null, text text, primary key (customer_id, id))',
  )
  await test.query(`alter table lotse.sample owner to lotse_owner`)
  await test.query(`call lotse.protect('lotse.sample')`)
  await test.query('grant select, insert, update, delete on lotse.sample to lotse_app')
  for (const customer of [anna, bert]) {
    await test.query('insert into lotse.sample values ($1, $2, $3)', [customer, newId(), 'first'])
  }
  app = new Client(clientConfig(test.connection))
  await app.connect()
})

afterAll(async () => {
  await app.end()
  await test.drop()
})

/** Runs one statement as the application's role with `app.customer` set past the Database interface. */
async function inRawScope(client: Client, scope: string | null, statement: string): Promise<unknown[]> {
  await client.query('begin')
  try {
    if (scope !== null) await client.query(`select set_config('app.customer', $1, true)`, [scope])
    return (await client.query(statement)).rows
  } finally {
    await client.query('rollback')
  }
}

const insertFor = (customer: CustomerId) => `insert into sample values ('${customer}', '${newId()}', 'x')`

describe('a transaction', () => {
  it('reads and writes the rows of its customer', async () => {
    const rows = await test.database.transaction({ customer: anna }, async (tx) => {
      await tx.execute(sql.raw(insertFor(anna)))
      return (await tx.execute(sql`select customer_id from sample`)).rows
    })
    expect(rows).toEqual([{ customer_id: anna }, { customer_id: anna }])
    await test.query(`delete from lotse.sample where text = 'x'`)
  })

  it('reads every customer in the portfolio', async () => {
    const { rows } = await test.database.transaction('portfolio', (tx) =>
      tx.execute(sql`select customer_id from sample`),
    )
    expect(new Set(rows.map((row) => row.customer_id))).toEqual(new Set([anna, bert]))
  })

  it('sees its own rows also when a statement was planned for another scope; the portfolio is planned each time', async () => {
    const database = await openDatabase(test.connection, { maxConnections: 1 })
    const asked = (scope: Scope) =>
      database.transaction(scope, async (tx) => {
        const { rows } = await tx.execute<{ customer_id: string }>(
          sql`select customer_id from sample where text = ${'first'}`,
        )
        return rows.map((row) => row.customer_id).sort()
      })
    const plans = async () => {
      const { rows } = await database.transaction('portfolio', (tx) =>
        tx.execute<{
          plans: number
        }>(sql`select (generic_plans + custom_plans)::int as plans from pg_prepared_statements
          where statement like '%from sample where text%'`),
      )
      return rows.map((row) => row.plans)
    }
    for (let time = 0; time < 5; time += 1) expect(await asked('portfolio')).toEqual([anna, bert].sort())
    expect(await plans()).toEqual([])
    // More often than PostgreSQL plans anew for each value.
    for (let time = 0; time < 8; time += 1)
      for (const one of [anna, bert]) expect(await asked({ customer: one })).toEqual([one])
    expect(await asked('portfolio')).toEqual([anna, bert].sort())
    expect((await plans())[0]).toBeGreaterThan(10)
    await database.close()
  })

  it('takes everything back when it throws', async () => {
    const failing = test.database.transaction({ customer: anna }, async (tx) => {
      await tx.execute(sql.raw(insertFor(anna)))
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await test.query('select from lotse.sample')).toHaveLength(2)
  })

  it('takes only the inner changes back when an inner transaction throws', async () => {
    const inner = await test.database.transaction({ customer: anna }, async (tx) => {
      await tx.execute(sql.raw(insertFor(anna)))
      await tx
        .transaction(async (nested) => {
          await nested.execute(sql`delete from sample`)
          throw new Error('inner')
        })
        .catch(() => {})
      return (await tx.execute(sql`select from sample`)).rowCount
    })
    expect(inner).toBe(2)
    await test.query(`delete from lotse.sample where text = 'x'`)
  })

  it('leaves no scope on the connection for the next one', async () => {
    await test.database.transaction({ customer: anna }, (tx) => tx.execute(sql`select 1`))
    await app.query('begin; select set_config($$app.customer$$, $$*$$, true); commit')
    await expect(app.query('select * from sample')).rejects.toThrow(/no scope is set/)
  })

  it('survives the loss of its connection and leaves the pool usable', async () => {
    const cut = test.database.transaction({ customer: anna }, async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await test.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await tx.execute(sql`select 1`)
    })
    await expect(cut).rejects.toThrow()
    const { rowCount } = await test.database.transaction({ customer: anna }, (tx) =>
      tx.execute(sql`select from sample`),
    )
    expect(rowCount).toBe(1)
  })
})

describe.each(['the application', 'the owner of the tables'])('for %s', (who) => {
  let client: Client
  beforeAll(async () => {
    client = new Client(clientConfig(who === 'the application' ? test.connection : test.ownerConnection))
    await client.connect()
  })
  afterAll(() => client.end())

  it.each([
    ['select', 'select * from sample'],
    ['insert', insertFor(anna)],
    ['update', `update sample set text = 'y'`],
    ['delete', 'delete from sample'],
  ])('%s without a scope is an error', async (_, statement) => {
    await expect(inRawScope(client, null, statement)).rejects.toThrow(/no scope is set/)
    await expect(inRawScope(client, '', statement)).rejects.toThrow(/no scope is set/)
  })

  it.each([
    ['insert', insertFor(anna)],
    ['update', `update sample set text = 'y'`],
    ['update that meets no row', `update sample set text = 'y' where false`],
    ['delete', 'delete from sample'],
    ['delete that meets no row', `delete from sample where id = '${newId()}'`],
    ['select for update', 'select * from sample for update'],
  ])('%s in the portfolio is an error', async (_, statement) => {
    await expect(inRawScope(client, '*', statement)).rejects.toThrow(/portfolio can be read, not written/)
  })

  it('another customer is not seen and not changed', async () => {
    expect(await inRawScope(client, anna, `select from sample where customer_id = '${bert}'`)).toEqual([])
    expect(
      await inRawScope(client, anna, `update sample set text = 'y' where customer_id = '${bert}' returning id`),
    ).toEqual([])
    expect(await inRawScope(client, anna, `delete from sample where customer_id = '${bert}' returning id`)).toEqual([])
  })

  it('a row cannot be written for, or moved to, another customer', async () => {
    await expect(inRawScope(client, anna, insertFor(bert))).rejects.toThrow(/row-level security/)
    await expect(inRawScope(client, anna, `update sample set customer_id = '${bert}'`)).rejects.toThrow(
      /row-level security/,
    )
  })
})

describe('the database interface', () => {
  it('refuses a portfolio write on tables without a scope as well', async () => {
    await test.query('create table lotse.unprotected (id int); grant all on lotse.unprotected to lotse_app')
    const writing = test.database.transaction('portfolio', (tx) => tx.execute(sql`insert into unprotected values (1)`))
    await expect(writing).rejects.toMatchObject({ cause: { code: '25006' } })
    await test.query('drop table lotse.unprotected')
  })

  it('refuses a customer id that is none', async () => {
    const broken = `' or true --` as CustomerId
    await expect(test.database.transaction({ customer: broken }, async () => 1)).rejects.toThrow(RangeError)
  })

  it('does not protect a table without a usable customer_id', async () => {
    await test.query('create table lotse.bare (customer_id text)')
    await expect(test.query(`call lotse.protect('lotse.bare')`)).rejects.toThrow(
      /needs a column customer_id of type uuid/,
    )
    await test.query('drop table lotse.bare')
  })

  it('finds the rows of a customer through the index', async () => {
    await test.query(
      `insert into lotse.sample select gen_random_uuid(), gen_random_uuid(), 'many' from generate_series(1, 20000)`,
    )
    await test.query('analyze lotse.sample')
    const plan = await test.database.transaction({ customer: anna }, (tx) =>
      tx.execute(sql`explain select * from sample`),
    )
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('sample_pkey')
  })
})
