import type { Contact, Decision, Engagement, NamingText } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { contactFacts } from './look-up.ts'

let house: UsageHouse
let engagement: string
const base = `/customers/${ARNOLD}/contacts`

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  engagement = row?.id ?? ''
})
afterAll(() => house?.stop())

interface Ask {
  readonly as?: Who
  readonly version?: number
  readonly key?: string
}

function ask(method: string, path: string, body: object = {}, { as = 'administrator', version, key }: Ask = {}) {
  return house.call(path, {
    as,
    method,
    headers: {
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  })
}

const add = async (body: object, options?: Ask): Promise<Contact> =>
  read<Contact>(await ask('POST', base, body, options))
const list = async (query = '', as: Who = 'engineer') =>
  (await read<{ items: Contact[] }>(await house.call(`${base}${query}`, { as }))).items.map(({ name }) => name)

const full = {
  side: 'customer',
  roles: ['admin'],
  firstName: 'Wilhelmine',
  lastName: 'Unverwechselbar',
  email: 'wilhelmine.unverwechselbar@arnold.example',
  phone: '+49 4711 080815',
  country: 'DE',
  language: 'de',
  timeZone: 'Europe/Berlin',
  organisation: 'Abteilung Quastenflosser',
  consent: { state: 'given', on: '2026-11-01', how: 'Telefonat am Quastentag' },
  surveyServices: ['apps'],
  itTeam: true,
  isPrimary: true,
  preferences: 'Mag Anrufe nur vor dem Quastenfrühstück',
}

describe('adding and changing', () => {
  it('keeps everything that was typed', async () => {
    const contact = await add({ ...full, lastName: 'Alles' })
    expect(contact).toMatchObject({ ...full, lastName: 'Alles', name: 'Wilhelmine Alles', version: 1, erased: null })
    expect(await read(await house.call(`${base}/${contact.id}`))).toEqual({
      ...contact,
      may: { change: true, erase: false, texts: false },
    })
  })

  it('begins with the language of the customer, unless another one or none is named', async () => {
    const spoken = async (more: object) => (await add({ side: 'customer', lastName: 'Sprache', ...more })).language
    expect([await spoken({}), await spoken({ language: 'fr' }), await spoken({ language: null })]).toEqual([
      'de',
      'fr',
      null,
    ])
  })

  it.each<[string, object, string]>([
    ['a time zone that is none', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['a mail address that is none', { email: 'nobody' }, 'email'],
    ['no last name', { lastName: ' ' }, 'lastName'],
    ['a role of another side', { roles: ['CSU'] }, 'roles'],
    ['a survey without a mail address', { email: null }, 'surveyServices'],
  ])('refuses %s at its field', async (_what, change, field) => {
    const answer = await ask('POST', base, { ...full, ...change })
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }])
  })

  it('has one primary contact a side', async () => {
    const first = await add({ side: 'partner', lastName: 'Erste', isPrimary: true })
    const second = await add({ side: 'partner', lastName: 'Zweite', isPrimary: true })
    expect(await list('?side=partner&only=primary')).toEqual(['Zweite'])
    await ask('DELETE', `${base}/${second.id}`)
    const changed = await ask('PATCH', `${base}/${first.id}`, { isPrimary: true }, { version: 2 })
    expect(changed.status).toBe(200)
    const back = await read<Contact>(await ask('POST', `${base}/${second.id}/restore`))
    expect(back.isPrimary).toBe(false)
  })

  it('lets the second of two people see what the first one did', async () => {
    const contact = await add({ side: 'customer', lastName: 'Zweimal' })
    await ask('PATCH', `${base}/${contact.id}`, { phone: '1' }, { version: 1 })
    const late = await ask('PATCH', `${base}/${contact.id}`, { phone: '2' }, { version: 1 })
    expect([late.status, await late.json()]).toMatchObject([409, { current: { phone: '1', version: 2 } }])
  })

  it('knows who has a mail address already, in any case', async () => {
    await add({ side: 'customer', lastName: 'Doppelt', email: 'Doppelt@Arnold.example' })
    const alike = await read<{ name: string }[]>(await house.call(`${base}/alike?email=doppelt@arnold.EXAMPLE`))
    expect(alike.map(({ name }) => name)).toEqual(['Doppelt'])
  })
})

