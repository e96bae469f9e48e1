import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../platform/clock.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { sendDue } from '../platform/mail/send-due.ts'
import { secretFrom } from '../platform/secret.ts'
import { type Mailbox, startMailbox } from '../testing/mailbox.ts'
import { furnishNotices, team, tellSomething } from '../testing/notice-matter.ts'
import { startTeamsSink, type TeamsSink } from '../testing/teams-sink.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { deliverNotices } from './deliver.ts'
import { saveChannel } from './teams/channel-store.ts'
import { sendTeams } from './teams/send-teams.ts'

/** PB119: whatever a notice was doing when its process was killed, it arrives, with the same id, and is once in the inbox. */

const script = fileURLToPath(new URL('../testing/notices-that-die.ts', import.meta.url))

let data: TestDatabase
let mailbox: Mailbox
let teams: TeamsSink
const running = new Set<ChildProcess>()
let turn = 0

beforeAll(async () => {
  data = await testDatabase()
  mailbox = await startMailbox()
  teams = await startTeamsSink()
  await furnishNotices(data)
  await data.query(
    `insert into lotse.mail_server (customer_id, host, port, tls, sender) values ($1, '127.0.0.1', $2, 'none', 'lotse@nordwind.example')`,
    [ORGANISATION, mailbox.port],
  )
  await data.query(
    `insert into lotse.notice_preference (customer_id, person_id, time_zone, digest_at, digest_days, quiet_weekends, modes)
     values ($1, $2, 'Europe/Berlin', '08:00', 'daily', false, '{"review": {"mail": "atOnce", "teams": "atOnce"}}')`,
    [ORGANISATION, team.frida.personId],
  )
  await data.database.transaction({ customer: ORGANISATION }, (tx) =>
    saveChannel(tx, secretFrom(Buffer.alloc(32, 7)), {
      ownerId: team.frida.personId,
      address: teams.address,
      host: teams.host,
      setAt: new Date(),
      setBy: team.frida.personId,
    }),
  )
})
afterAll(async () => {
  await Promise.all([mailbox.stop(), teams.stop()])
  await data.drop()
})
beforeEach(() => {
  turn += 1
  mailbox.letters.length = 0
  teams.posts.length = 0
})
afterEach(async () => {
  mailbox.onStep = null
  teams.onStep = null
  for (const child of running) await kill(child)
  await data.query('delete from lotse.notice')
  await data.query('delete from lotse.mail')
  await data.query('delete from lotse.teams_message')
})

/** Starts a process and waits until it says how far it has come. */
async function start(does: 'tell' | 'tellAndCommit' | 'deliver', until: string): Promise<ChildProcess> {
  const task = { connection: data.connection, does, key: `turn ${turn}`, teamsHost: teams.host }
  const child = spawn(process.execPath, [script, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  for await (const line of createInterface({ input: child.stdout })) if (line === until) return child
  throw new Error(`the process ended before it was ${until}`)
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const services = () => ({
  ...{ database: data.database, clock: systemClock, log: pino({ level: 'silent' }), origin: 'https://lotse.example' },
  ...{ secret: secretFrom(Buffer.alloc(32, 7)), trustedHosts: new Set([teams.host]) },
  files: { open: () => Promise.reject(new Error('no files here')) } as never,
})

const tell = () => tellSomething(services(), { key: `turn ${turn}` })

/** Delivers as the next process does, until everything is through. */
async function deliverAll(): Promise<void> {
  const open = async () => {
    await deliverNotices(services())
    await sendTeams(services())
    await sendDue(services(), {})
    return data.query(`
      select 1 from lotse.notice where outside = 'new'
      union all select 1 from lotse.notice_delivery where state = 'waiting'
      union all select 1 from lotse.mail where state <> 'sent'
      union all select 1 from lotse.teams_message where state <> 'sent'
      union all select 1 where not exists (select from lotse.notice)`)
  }
  // What was interrupted while it was sent is due again once the database knows that the process is gone.
  await expect.poll(open, { timeout: 20_000, interval: 50 }).toEqual([])
}

/** Every notice arrived on both ways, each time as the same message, and stands once in the inbox. */
async function expectAllThere(atMost: number): Promise<void> {
  const inbox = await data.query<{ id: string }>('select id from lotse.notice')
  expect(inbox).toHaveLength(1)
  for (const arrived of [mailbox.letters.map(({ messageId }) => messageId), teams.posts.map(({ id }) => id)]) {
    expect(arrived.length).toBeGreaterThanOrEqual(1)
    expect(arrived.length).toBeLessThanOrEqual(atMost)
    expect(new Set(arrived).size).toBe(1)
  }
  expect(mailbox.letters.every(({ text }) => text.includes(`/notices?notice=${inbox[0]?.id}`))).toBe(true)
  expect(teams.posts.every(({ body }) => JSON.stringify(body).includes(`notice-${inbox[0]?.id}`))).toBe(true)
}

/** Keeps a table from being written to until the process waits for it, and then kills the process. */
async function killAtTable(table: string): Promise<void> {
  const blocker = new Client({ ...data.ownerConnection })
  await blocker.connect()
  await blocker.query('begin')
  await blocker.query(`lock table lotse.${table} in exclusive mode`)
  const child = await start('deliver', 'delivering')
  const waiting = () =>
    data.query(
      `select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = $1 and not l.granted`,
      [table],
    )
  await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toHaveLength(1)
  await kill(child)
  await blocker.query('rollback')
  await blocker.end()
}

/** Kills the process when it reaches a step of the mail server or of Teams. */
async function killAt(sink: Mailbox | TeamsSink, wanted: 'arrived' | 'taken'): Promise<void> {
  const reached = new Promise<void>((resolve) => {
    sink.onStep = async (step) => {
      if (step !== wanted) return
      sink.onStep = null
      for (const child of running) await kill(child)
      resolve()
    }
  })
  await start('deliver', 'delivering')
  await reached
}

describe('PB119 a notice whose process was killed', () => {
  it('before its change was committed: nothing happened, and the change told it when it came about', async () => {
    await kill(await start('tell', 'inside'))
    expect(await data.query('select 1 from lotse.notice')).toEqual([])
    await tell()
    await deliverAll()
    await expectAllThere(1)
  })

  it('after its change was committed', async () => {
    await kill(await start('tellAndCommit', 'committed'))
    await deliverAll()
    await expectAllThere(1)
  })

  it.each(['notice_delivery', 'mail', 'teams_message'])('while it was taken, before %s was written', async (table) => {
    await tell()
    await killAtTable(table)
    await deliverAll()
    await expectAllThere(1)
  })

  it.each([
    ['mail was about to be sent', () => mailbox, 'arrived', 1],
    ['Teams was about to be told', () => teams, 'arrived', 2],
    ['the mail server had taken it, before that was noted', () => mailbox, 'taken', 2],
    ['Teams had taken it, before that was noted', () => teams, 'taken', 2],
  ] as const)('when %s', async (_step, sink, step, atMost) => {
    await tell()
    await killAt(sink(), step)
    await deliverAll()
    await expectAllThere(atMost)
  })
})
