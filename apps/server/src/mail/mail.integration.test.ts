import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { enqueueMail, type NewMail } from '../platform/mail/enqueue-mail.ts'
import { type MailListeners, sendDue } from '../platform/mail/send-due.ts'
import { MAILBOX_PASSWORD, MAILBOX_USER, type Mailbox, startMailbox } from '../testing/mailbox.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  problemOf,
  type TestServices,
  testServices,
  type Visitor,
  visitor,
} from '../testing/visitor.ts'

/** Mail through a real mail server: from the change that writes it to the mailbox, and what is lost on the way: nothing. */

const MINUTE = 60

let database: TestDatabase
let services: TestServices
let anna: Visitor
let mailbox: Mailbox

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database, 'https://lotse.example')
  anna = await firstAdministrator(services)
  mailbox = await startMailbox()
  await setUp()
})
afterEach(() => mailbox.stop())
afterAll(() => database.drop())

const server = () =>
  ({ host: '127.0.0.1', port: mailbox.port, tls: 'none', userName: null, sender: 'lotse@nordwind.example' }) as const

const setUp = (more: object = {}) => anna.api.mail.setUp({ ...server(), ...more })

const letter: NewMail = {
  kind: 'trackingCopy',
  to: 'lena@arnold.example',
  language: 'de',
  subject: 'Grüße',
  paragraphs: ['Schöne Grüße aus der Küche.'],
}

const write = (mail = letter, fails = false) =>
  change({ services, actor: null }, ORGANISATION, async (change) => {
    const id = await enqueueMail(change, services, mail)
    await change.record({ event: 'mail.retried' })
    if (fails) throw new Error('the change fails')
    return id
  })

const outbox = async () => (await anna.api.mail.outbox({})).items
const send = (listeners: MailListeners = {}) => sendDue(services, listeners)

describe('a mail', () => {
  it('with notices shows its subject to nobody but its person', async () => {
    await write({ ...letter, kind: 'notice' })
    expect((await outbox()).map(({ subject }) => subject)).toEqual([null])
  })

  it('arrives as text and HTML with what was written, once', async () => {
    await write()
    expect((await outbox()).map(({ state, subject }) => [state, subject])).toEqual([['queued', 'Grüße']])
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    const [got] = mailbox.letters
    expect(mailbox.letters).toHaveLength(1)
    expect(got?.to).toEqual(['lena@arnold.example'])
    expect(got?.text.match(/Schöne Grüße aus der Küche\./g)).toHaveLength(2)
    expect(got?.raw).toMatch(/^From: lotse@nordwind\.example$/m)
    expect(got?.raw).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(got?.messageId).toMatch(/^<[0-9a-f-]{36}@lotse\.example>$/)
    expect((await outbox()).map(({ state, mayRetry }) => [state, mayRetry])).toEqual([['sent', false]])
  })

  it('is written only if its change comes about', async () => {
    await expect(write(letter, true)).rejects.toThrow('the change fails')
    expect(await outbox()).toEqual([])
  })

  it('lies encrypted until it is sent, and then not at all', async () => {
    const body = async () => (await database.query<{ body: Buffer | null }>('select body from lotse.mail'))[0]?.body
    await write()
    expect((await body())?.toString('latin1')).not.toContain('Schöne')
    await send()
    expect(await body()).toBeNull()
  })

  it('is not written where no mail server is set up', async () => {
    await anna.api.mail.remove({})
    expect(await write()).toBeNull()
    expect(await outbox()).toEqual([])
  })

  it('goes out again, recognisably the same, when Lotse died between sending and noting', async () => {
    await write()
    await send({
      trackingCopy: async ({ tx }) => void (await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)),
    })
    expect((await outbox())[0]?.state).toBe('queued')
    await send()
    expect(mailbox.letters).toHaveLength(2)
    expect(new Set(mailbox.letters.map(({ messageId }) => messageId)).size).toBe(1)
    expect((await outbox())[0]?.state).toBe('sent')
  })

  it('is sent once, though whoever waits for word of it fails, and of that nothing stays', async () => {
    await write()
    const fails: MailListeners = {
      async trackingCopy(change) {
        await change.tx.execute(sql`update lotse.mail set subject = 'half done'`)
        throw new Error('the engagement is gone')
      },
    }
    await send(fails)
    expect((await outbox()).map(({ state, subject }) => [state, subject])).toEqual([['sent', 'Grüße']])
    services.clock.advance(600 * MINUTE)
    expect(await send(fails)).toBe(0)
    expect(mailbox.letters).toHaveLength(1)
  })

  it('is sent once, though two processes send at the same time', async () => {
    for (let n = 0; n < 5; n += 1) await write()
    await Promise.all([send(), send(), send()])
    expect(mailbox.letters).toHaveLength(5)
  })
})

