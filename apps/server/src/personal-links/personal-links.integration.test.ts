import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetRemovedContact } from '../contacts/forget-contact.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  problemOf,
  type TestServices,
  testServices,
  tokenIn,
  type Visitor,
  visitor,
} from '../testing/visitor.ts'
import { MOST_FAILURES } from './state.ts'

const DAY = 24 * 60 * 60
const CUSTOMER = '01930000-0000-7000-8000-0000000000a1'
const TENANT = '01930000-0000-7000-8000-0000000000f1'
const ENGAGEMENT = '01930000-0000-7000-8000-0000000000e1'
const LENA = '01930000-0000-7000-8000-0000000000c1'
const WITHOUT_MAIL = '01930000-0000-7000-8000-0000000000c2'
const PARTNER = '01930000-0000-7000-8000-0000000000c3'
const place = { customerId: CUSTOMER, engagementId: ENGAGEMENT }

let database: TestDatabase
let services: TestServices
let anna: Visitor

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
  const { query } = database
  await query(`insert into lotse.customer (customer_id, name, language) values ($1, 'Arnold', 'de')`, [CUSTOMER])
  await query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`, [
    CUSTOMER,
    TENANT,
  ])
  await query(
    `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
     values ($1, $2, $3, 'apps', 'standalone-apps', 1)`,
    [CUSTOMER, ENGAGEMENT, TENANT],
  )
  await query(
    `insert into lotse.contact (customer_id, id, side, first_name, last_name, email, language, created_at)
     values ($1, $2, 'customer', 'Lena', 'Brandt', 'lena@arnold.example', 'de', now()),
            ($1, $3, 'customer', 'Otto', 'Ohne', null, 'de', now()),
            ($1, $4, 'partner', 'Petra', 'Partner', 'petra@partner.example', 'de', now())`,
    [CUSTOMER, LENA, WITHOUT_MAIL, PARTNER],
  )
})
afterAll(() => database.drop())

const invite = (more: { days?: number; needsPin?: boolean; contactId?: string } = {}) =>
  anna.api.personalLinks.invite({ ...place, contactId: LENA, ...more })

const self = async (browser: Visitor) => (await browser.api.session.state({})).self

describe('a personal link', () => {
  it('lets a contact in without a password, for one engagement, again and again', async () => {
    const { address, pin, link } = await invite()
    expect({ pin, state: link.state }).toEqual({ pin: null, state: 'waiting' })
    for (const lena of [visitor(services), visitor(services)]) {
      const token = tokenIn(address)
      expect(await lena.api.session.useLinkInfo({ token })).toMatchObject({
        ...{ purpose: 'personalLink', name: 'Lena Brandt', customerName: 'Arnold', needsPin: false },
      })
      await lena.api.session.useLink({ token })
      expect(await self(lena)).toMatchObject({ name: 'Lena Brandt', only: place, may: { readPortfolio: false } })
    }
    const { items } = await anna.api.personalLinks.list(place)
    expect(items.map(({ state, lastUsedAt }) => [state, lastUsedAt !== null])).toEqual([['used', true]])
  })

  it('is kept as a hash only, and so is its PIN', async () => {
    const { address, pin } = await invite({ needsPin: true })
    const [row] = await database.query<{ all: string }>(
      'select l::text || (select string_agg(e::text, chr(10)) from lotse.audit_event e) as all from lotse.personal_link l',
    )
    expect(row?.all).not.toContain(tokenIn(address))
    expect(row?.all).not.toContain(`"${pin}"`)
  })

  it('is over after its days, and says so', async () => {
    const { address } = await invite({ days: 2 })
    const lena = visitor(services)
    await lena.api.session.useLink({ token: tokenIn(address) })
    services.clock.advance(2 * DAY - 1)
    expect(await self(lena)).not.toBeNull()
    services.clock.advance(1)
    expect(await lena.api.session.state({})).toMatchObject({ self: null, ended: 'expired' })
    expect((await problemOf(lena.api.session.useLink({ token: tokenIn(address) }))).body('en').detail).toMatch(
      /too old/,
    )
  })

  it('is taken back at once, and renewed with another secret', async () => {
    const { address, link } = await invite()
    const lena = visitor(services)
    await lena.api.session.useLink({ token: tokenIn(address) })
    await anna.api.personalLinks.revoke({ ...place, linkId: link.id })
    expect(await lena.api.session.state({})).toMatchObject({ self: null, ended: 'revoked' })
    const refused = await problemOf(visitor(services).api.session.useLink({ token: tokenIn(address) }))
    expect(refused.body('en').detail).toMatch(/taken back/)
    const again = await anna.api.personalLinks.renew({ ...place, linkId: link.id })
    await expectProblem(lena.api.session.useLink({ token: tokenIn(address) }), 'link-not-valid')
    await lena.api.session.useLink({ token: tokenIn(again.address) })
    expect(await self(lena)).not.toBeNull()
    expect((await anna.api.personalLinks.list(place)).items).toHaveLength(1)
  })

  it('stays over when its person was disabled and is allowed in again', async () => {
    const { address, link } = await invite()
    const lena = visitor(services)
    await lena.api.session.useLink({ token: tokenIn(address) })
    const be = (state: 'active' | 'disabled', version: number) =>
      anna.api.people.change({
        params: { personId: link.person.id },
        headers: { 'if-match': `"${version}"` },
        body: { state },
      })
    const { version } = await be('disabled', 2)
    await be('active', version)
    expect((await anna.api.personalLinks.list(place)).items.map(({ state }) => state)).toEqual(['revoked'])
    await expectProblem(visitor(services).api.session.useLink({ token: tokenIn(address) }), 'link-not-valid')
  })

  it('ends when its person is invited again', async () => {
    const lena = visitor(services)
    const first = await invite()
    await lena.api.session.useLink({ token: tokenIn(first.address) })
    await invite()
    expect(await self(lena)).toBeNull()
    await expectProblem(lena.api.session.useLink({ token: tokenIn(first.address) }), 'link-not-valid')
  })
})

describe('the mail with the link', () => {
  it('is not sent any more once its link was renewed or taken back', async () => {
    await anna.api.mail.setUp({ host: '127.0.0.1', port: 9, tls: 'none', sender: 'lotse@nordwind.example' })
    const states = async () => (await anna.api.mail.outbox({})).items.map(({ state, mayRetry }) => [state, mayRetry])
    const { link } = await anna.api.personalLinks.invite({ ...place, contactId: LENA, byMail: true })
    services.clock.advance(1)
    await anna.api.personalLinks.renew({ ...place, linkId: link.id, byMail: true })
    expect(await states()).toEqual([
      ['queued', false],
      ['givenUp', false],
    ])
    await anna.api.personalLinks.revoke({ ...place, linkId: link.id })
    expect(await states()).toEqual([
      ['givenUp', false],
      ['givenUp', false],
    ])
  })
})

describe('the PIN', () => {
  it('is asked for, taken with blanks, and slows down who guesses', async () => {
    const { address, pin } = await invite({ needsPin: true })
    const token = tokenIn(address)
    const lena = visitor(services)
    await expectProblem(lena.api.session.useLink({ token }), 'input-not-valid')
    const wrong = pin === '000000' ? '000001' : '000000'
    for (let turn = 1; turn <= 4; turn += 1)
      await expectProblem(lena.api.session.useLink({ token, pin: wrong }), 'input-not-valid')
    await expectProblem(lena.api.session.useLink({ token, pin: pin ?? '' }), 'too-many-requests')
    services.clock.advance(5)
    await lena.api.session.useLink({ token, pin: `${pin?.slice(0, 3)} ${pin?.slice(3)}` })
    expect(await self(lena)).not.toBeNull()
  })

  it('locks the link after too many, whatever comes then, until it is renewed', async () => {
    const { address, pin, link } = await invite({ needsPin: true })
    const token = tokenIn(address)
    const wrong = pin === '000000' ? '000001' : '000000'
    const stranger = visitor(services)
    for (let turn = 1; turn <= MOST_FAILURES; turn += 1) {
      services.clock.advance(2000)
      await problemOf(stranger.api.session.useLink({ token, pin: wrong }))
    }
    services.clock.advance(2000)
    const refused = await problemOf(stranger.api.session.useLink({ token, pin: pin ?? '' }))
    expect(refused.body('en').detail).toMatch(/locked/)
    expect((await anna.api.personalLinks.list(place)).items[0]?.state).toBe('locked')
    const again = await anna.api.personalLinks.renew({ ...place, linkId: link.id, needsPin: true })
    await stranger.api.session.useLink({ token: tokenIn(again.address), pin: again.pin ?? '' })
    expect(await self(stranger)).not.toBeNull()
  })

  it('comes with every link where the organisation wants it', async () => {
    await database.query('update lotse.installation set link_pin = true')
    expect((await invite()).pin).toMatch(/^\d{6}$/)
    expect((await anna.api.personalLinks.list(place)).pinForAll).toBe(true)
  })
})

describe('inviting', () => {
  it.each([
    ['a contact without an address', WITHOUT_MAIL],
    ['a contact of another side', PARTNER],
  ])('%s is refused', async (_who, contactId) => {
    await expectProblem(invite({ contactId }), 'input-not-valid')
  })

  it('refuses an address that belongs to somebody else', async () => {
    await database.query(`update lotse.contact set email = 'ANNA@nordwind.example' where id = $1`, [LENA])
    expect((await problemOf(invite())).body('en').errors?.[0]?.field).toBe('contactId')
  })

  it('refuses who was disabled', async () => {
    const { link } = await invite()
    await database.query(`update lotse.person set state = 'disabled' where id = $1`, [link.person.id])
    await expectProblem(invite(), 'input-not-valid')
  })
})

describe('erasing the contact', () => {
  const erase = () =>
    change({ services, actor: null }, customerId(CUSTOMER), async (change) => {
      await forgetRemovedContact(change, LENA)
      await change.record({ event: 'contact.erased', subject: 'K-000000C1' })
    })

  /** Every table with the name or the address of the contact. */
  async function traces(): Promise<string[]> {
    const tables = await database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'lotse' order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const rows = await database.query(
        `select from lotse."${name}" one where one::text ilike '%brandt%' or one::text ilike '%lena@%'`,
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  }

  it('ends the link and leaves nothing of who was invited, in no table and no mail', async () => {
    await anna.api.mail.setUp({ host: '127.0.0.1', port: 9, tls: 'none', sender: 'lotse@nordwind.example' })
    const { address, link } = await anna.api.personalLinks.invite({ ...place, contactId: LENA, byMail: true })
    expect(await traces()).toEqual(['contact', 'mail', 'person'])
    await erase()
    expect(await traces()).toEqual([])
    await expectProblem(visitor(services).api.session.useLink({ token: tokenIn(address) }), 'link-not-valid')
    const { items } = await anna.api.personalLinks.list(place)
    expect(items).toMatchObject([{ id: link.id, state: 'revoked', person: { name: 'K-000000C1' } }])
    const [mail] = (await anna.api.mail.outbox({})).items
    expect(mail).toMatchObject({ state: 'givenUp', recipient: 'K-000000C1', mayRetry: false })
  })

  it('puts whoever is inside out', async () => {
    const { address } = await invite()
    const lena = visitor(services)
    await lena.api.session.useLink({ token: tokenIn(address) })
    await erase()
    expect(await self(lena)).toBeNull()
  })

  it('leaves the link of somebody whose address another contact has', async () => {
    const { address } = await invite()
    await database.query(`update lotse.contact set email = 'Lena@Arnold.example' where id = $1`, [WITHOUT_MAIL])
    await erase()
    const lena = visitor(services)
    await lena.api.session.useLink({ token: tokenIn(address) })
    expect(await self(lena)).toMatchObject({ name: 'Lena Brandt' })
  })

  it('takes the link from an account with a password, and leaves the account to its administrators', async () => {
    const { address, link } = await invite()
    await database.query(
      `insert into lotse.password (customer_id, person_id, hash, changed_at) values ($1, $2, 'x', now())`,
      [CUSTOMER, link.person.id],
    )
    await erase()
    await expectProblem(visitor(services).api.session.useLink({ token: tokenIn(address) }), 'link-not-valid')
    const [row] = await database.query<{ name: string }>('select name from lotse.person where id = $1', [
      link.person.id,
    ])
    expect(row?.name).toBe('Lena Brandt')
  })
})
