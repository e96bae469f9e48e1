import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type IsoDate, isoDate } from '@lotse/calendar'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawDesk } from '../acceleration/draw-desk.ts'
import { asReader, HOUSE } from '../notices/reader.ts'
import { change, derive } from '../platform/change.ts'
import { fixedClock } from '../platform/clock.ts'
import { openDatabase, type Transaction } from '../platform/db/database.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { openDiskFileStore } from '../platform/files/disk-file-store.ts'
import { newId } from '../platform/id.ts'
import { LIVE_CHANNEL } from '../platform/live/announce.ts'
import { secretFrom } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { loadCustomers } from '../sample/load-customers.ts'
import { samplePortfolio } from '../sample/portfolio.ts'
import { seededRandom } from '../sample/random.ts'
import { inviteTeam } from '../sample/sample-actors.ts'
import { setUpOnServer } from '../session/set-up-on-server.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { forgetBasis } from './basis-store.ts'
import { evaluateEngagement } from './evaluate.ts'
import { evaluateAll } from './evaluate-all.ts'
import type { DayToStore } from './store-days.ts'
import { holdUnmoved } from './store-days.ts'

/** The daily evaluation against evaluating one by one from the records, on customers with a story and on random days. */

const FIRST_DAY = isoDate('2026-11-22')
const CUSTOMERS = 5
const ROUNDS = 6
const random = seededRandom('daily evaluation')
const below = (limit: number) => Math.floor(random() * limit)

let test: TestDatabase
let folder: string
let base: Omit<Services, 'clock'>
let today: IsoDate = FIRST_DAY
const on = (day: IsoDate): Services => ({ ...base, clock: fixedClock(`${day}T03:10:00Z`) })

beforeAll(async () => {
  test = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lotse-daily-'))
  base = {
    database: test.database,
    files: await openDiskFileStore(folder),
    secret: secretFrom(new Uint8Array(32)),
    log: pino({ level: 'silent' }),
    origin: 'http://localhost:7070',
    trustedHosts: new Set(),
    jobs: null as unknown as Services['jobs'],
  }
  const services = on(today)
  const who = { name: 'Ada Ewer', email: 'ada@lotsendienst.example', language: 'de' } as const
  const administrator = await setUpOnServer(services, { ...who, organisationName: 'L', content: 'sample' })
  const team = await inviteTeam(services, administrator)
  const job = { jobId: newId(), signal: new AbortController().signal }
  await loadCustomers({ services, administrator, team, job }, samplePortfolio(today).slice(0, CUSTOMERS), () => {})
})
afterAll(async () => {
  await test.drop()
  await rm(folder, { recursive: true, force: true })
})

const engagements = async () => {
  const rows = await test.query<{ customer_id: string; id: string }>(
    'select customer_id, id from lotse.engagement where deleted_at is null order by 1, 2',
  )
  return rows.map(({ customer_id, id }) => ({ customer: customerId(customer_id), id }))
}

/** Everything an evaluation writes, without the moments and ids that say when it was written. */
const written = `
  select 'standing' as what, to_jsonb(s) - 'evaluated_at' - 'evaluated_for' as row from lotse.standing s
  union all select 'action', to_jsonb(a) from lotse.next_action a
  union all select 'portfolio', to_jsonb(p) from lotse.portfolio_row p
  union all select 'desk', to_jsonb(d) from lotse.acceleration_row d
  union all select 'event', jsonb_build_object('event', e.event, 'seq', e.seq, 'engagement', e.engagement_id, 'at', e.at,
    'body', e.body::jsonb - 'id') from lotse.audit_event e
  union all select 'notice', to_jsonb(n) - 'id' from lotse.notice n`

/** Notices are seen by whoever says for whom. */
const rowsWritten = (tx: Transaction) => asReader(tx, HOUSE, async () => (await tx.client.query<Written>(written)).rows)

interface Written {
  readonly what: string
  readonly row: unknown
}
const texts = (rows: readonly Written[]) => rows.map(({ what, row }) => `${what} ${JSON.stringify(row)}`).sort()

class TakenBack extends Error {}

/** What evaluating every engagement of a customer from the records would write today; nothing of it stays. */
async function oneByOne(customer: CustomerId, ids: readonly string[]): Promise<string[]> {
  let rows: Written[] = []
  const trying = derive(on(today), customer, async (change) => {
    await forgetBasis(change.tx, customer)
    for (const id of ids) await evaluateEngagement(change, id)
    rows = await rowsWritten(change.tx)
    throw new TakenBack()
  })
  await expect(trying).rejects.toBeInstanceOf(TakenBack)
  return texts(rows)
}

async function kept(customer: CustomerId): Promise<string[]> {
  return texts(await test.database.transaction({ customer }, rowsWritten))
}

/** Which rows there are, each with the transaction that wrote it. */
const versions = () =>
  test.query(`
    select tableoid::regclass::text as t, ctid::text, xmin::text from lotse.standing
    union all select tableoid::regclass::text, ctid::text, xmin::text from lotse.next_action
    union all select tableoid::regclass::text, ctid::text, xmin::text from lotse.portfolio_row
    union all select tableoid::regclass::text, ctid::text, xmin::text from lotse.acceleration_row
    union all select tableoid::regclass::text, ctid::text, xmin::text from lotse.evaluation_basis
    union all select tableoid::regclass::text, ctid::text, xmin::text from lotse.audit_event order by 1, 2, 3`)