describe('a customer who is deleted or missing', () => {
  it('takes no contacts', async () => {
    const mark = (deleted: boolean) =>
      house.data.query(`update lotse.customer set deleted_at = ${deleted ? 'now()' : 'null'} where customer_id = $1`, [
        ARNOLD,
      ])
    await mark(true)
    const deleted = await ask('POST', base, full)
    await mark(false)
    const missing = await ask('POST', '/customers/01930000-0000-7000-8000-00000000ffff/contacts', full)
    expect([deleted.status, missing.status]).toEqual([404, 404])
  })
})

describe('who sees and keeps what', () => {
  beforeAll(async () => {
    await add({ side: 'account', lastName: 'Vertrieb', roles: ['ATU'] })
  })

  it('people of the customer keep their own side', async () => {
    const own = await add({ side: 'customer', lastName: 'Eigene' }, { as: 'customer' })
    expect(own.may).toEqual({ change: true, erase: false, texts: false })
    const changed = await ask('PATCH', `${base}/${own.id}`, { phone: '7' }, { as: 'customer', version: 1 })
    expect(changed.status).toBe(200)
    expect((await ask('DELETE', `${base}/${own.id}`, {}, { as: 'customer' })).status).toBe(200)
  })

  it('and never learn of the account side', async () => {
    expect(await list('', 'customer')).not.toContain('Vertrieb')
    expect(await list('?side=account', 'customer')).toEqual([])
    const [account] = (await read<{ items: Contact[] }>(await house.call(`${base}?side=account`))).items
    const path = `${base}/${account?.id}`
    expect((await house.call(path, { as: 'customer' })).status).toBe(404)
    expect((await house.call(`${path}.vcf`, { as: 'customer' })).status).toBe(404)
    expect((await ask('PATCH', path, { phone: '1' }, { as: 'customer', version: 1 })).status).toBe(404)
    expect((await ask('DELETE', path, {}, { as: 'customer' })).status).toBe(404)
    expect((await ask('POST', base, { side: 'account', lastName: 'X' }, { as: 'customer' })).status).toBe(403)
    expect(await (await house.call(`${base}.csv`, { as: 'customer' })).text()).not.toContain('Vertrieb')
  })

  it.each<[Who, number]>([
    ['unassigned', 403],
    ['reader', 403],
    ['stranger', 404],
  ])('%s may not add: %i', async (as, status) => {
    expect((await ask('POST', base, { side: 'customer', lastName: 'X' }, { as })).status).toBe(status)
  })

  it.each<[Who, number]>([
    ['engineer', 403],
    ['customer', 403],
    ['unassigned', 403],
  ])('%s may not erase: %i', async (as, status) => {
    const contact = await add({ side: 'customer', lastName: 'Bleibt' })
    expect((await ask('POST', `${base}/${contact.id}/erasure`, { reason: 'wanted' }, { as })).status).toBe(status)
  })
})