describe('a mail that does not get through', () => {
  it('waits longer and longer, says why, and arrives when the server is back', async () => {
    await write()
    const { port } = mailbox
    await mailbox.stop()
    await send()
    const [failed] = await outbox()
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, nextAt: '2026-11-02T08:01:00.000Z' })
    expect(failed?.problem?.de).toMatch(/nicht erreichbar.*Port/)
    services.clock.advance(MINUTE - 1)
    expect(await send()).toBe(0)
    services.clock.advance(1)
    expect(await send()).toBe(1)
    expect((await outbox())[0]).toMatchObject({ attempts: 2, nextAt: '2026-11-02T08:06:00.000Z' })
    mailbox = await startMailbox(port)
    services.clock.advance(5 * MINUTE)
    await send()
    expect(mailbox.letters).toHaveLength(1)
    expect((await outbox())[0]).toMatchObject({ state: 'sent', attempts: 3, problem: null })
  })

  it('is given up after most of a day, and tried again when a person says so', async () => {
    await write()
    mailbox.refuse = { code: 451, words: 'come back later' }
    for (let turn = 0; turn < 7; turn += 1) {
      await send()
      services.clock.advance(600 * MINUTE)
    }
    const [given] = await outbox()
    expect(given).toMatchObject({ state: 'givenUp', attempts: 7, nextAt: null, mayRetry: true })
    expect(await send()).toBe(0)
    mailbox.refuse = null
    await anna.api.mail.retry({ mailId: given?.id ?? '' })
    await send()
    expect(mailbox.letters).toHaveLength(1)
  })

  it('is given up at once where the server will not have the address', async () => {
    await write()
    mailbox.refuse = { code: 550, words: 'no such mailbox' }
    await send()
    const [given] = await outbox()
    expect(given).toMatchObject({ state: 'givenUp', attempts: 1 })
    expect(given?.problem?.en).toMatch(/no such mailbox/)
  })
})

describe('the mail server', () => {
  it('takes user and password, which nobody sees again', async () => {
    const { server: before } = await anna.api.mail.server({})
    const change = (body: object) =>
      anna.api.mail.change({
        params: {},
        headers: { 'if-match': '"1"' },
        body: { ...server(), userName: MAILBOX_USER, ...body },
      })
    const changed = await change({ password: MAILBOX_PASSWORD })
    expect(before?.hasPassword).toBe(false)
    expect(changed.hasPassword).toBe(true)
    expect(JSON.stringify(changed)).not.toContain(MAILBOX_PASSWORD)
    const [kept] = await database.query<{ all: string }>(
      `select m::text || (select string_agg(e.body, '') from lotse.audit_event e) as all from lotse.mail_server m`,
    )
    expect(kept?.all).not.toContain(MAILBOX_PASSWORD)
    expect(await anna.api.mail.test({})).toEqual({ to: 'anna@nordwind.example', problem: null })
    expect(mailbox.letters[0]?.to).toEqual(['anna@nordwind.example'])
  })

  it('never gets a password that was entered for another one', async () => {
    await anna.api.mail.remove({})
    await setUp({ tls: 'startTls', userName: MAILBOX_USER, password: MAILBOX_PASSWORD })
    const change = (body: object) =>
      problemOf(
        anna.api.mail.change({
          params: {},
          headers: { 'if-match': '"1"' },
          body: { ...server(), tls: 'startTls', userName: MAILBOX_USER, ...body },
        }),
      )
    for (const elsewhere of [{ host: 'localhost' }, { port: 2525 }, { tls: 'none' }])
      expect((await change(elsewhere)).body('en').errors?.map(({ field }) => field)).toEqual(['password'])
    const kept = await anna.api.mail.change({
      params: {},
      headers: { 'if-match': '"1"' },
      body: { ...server(), tls: 'startTls', userName: null, host: 'localhost' },
    })
    expect(kept.hasPassword).toBe(false)
  })

  it('is not changed with a personal token, for links travel through it', async () => {
    const { token } = await anna.api.session.createToken({ name: 'script', rights: 'write' })
    const script = visitor(services, { token })
    await expectProblem(script.api.mail.setUp(server()), 'not-allowed')
    await expectProblem(script.api.mail.remove({}), 'not-allowed')
    await expectProblem(
      script.api.mail.change({ params: {}, headers: { 'if-match': '"1"' }, body: server() }),
      'not-allowed',
    )
  })

  it('says what to do when a test message does not get through', async () => {
    await anna.api.mail.remove({})
    await setUp({ userName: MAILBOX_USER, password: 'wrong' })
    const { problem } = await anna.api.mail.test({})
    expect(problem?.en).toMatch(/refuses user or password/)
    await mailbox.stop()
    expect((await anna.api.mail.test({})).problem?.en).toMatch(/cannot be reached/)
    mailbox = await startMailbox()
  })
})
