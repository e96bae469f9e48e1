import type { NoticeDelivery, NoticePreferences, NoticePreview } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { derive } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { sendDue } from '../platform/mail/send-due.ts'
import { type Mailbox, startMailbox } from '../testing/mailbox.ts'
import { type NoticeHouse, noticeHouse } from '../testing/notice-house.ts'
import { ARNOLD, BERTA, type Member, team } from '../testing/notice-matter.ts'
import { startTeamsSink, type TeamsSink } from '../testing/teams-sink.ts'
import { expectProblem, type TestClock, testClock } from '../testing/visitor.ts'
import { deliverNotices } from './deliver.ts'
import { forgetMessagesAbout } from './forget-messages-about.ts'
import { forgetNotices } from './forget-notices.ts'
import { mailGate } from './gate.ts'
import { asReader, HOUSE } from './reader.ts'
import { allowHost, removeChannel, removeOwnChannel, setChannel, setOwnChannel } from './teams/keep-channel.ts'
import { postCard } from './teams/post.ts'
import { sendTeams } from './teams/send-teams.ts'

/** Monday, nine o'clock in Berlin. */
const MORNING = '2026-11-23T08:00:00Z'
const HOUR = 3600

let house: NoticeHouse
let clock: TestClock
let mailbox: Mailbox
let teams: TeamsSink

beforeAll(async () => {
  clock = testClock(MORNING)
  mailbox = await startMailbox()
  teams = await startTeamsSink()
  house = await noticeHouse({ clock, trustedHosts: new Set([teams.host]) })
  await house.data.query(
    `insert into lotse.mail_server (customer_id, host, port, tls, sender) values ($1, '127.0.0.1', $2, 'none', 'lotse@nordwind.example')`,
    [ORGANISATION, mailbox.port],
  )
})
afterAll(async () => {
  await Promise.all([mailbox.stop(), teams.stop()])
  await house.stop()
})
beforeEach(() => clock.advance((Date.parse(MORNING) - clock.now().getTime()) / 1000))
afterEach(async () => {
  for (const table of ['notice', 'mail', 'teams_message', 'teams_channel', 'teams_host', 'notice_preference'])
    await house.data.query(`delete from lotse.${table}`)
  mailbox.letters.length = 0
  teams.posts.length = 0
  teams.answer = null
})

const as = (member: Member) => ({ services: house.services, actor: team[member] }) as unknown as ActingContext
const deliver = async () => {
  await deliverNotices(house.services)
  await sendTeams(house.services)
  await sendDue(house.services, {}, { notice: mailGate })
}
const preferences = () => house.ask<NoticePreferences>('GET', '/self/notices/preferences')
const prefer = async (wish: Partial<NoticePreferences>): Promise<NoticePreferences> => {
  const { canMail: _mail, teams: _teams, teamsHost: _host, version, ...present } = await preferences()
  return house.ask('PATCH', '/self/notices/preferences', { ...present, ...wish }, 'frida', {
    'if-match': `"${version}"`,
  })
}
interface Page {
  readonly items: NoticeDelivery[]
  readonly next: string | null
  readonly open: number
  readonly trouble: number
}
const page = (query = '', as: Member = 'ada') => house.ask<Page>('GET', `/notices/deliveries?${query}`, undefined, as)
const deliveries = async (as: Member = 'ada') => (await page('', as)).items
const retry = (noticeId: string | undefined, channel = 'mail') =>
  house.ask('POST', `/notices/deliveries/${channel}/${noticeId}/retry`, {}, 'ada')
const setServer = (port: number) => house.data.query('update lotse.mail_server set port = $1', [port])