describe('the playbook', () => {
  const facts = (workload: 'apps' | 'core') =>
    house.services.database.transaction({ customer: ARNOLD }, async (tx) => {
      const { contacts } = await contactFacts(tx, { customerId: ARNOLD }, workload)
      return [contacts.itTeam, contacts.surveyEligible]
    })

  it('counts those of the customer who are there, by service', async () => {
    await forgetAll()
    expect(await facts('apps')).toEqual([0, 0])
    const asked = await add({ ...full, lastName: 'Befragt', isPrimary: false })
    await add({ side: 'customer', lastName: 'Technik', itTeam: true })
    expect(await facts('apps')).toEqual([2, 1])
    expect(await facts('core')).toEqual([2, 0])
    await ask('DELETE', `${base}/${asked.id}`)
    expect(await facts('apps')).toEqual([1, 0])
  })

  it('is asked anew when they change', async () => {
    const evaluated = async () => {
      const path = `/customers/${ARNOLD}/engagements/${engagement}`
      const { evaluation } = await read<Engagement>(await house.call(path))
      const [row] = await house.data.query<{ evaluation: unknown }>(
        'select evaluation from lotse.standing where engagement_id = $1',
        [engagement],
      )
      const { findings, started, completeness } = evaluation
      return [
        { findings, started, completeness: completeness.map(({ field, state }) => ({ field, state })) },
        row?.evaluation,
      ]
    }
    await add({ side: 'customer', lastName: 'Noch jemand', itTeam: true })
    const [now, stored] = await evaluated()
    expect(stored).toEqual(now)
  })
})

/** Nobody refers to them yet. */
async function forgetAll(): Promise<void> {
  await house.data.query('delete from lotse.contact where customer_id = $1', [ARNOLD])
  await house.data.query('delete from lotse.idempotency_key where customer_id = $1', [ARNOLD])
}