/** Changes records behind the back of the evaluation, as a use case would that forgot to call it. */
const unnoticed: readonly ((day: IsoDate) => string)[] = [
  (day) => `update lotse.task set due_on = '${addDays(day, 3)}' where customer_id = $1 and task_id = '3190'`,
  (day) => `update lotse.usage_status set target_date = '${addDays(day, -2)}' where customer_id = $1`,
  () => `update lotse.task set status = 'inProgress' where customer_id = $1 and task_id = '1049'`,
  () => `update lotse.meeting set deleted_at = now() where customer_id = $1 and state = 'planned'`,
  () => 'update lotse.engagement set scenario = null where customer_id = $1',
]

describe('the daily evaluation', () => {
  it('finds for every engagement and every day what evaluating it from the records finds, row by row', async () => {
    let [quiet, differing] = [0, 0]
    for (let round = 0; round < ROUNDS; round += 1) {
      today = addDays(today, 1 + below(round < 2 ? 3 : 45))
      const all = Map.groupBy(await engagements(), ({ customer }) => customer)
      const changed = [...all.keys()].filter(() => round > 0 && below(4) === 0)
      for (const customer of changed)
        await change({ services: on(today), actor: null }, customer, async ({ tx, record }) => {
          await tx.client.query(unnoticed[below(unnoticed.length)]?.(today) ?? '', [customer])
          await record({ event: 'customer.changed', subject: 'behind the back' })
        })
      const expected = new Map<CustomerId, string[]>()
      for (const [customer, those] of all)
        expected.set(
          customer,
          await oneByOne(
            customer,
            those.map(({ id }) => id),
          ),
        )
      const done = await evaluateAll(on(today))
      await drawDesk(on(today))
      expect(done).toMatchObject({ engagements: [...all.values()].flat().length, failed: 0 })
      quiet += (done?.engagements ?? 0) - (done?.readAnew ?? 0)
      differing += done?.changed ?? 0
      for (const customer of all.keys()) expect(await kept(customer)).toEqual(expected.get(customer))
    }
    // Otherwise the comparison would say nothing about kept facts.
    expect(quiet).toBeGreaterThan(CUSTOMERS * ROUNDS)
    expect(differing).toBeGreaterThan(ROUNDS)
  })

  it('changes nothing when it runs again: no row, no event, no live message', async () => {
    await evaluateAll(on(today))
    await drawDesk(on(today))
    const before = await versions()
    const heard: (string | null)[] = []
    const stop = await test.database.listen(LIVE_CHANNEL, (payload) => void heard.push(payload))
    expect(await evaluateAll(on(today))).toMatchObject({ readAnew: 0, changed: 0, failed: 0 })
    expect(await drawDesk(on(today))).toBe(0)
    expect(await versions()).toEqual(before)
    // Whatever was announced before this one is heard before it.
    await derive(on(today), ORGANISATION, async ({ touch }) => touch('people'))
    await expect.poll(() => heard.length).toBe(1)
    await stop()
  })

  it('happens once where two processes begin it at the same time', async () => {
    const other = await openDatabase(test.connection, { applicationName: 'another process' })
    try {
      for (const days of [1, 9, 30]) {
        today = addDays(today, days)
        const all = Map.groupBy(await engagements(), ({ customer }) => customer)
        const expected: string[][] = []
        for (const [customer, those] of all)
          expected.push(
            await oneByOne(
              customer,
              those.map(({ id }) => id),
            ),
          )
        const done = await Promise.all([evaluateAll(on(today)), evaluateAll({ ...on(today), database: other })])
        expect(done.filter((one) => one !== null).length).toBeGreaterThan(0)
        await Promise.all([drawDesk(on(today)), drawDesk({ ...on(today), database: other })])
        const seen: string[][] = []
        for (const customer of all.keys()) seen.push(await kept(customer))
        expect(seen).toEqual(expected)
      }
    } finally {
      await other.close()
    }
  })

  it('holds only what nobody evaluated meanwhile, and says of what something was recorded since', async () => {
    await evaluateAll(on(today))
    const [first] = await engagements()
    if (first === undefined) throw new Error('there is no engagement')
    const { customer, id } = first
    const asked = async (moved = 0) =>
      derive(on(today), customer, async ({ tx }) => {
        const { rows } = await tx.client.query<{ version: number }>(
          'select version from lotse.evaluation_basis where engagement_id = $1',
          [id],
        )
        const day = { engagementId: id, version: (rows[0]?.version ?? 0) - moved } as DayToStore
        return holdUnmoved(tx, customer, [day])
      })
    expect(await asked()).toEqual([{ id, head: expect.stringMatching(/^\d+$/) }])
    expect(await asked(1)).toEqual([])
    await change({ services: on(today), actor: null }, customer, ({ record }) =>
      record({ event: 'customer.changed', subject: 'meanwhile' }),
    )
    expect(await asked()).toEqual([{ id, head: null }])
  })

  it('leaves out what fails and says so', async () => {
    const [first] = await engagements()
    if (first === undefined) throw new Error('there is no engagement')
    await test.query(`update lotse.engagement set playbook_version = 99 where id = $1`, [first.id])
    today = addDays(today, 1)
    await expect(evaluateAll(on(today))).resolves.toMatchObject({ failed: 1 })
    await test.query(`update lotse.engagement set playbook_version = 1 where id = $1`, [first.id])
  })
})