describe('PB116 mail', () => {
  it('leaves at once, with what was told, and leads there', async () => {
    await house.tell({})
    await deliver()
    const [letter] = mailbox.letters
    expect(letter?.to).toEqual(['frida@lotse.example'])
    expect(letter?.text).toContain('Arnold kommt nicht voran.')
    expect(letter?.text).toContain(`/notices?notice=${(await house.inbox('frida'))[0]?.id}`)
  })

  it('waits for the end of the quiet, and what gathered is one message', async () => {
    clock.advance(12 * HOUR)
    await house.tell({ key: 'one' })
    await house.tell({ key: 'two', title: { de: 'Eine Besprechung ist fällig', en: 'A review is due' } })
    await deliver()
    expect(mailbox.letters).toEqual([])
    expect((await deliveries()).map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['waiting', '2026-11-24T06:00:00.000Z'],
      ['waiting', '2026-11-24T06:00:00.000Z'],
    ])
    clock.advance(10 * HOUR)
    await deliver()
    expect(mailbox.letters).toHaveLength(1)
    for (const title of ['Ein Fall ist eröffnet', 'Eine Besprechung ist fällig'])
      expect(mailbox.letters[0]?.text).toContain(title)
  })

  it.each<[string, string]>([
    ['the server was down from the afternoon to the night', '2026-11-23T15:00:00Z'],
    ['it was told right before the weekend', '2026-11-27T17:59:00Z'],
  ])('is put off by the quiet also when %s', async (_name, told) => {
    clock.advance((Date.parse(told) - clock.now().getTime()) / 1000)
    await house.tell({})
    clock.advance(6 * HOUR)
    await deliver()
    expect(mailbox.letters).toEqual([])
    const [waits] = await deliveries()
    expect(waits).toMatchObject({ state: 'waiting', problem: null })
    clock.advance((Date.parse(waits?.dueAt ?? '') - clock.now().getTime()) / 1000)
    expect(clock.now().toISOString()).toMatch(/T06:00/)
    await deliver()
    expect(mailbox.letters).toHaveLength(1)
  })

  it('that failed is not tried again in the quiet, also not by hand', async () => {
    clock.advance(9.5 * HOUR)
    await setServer(1)
    await house.tell({})
    await deliver()
    const [failed] = await deliveries()
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
    clock.advance(HOUR)
    await setServer(mailbox.port)
    await deliver()
    expect((await deliveries())[0]).toMatchObject({ attempts: 1, dueAt: '2026-11-24T06:00:00.000Z' })
    await retry(failed?.noticeId)
    await deliver()
    expect(mailbox.letters).toEqual([])
    clock.advance(13 * HOUR)
    await deliver()
    expect(mailbox.letters).toHaveLength(1)
  })

  it('does not leave at once because somebody changes their mind in the evening', async () => {
    await house.tell({ kind: 'alarm' })
    await deliver()
    clock.advance(12 * HOUR)
    const { kinds } = await preferences()
    await prefer({ kinds: kinds.map((one) => ({ ...one, mail: 'atOnce' })) })
    await deliver()
    expect(mailbox.letters).toEqual([])
  })

  it('never reaches who is no longer there, whenever they left', async () => {
    await setServer(1)
    await house.tell({})
    await deliver()
    const [failed] = await deliveries()
    await house.data.query(`update lotse.person set state = 'disabled' where id = $1`, [team.frida.personId])
    await setServer(mailbox.port)
    await retry(failed?.noticeId)
    await deliver()
    await house.data.query(`update lotse.person set state = 'active' where id = $1`, [team.frida.personId])
    expect(mailbox.letters).toEqual([])
    expect((await deliveries())[0]).toMatchObject({ state: 'withdrawn', mayRetry: false })
    expect(await house.data.query('select body from lotse.mail')).toEqual([{ body: null }])
  })

  it('waits for a mail server, and leaves by itself once there is one', async () => {
    await house.tell({})
    const [server] = await house.data.query<Record<string, unknown>>(`delete from lotse.mail_server returning *`)
    clock.advance(12 * HOUR)
    await house.data.query(`update lotse.notice set outside = 'planned'`)
    await house.data.query(
      `insert into lotse.notice_delivery (customer_id, notice_id, channel, person_id, engagement_id, state, due_at, planned_at)
       select customer_id, id, 'mail', person_id, engagement_id, 'waiting', created_at, created_at from lotse.notice`,
    )
    clock.advance(12 * HOUR)
    await deliver()
    const [waits] = await deliveries()
    expect(waits).toMatchObject({ state: 'waiting', mayRetry: true })
    expect(waits?.problem?.en).toMatch(/No mail server/)
    expect(await page('only=trouble')).toMatchObject({ open: 1, trouble: 1 })
    await house.data.query(
      `insert into lotse.mail_server (customer_id, host, port, tls, sender) values ($1, $2, $3, $4, $5)`,
      [ORGANISATION, server?.host, server?.port, server?.tls, server?.sender],
    )
    clock.advance(HOUR)
    await deliver()
    expect(mailbox.letters).toHaveLength(1)
    expect(await page()).toMatchObject({ items: [{ state: 'sent', problem: null }], open: 0, trouble: 0 })
  })

  it('of one customer does not wait for another whose notices cannot be planned', async () => {
    await house.data.query(`update lotse.standing set evaluation = evaluation || '{"started": true}'`)
    await house.tell({}, BERTA)
    await house.data.query(`update lotse.notice set kind = 'no more', created_at = created_at - interval '1 hour'`)
    await house.tell({})
    await deliver()
    await house.data.query(
      `update lotse.standing set evaluation = evaluation || '{"started": false}' where customer_id = $1`,
      [BERTA],
    )
    expect(mailbox.letters).toHaveLength(1)
  })

  it('collects over customers into one digest', async () => {
    await house.data.query(`update lotse.standing set evaluation = evaluation || '{"started": true}'`)
    await house.tell({ key: 'one', kind: 'alarm' })
    await house.tell({ key: 'two', kind: 'case' }, BERTA)
    await deliver()
    expect(mailbox.letters).toEqual([])
    clock.advance(23 * HOUR)
    // Another process is about to hand the same over, and holds one of the customers so far.
    const other = await house.data.database.transaction({ customer: ORGANISATION }, async (tx) => {
      await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('notices mail ${team.frida.personId}', 0))`)
      await deliver()
      return mailbox.letters.length
    })
    expect(other).toBe(0)
    await Promise.all([deliver(), deliver()])
    expect(mailbox.letters).toHaveLength(1)
    for (const name of ['Arnold Maschinenbau', 'Berta Logistik']) expect(mailbox.letters[0]?.text).toContain(name)
    await house.data.query(
      `update lotse.standing set evaluation = evaluation || '{"started": false}' where customer_id = $1`,
      [BERTA],
    )
  })

  it('PB117 never leaves before the engagement is started', async () => {
    await house.tell({}, BERTA)
    await deliver()
    expect(await deliveries()).toEqual([])
    expect(mailbox.letters).toEqual([])
  })
})

describe('preferences', () => {
  it('are what is usual until somebody says otherwise', async () => {
    expect(await preferences()).toMatchObject({ timeZone: 'Europe/Berlin', version: 1, canMail: true, teams: 'none' })
  })

  it('hold at once, also for what waits', async () => {
    await house.tell({ kind: 'alarm' })
    await deliver()
    expect(mailbox.letters).toEqual([])
    const { kinds } = await preferences()
    await prefer({ kinds: kinds.map((one) => ({ ...one, mail: one.kind === 'alarm' ? 'atOnce' : one.mail })) })
    await deliver()
    expect(mailbox.letters).toHaveLength(1)
  })

  it('withdraw what is not wanted any more', async () => {
    await house.tell({ kind: 'alarm' })
    await deliver()
    const { kinds } = await preferences()
    await prefer({ kinds: kinds.map((one) => ({ ...one, mail: 'off' })) })
    await deliver()
    expect((await deliveries()).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(mailbox.letters).toEqual([])
  })

  it('are not overwritten from an older page, and refuse what is no time zone', async () => {
    await prefer({ digestAt: '09:00' })
    const { canMail: _mail, teams: _teams, teamsHost: _host, version, ...present } = await preferences()
    const change = (body: object, seen: number) =>
      house.send('PATCH', '/self/notices/preferences', { ...present, ...body }, 'frida', { 'if-match': `"${seen}"` })
    expect((await change({}, 1)).status).toBe(409)
    expect((await change({ timeZone: 'Mars/Olympus' }, version)).status).toBe(422)
    expect((await change({ digestAt: '25:00' }, version)).status).toBe(422)
    expect((await change({ quiet: { from: '19:00', until: '19:00' } }, version)).status).toBe(422)
  })

  it('show beforehand what would be sent', async () => {
    const preview = () => house.ask<NoticePreview>('GET', '/self/notices/preview')
    const none = { notices: 0, leavesAt: null }
    expect(await preview()).toMatchObject({
      mail: { ...none, canReach: true, to: 'frida@lotse.example' },
      teams: { ...none, canReach: false },
    })
    await setOwnChannel(as('frida'), teams.address)
    const { kinds } = await preferences()
    await prefer({ kinds: kinds.map((one) => ({ ...one, teams: one.kind === 'review' ? 'digest' : 'off' })) })
    await house.tell({ kind: 'alarm' })
    await deliver()
    const shown = await preview()
    expect(shown.mail).toMatchObject({ notices: 1, leavesAt: '2026-11-24T07:00:00.000Z' })
    expect(shown.mail.html).toContain('Arnold kommt nicht voran.')
    expect(shown.teams).toMatchObject({ ...none, canReach: true })
    expect(JSON.stringify(shown.teams.card)).not.toContain('Arnold')
    clock.advance(23 * HOUR)
    await deliver()
    const sent = mailbox.letters[0]?.text.replaceAll('\r\n', '\n')
    expect(sent).toContain(shown.mail.text.trim())
    expect(sent).toContain(shown.mail.html.replaceAll('\r\n', '\n').trim())
  })
})

describe('Teams', () => {
  const wantTeams = async () => {
    const { kinds } = await preferences()
    await prefer({ kinds: kinds.map((one) => ({ ...one, mail: 'off', teams: 'atOnce' })) })
  }

  it('takes a card, in the channel of all with the name of the person', async () => {
    await setChannel(as('ada'), teams.address)
    await wantTeams()
    await house.tell({})
    await deliver()
    const [post] = teams.posts
    expect(post?.body).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.4' } },
      ],
    })
    expect(JSON.stringify(post?.body)).toContain('Für Frida')
    expect((await deliveries()).map(({ channel, state, attempts }) => [channel, state, attempts])).toEqual([
      ['teams', 'sent', 1],
    ])
  })

  it('keeps the address where nobody can read it', async () => {
    expect(await setOwnChannel(as('frida'), teams.address)).toMatchObject({ teams: 'own', teamsHost: teams.host })
    const [kept] = await house.data.query<{ all: string }>(
      `select encode(c.address, 'escape') || (select string_agg(body, '') from lotse.audit_event) as all from lotse.teams_channel c`,
    )
    expect(kept?.all).not.toContain('sig=secret')
  })

  it('is tried again with growing waits, as Teams asks, and given up for good where it says so', async () => {
    await setOwnChannel(as('frida'), teams.address)
    await wantTeams()
    teams.answer = { status: 429, headers: { 'retry-after': '600' } }
    await house.tell({})
    await deliver()
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', attempts: 1, dueAt: '2026-11-23T08:10:00.000Z' })
    teams.answer = { status: 404 }
    clock.advance(601)
    await deliver()
    const [given] = await deliveries()
    expect(given).toMatchObject({ state: 'givenUp', attempts: 2, mayRetry: true })
    expect(given?.problem?.en).toMatch(/refuses the message \(404\)/)
    teams.answer = null
    await house.ask('POST', `/notices/deliveries/teams/${given?.noticeId}/retry`, {}, 'ada')
    await deliver()
    expect((await deliveries())[0]?.state).toBe('sent')
    expect((await house.send('POST', `/notices/deliveries/teams/${given?.noticeId}/retry`, {}, 'ada')).status).toBe(422)
  })

  it('says that there is no address any more, and goes on when there is one again', async () => {
    await setChannel(as('ada'), teams.address)
    await wantTeams()
    clock.advance(12 * HOUR)
    await house.tell({})
    await deliver()
    await removeChannel(as('ada'))
    clock.advance(12 * HOUR)
    await deliver()
    const [waits] = await deliveries()
    expect(waits).toMatchObject({ state: 'waiting', mayRetry: true })
    expect(waits?.problem?.en).toMatch(/no address of Teams/)
    await setChannel(as('ada'), teams.address)
    await retry(waits?.noticeId, 'teams')
    await deliver()
    expect(teams.posts).toHaveLength(1)
  })

  it('never shows a card that was made for a person’s own channel to all', async () => {
    await setChannel(as('ada'), teams.address)
    await setOwnChannel(as('frida'), teams.address)
    await wantTeams()
    teams.answer = { status: 503 }
    await house.tell({})
    await deliver()
    await removeOwnChannel(as('frida'))
    teams.answer = null
    clock.advance(61)
    await deliver()
    await deliver()
    expect(teams.posts.map(({ body }) => JSON.stringify(body).includes('Für Frida'))).toEqual([true])
    expect(await page()).toMatchObject({ items: [{ state: 'sent' }], open: 0 })
  })

  it('is left when it takes its time, and what was being sent is due again', async () => {
    await setOwnChannel(as('frida'), teams.address)
    await wantTeams()
    const stopping = new AbortController()
    teams.onStep = async () => stopping.abort()
    await house.tell({})
    await deliverNotices(house.services)
    await sendTeams(house.services, stopping.signal)
    teams.onStep = null
    expect(await page('only=open')).toMatchObject({ items: [{ state: 'queued', attempts: 0 }], trouble: 0 })
    const left = postCard(new Set([teams.host]), new URL(teams.address), {}, { id: 'x', stopping: stopping.signal })
    await expect(left).rejects.toMatchObject({ name: 'TeamsFault', facts: { status: 0, said: 'ETIMEDOUT' } })
    teams.posts.length = 0
    await deliver()
    expect(teams.posts).toHaveLength(1)
  })

  it('takes a test message at once', async () => {
    await setOwnChannel(as('frida'), teams.address)
    expect(await house.ask('POST', '/self/notices/test', { channel: 'teams' })).toEqual({
      to: teams.host,
      problem: null,
    })
    expect(await house.ask('POST', '/self/notices/test', { channel: 'mail' })).toEqual({
      to: 'frida@lotse.example',
      problem: null,
    })
    expect([teams.posts.length, mailbox.letters.length]).toEqual([1, 1])
  })
})

describe('an address of Teams', () => {
  it.each([
    'http://prod-1.westeurope.logic.azure.com/workflows/1',
    'https://user@prod-1.westeurope.logic.azure.com/workflows/1',
    'https://prod-1.westeurope.logic.azure.com:8443/workflows/1',
    'https://logic.azure.com.example.org/workflows/1',
    'https://evil-logic.azure.com/',
    'https://hooks.example.org/1',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'ftp://prod-1.westeurope.logic.azure.com/',
    'no address',
  ])('%s is refused', async (address) => {
    await expectProblem(setOwnChannel(as('frida'), address), 'input-not-valid')
  })

  it.each([
    'https://prod-1.westeurope.logic.azure.com:443/workflows/1?sig=a',
    'https://default1.2f.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/1?sig=a',
    'https://nordwind.webhook.office.com/webhookb2/1',
  ])('%s is taken', async (address) => {
    expect(await setOwnChannel(as('frida'), address)).toMatchObject({ teams: 'own' })
  })

  it('of another host is taken once an administrator allows that, but never an inner one', async () => {
    await allowHost(as('ada'), { host: 'hooks.example.org', isAllowed: true })
    await setOwnChannel(as('frida'), 'https://hooks.example.org/1')
    await expectProblem(allowHost(as('ada'), { host: '10.0.0.1', isAllowed: true }), 'input-not-valid')
  })

  it('whose name leads inside is not asked', async () => {
    await allowHost(as('ada'), { host: 'localhost', isAllowed: true })
    await setOwnChannel(as('frida'), 'https://localhost/1')
    const { problem } = await house.ask<{ problem: { en: string } }>('POST', '/self/notices/test', { channel: 'teams' })
    expect(problem.en).toMatch(/inner network/)
  })

  it('is set in the browser only', async () => {
    expect((await house.send('POST', '/self/notices/teams', { address: teams.address })).status).toBe(403)
    expect((await house.send('POST', '/notices/teams', { address: teams.address }, 'frida')).status).toBe(403)
  })
})

describe('deliveries', () => {
  it('are paged, narrowed, and tried again by somebody who is named for it', async () => {
    await setServer(1)
    await house.tell({ key: 'one' })
    await deliver()
    await setServer(mailbox.port)
    await house.tell({ key: 'two' })
    await deliver()
    await house.tell({ key: 'three', kind: 'alarm' })
    await deliver()
    const first = await page('limit=2')
    expect(first).toMatchObject({ items: [{ kind: 'alarm' }, { state: 'sent' }], open: 2, trouble: 1 })
    const second = await page(`limit=2&after=${encodeURIComponent(first.next ?? '')}`)
    expect(second).toMatchObject({ items: [{ state: 'failed', mayRetry: true }], next: null })
    expect((await page('only=open')).items).toHaveLength(2)
    const [failed] = (await page('only=trouble')).items
    expect(failed?.noticeId).toBe(second.items[0]?.noticeId)
    const path = `/notices/deliveries/mail/${failed?.noticeId}/retry`
    const again = () => house.send('POST', path, {}, 'ada', { 'idempotency-key': 'once only' })
    const retried = () => house.data.query(`select 1 from lotse.audit_event where event = 'notice.retried'`)
    const before = (await retried()).length
    expect([(await again()).status, (await again()).status]).toEqual([200, 200])
    expect(await retried()).toHaveLength(before + 1)
    await deliver()
    expect(mailbox.letters).toHaveLength(2)
    expect((await house.send('POST', path, {}, 'ada')).status).toBe(422)
  })

  it('and messages are forgotten after a year, read notices after three', async () => {
    await house.tell({})
    await deliver()
    expect(await forgetNotices(house.services)).toEqual({ notices: 0, deliveries: 0, messages: 0 })
    clock.advance(366 * 24 * HOUR)
    expect(await forgetNotices(house.services)).toEqual({ notices: 0, deliveries: 1, messages: 1 })
    expect(await deliveries()).toEqual([])
    await house.data.query('update lotse.notice set read_at = created_at')
    clock.advance(2 * 366 * 24 * HOUR)
    expect(await forgetNotices(house.services)).toEqual({ notices: 1, deliveries: 0, messages: 0 })
  })

  it('of a customer that is removed for good take nothing of others along, and leave no subject', async () => {
    await house.tell({ key: 'sent' })
    await deliver()
    await house.data.query(`update lotse.standing set evaluation = evaluation || '{"started": true}'`)
    await setServer(1)
    await house.tell({ key: 'one' })
    await house.tell({ key: 'two' }, BERTA)
    await deliver()
    await derive(house.services, ARNOLD, (change) =>
      asReader(change.tx, HOUSE, async () => {
        await forgetMessagesAbout(change, null)
        await change.tx.client.query('delete from lotse.notice')
      }),
    )
    await setServer(mailbox.port)
    mailbox.letters.length = 0
    await deliver()
    await house.data.query(
      `update lotse.standing set evaluation = evaluation || '{"started": false}' where customer_id = $1`,
      [BERTA],
    )
    expect(mailbox.letters).toHaveLength(1)
    expect(mailbox.letters[0]?.text).not.toContain('Arnold Maschinenbau')
    const subjects = await house.data.query<{ subject: string }>('select subject from lotse.mail order by subject')
    expect(subjects.map(({ subject }) => subject)).toEqual(['', expect.stringContaining('Berta')])
  })
})

it('what others get is shown without its words', async () => {
  await house.tell({})
  await deliver()
  expect(JSON.stringify(await deliveries('udo'))).not.toContain('Arnold kommt')
  expect((await deliveries('udo'))[0]).toMatchObject({ person: { name: 'Frida' }, customerId: ARNOLD, mayRetry: false })
})