describe('erasure', () => {
  /** Everything in every table of Lotse that contains one of the words, as `table: word`. */
  async function traces(words: readonly string[]): Promise<string[]> {
    const tables = await house.data.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'lotse' order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables)
      for (const word of words) {
        const [row] = await house.data.query<{ hits: number }>(
          `select count(*)::int as hits from lotse."${name}" as one where one::text ilike $1`,
          [`%${word}%`],
        )
        if ((row?.hits ?? 0) > 0) found.push(`${name}: ${word}`)
      }
    return found
  }

  const words = ['wilhelmine', 'unverwechselbar', '4711 080815', 'quasten']

  it('leaves nothing of the person in any table; a pseudonym stands in their place', async () => {
    await forgetAll()
    const contact = await add(full, { key: 'adding her' })
    await ask('PATCH', `${base}/${contact.id}`, { phone: '+49 4711 0808155' }, { version: 1 })
    const decisions = `/customers/${ARNOLD}/engagements/${engagement}/decisions`
    const decision = await read<Decision>(
      await ask(
        'POST',
        decisions,
        {
          title: 'Kanal',
          state: 'decided',
          outcome: 'Monatlich',
          decidedOn: '2026-11-20',
          decidedBy: { kind: 'contact', id: contact.id },
        },
        { key: 'deciding' },
      ),
    )
    expect(decision.decidedBy?.name).toBe('Wilhelmine Unverwechselbar')
    await house.data.query(
      `with met as (
         insert into lotse.meeting (customer_id, id, engagement_id, title, starts_at, ends_at, time_zone)
         values ($1, gen_random_uuid(), $2, 'Termin', '2026-11-20T09:00Z', '2026-11-20T10:00Z', 'Europe/Berlin')
         returning customer_id, id)
       insert into lotse.meeting_attendee (customer_id, meeting_id, id, position, contact_id, name, email, attendance)
       select customer_id, id, gen_random_uuid(), 0, $3, $4, $5, 'invited' from met`,
      [ARNOLD, engagement, contact.id, contact.name, contact.email],
    )
    expect(await traces(words)).toContain('contact: wilhelmine')
    // The trail cannot forget, so it must never have known.
    expect((await traces(words)).filter((trace) => trace.startsWith('audit_event'))).toEqual([])

    const naming = await ask('POST', `${base}/${contact.id}/erasure`, { reason: 'Frau Unverwechselbar bat darum' })
    expect([naming.status, await naming.json()]).toMatchObject([422, { errors: [{ field: 'reason' }] }])
    const erased = await read<Contact>(
      await ask('POST', `${base}/${contact.id}/erasure`, { reason: 'Auf Bitte der Person vom 20.11.' }),
    )
    expect(erased).toMatchObject({
      name: contact.pseudonym,
      firstName: null,
      email: null,
      side: 'customer',
      roles: ['admin'],
      itTeam: false,
      erased: { reason: 'Auf Bitte der Person vom 20.11.', by: { name: 'Ada' } },
      may: { change: false, erase: false, texts: true },
    })

    expect(await traces(words)).toEqual([])
    const after = await read<Decision>(await house.call(`${decisions}/${decision.id}`))
    expect(after.decidedBy).toMatchObject({ name: contact.pseudonym, erased: true })
    const history = await (await house.call(`${decisions}/${decision.id}/history`)).text()
    expect(history).toContain(contact.pseudonym)
    expect(await list('?search=Unverwechselbar')).toEqual([])
    expect((await house.call(`${base}/${contact.id}.vcf`)).status).toBe(404)
  })

  it('lists the texts that name the person, before and after, and leaves them to people', async () => {
    const contact = await add({ side: 'customer', firstName: 'Tamara', lastName: 'Textschatten' })
    const place = `/customers/${ARNOLD}/engagements/${engagement}`
    const note = async (text: string, corrects: string | null = null) => {
      const [row] = await house.data.query<{ id: string }>(
        `insert into lotse.note (customer_id, id, engagement_id, category, text, written_by, written_at, corrects)
         values ($1, gen_random_uuid(), $2, 'environment', $3, $4, '2026-11-20T09:00Z', $5) returning id`,
        [ARNOLD, engagement, text, people.engineer.personId, corrects],
      )
      return row?.id ?? ''
    }
    const first = await note('Frau Textschatten will den Pilot vorziehen.')
    await note('Das Textschattenwerfen ist gelöst.')
    const decision = await read<Decision>(
      await ask('POST', `${place}/decisions`, { title: 'Wer testet?', context: 'Vorschlag von T. Textschatten' }),
    )
    const texts = async (as: Who = 'administrator') =>
      read<NamingText[]>(await house.call(`${base}/${contact.id}/texts`, { as }))
    expect((await texts()).map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(
      [`decision ${decision.id}`, `note ${first}`].sort(),
    )
    expect((await texts()).find(({ kind }) => kind === 'note')?.excerpt).toContain('Frau Textschatten')
    expect((await house.call(`${base}/${contact.id}/texts`, { as: 'engineer' })).status).toBe(403)
    expect((await house.call(`${base}/${contact.id}/texts`, { as: 'customer' })).status).toBe(403)

    await note('Die IT will den Pilot vorziehen.', first)
    expect((await texts()).map(({ id }) => id)).toEqual([decision.id])
    await ask('POST', `${base}/${contact.id}/erasure`, { reason: 'wanted' })
    expect(await texts()).toMatchObject([{ kind: 'decision', id: decision.id, title: 'Wer testet?', excerpt: null }])
  })

  it('cannot be taken back, changed or done twice', async () => {
    const contact = await add({ side: 'customer', lastName: 'Fort' })
    const path = `${base}/${contact.id}`
    await ask('POST', `${path}/erasure`, { reason: 'wanted' })
    expect((await ask('POST', `${path}/restore`)).status).toBe(404)
    expect((await ask('POST', `${path}/erasure`, { reason: 'again' })).status).toBe(404)
    expect((await ask('PATCH', path, { lastName: 'Wieder da' }, { version: 2 })).status).toBe(404)
    expect((await ask('DELETE', path)).status).toBe(404)
  })

  it('also forgets a contact that was removed before', async () => {
    const contact = await add({ side: 'customer', lastName: 'Entfernt' })
    await ask('DELETE', `${base}/${contact.id}`)
    expect((await ask('POST', `${base}/${contact.id}/erasure`, { reason: 'wanted' })).status).toBe(200)
    expect((await traces(['Entfernt'])).filter((trace) => trace.startsWith('contact'))).toEqual([])
  })
})
