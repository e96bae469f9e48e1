import { isoDate } from '@lotse/calendar'
import type {
  AccountMessage,
  CompatCase,
  NamingText,
  Notice,
  OutsideHelpView,
  Referral,
  WorkLine,
} from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { sendDue } from '../platform/mail/send-due.ts'
import { type Mailbox, startMailbox } from '../testing/mailbox.ts'
import { type StatusHouse, statusHouse } from '../testing/status-house.ts'
import { noteMessageDelivery } from './account-messages/note-delivery.ts'
import { accountMessagesOf, compatCasesOf, outsideHelpFacts, referralsOf } from './look-up.ts'

/** Referrals, compatibility cases and messages to the account side, over HTTP. */

let house: StatusHouse
beforeAll(async () => {
  house = await statusHouse()
})
afterAll(() => house?.stop())

const today = '2026-11-22'
const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000c1')

interface Place {
  readonly id: string
  readonly base: string
}

async function newPlace(): Promise<Place> {
  const id = await house.engagement()
  // Task 983 stands in the second version of the playbook.
  await house.data.query(`update lotse.engagement set playbook_version = 2 where id = $1`, [id])
  await house.data.query(
    `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, '983', 'notStarted')`,
    [CUSTOMER, id],
  )
  return { id, base: `${house.at(id)}/outside-help` }
}

const contact = async (lastName: string, more: object = {}) => {
  const body = { side: 'customer', firstName: 'Jana', lastName, email: `${lastName}@hansa.example`, ...more }
  return (await house.call<{ id: string }>('POST', `/customers/${CUSTOMER}/contacts`, body)).body.id
}
const view = async ({ base }: Place) => (await house.call<OutsideHelpView>('GET', base)).body
const taskStatus = async ({ id }: Place) =>
  (
    await house.data.query<{ status: string }>(
      `select status from lotse.task where engagement_id = $1 and task_id = '983'`,
      [id],
    )
  )[0]?.status
const within = <T>(work: Parameters<typeof house.services.database.transaction>[1]) =>
  house.services.database.transaction({ customer: CUSTOMER }, work) as Promise<T>
const assign = (engagementId: string, personId: string, role: string) =>
  house.data.query(
    `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role, since)
     values ($1, gen_random_uuid(), $2, $3, $4, now())`,
    [CUSTOMER, engagementId, personId, role],
  )
const remove = (place: Place, id: string) =>
  fetch(`${house.address}/api${place.base}/entries/${id}`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer manager' },
  })
const fieldsOf = (errors: readonly { readonly field: string }[]) => errors.map(({ field }) => field)
const EMIL = '01930000-0000-7000-8000-00000000d002'
const FRIEDA = '01930000-0000-7000-8000-00000000d001'

describe('a partner referral', () => {
  it('goes its way with the customer’s consent, and task 983 follows', async () => {
    const place = await newPlace()
    const lang = await contact('Lang')
    const add = await house.call<Referral>('POST', `${place.base}/referrals`, {
      need: 'acmExecution',
      scope: 'Schulung',
    })
    expect(add.body).toMatchObject({ state: 'drafted', next: ['consented', 'closed'], version: 1 })
    expect(await taskStatus(place)).toBe('inProgress')
    const path = `${place.base}/referrals/${add.body.id}`
    const move = (body: object, version: number) =>
      house.call<Referral>('PATCH', `${path}/state`, { on: today, ...body }, { version })

    expect(await move({ to: 'sent' }, 1)).toMatchObject({ status: 422, code: 'rule-refused' })
    const empty = await move({ to: 'consented', with: { ownOffer: 'yes' } }, 1)
    expect(fieldsOf(empty.errors)).toEqual(['ownOfferSaidOn', 'consentBy', 'consentOn', 'consentHow'])
    const consent = { consentBy: lang, consentOn: today, consentHow: 'mail' }
    const strategist = await contact('Steen', { side: 'account' })
    const wrongSide = await move({ to: 'consented', with: { ...consent, consentBy: strategist } }, 1)
    expect([wrongSide.code, fieldsOf(wrongSide.errors)]).toEqual(['input-not-valid', ['consentBy']])
    const consented = await move({ to: 'consented', with: { ownOffer: 'yes', ownOfferSaidOn: today, ...consent } }, 1)
    expect(consented.body).toMatchObject({ state: 'consented', consenter: { name: 'Jana Lang' }, version: 2 })
    expect((await move({ to: 'sent' }, 1)).code).toBe('changed-meanwhile')
    for (const other of [{ consentBy: null }, { consentOn: '2026-11-20' }, { consentHow: 'call' }])
      expect((await house.call('PATCH', path, other, { version: 2 })).code).toBe('rule-refused')
    const sent = await move({ to: 'sent', with: { region: 'EMEA', language: 'de', size: 40, contactId: lang } }, 2)
    expect(sent.body).toMatchObject({ state: 'sent', size: 40 })
    expect(sent.body.moves.map(({ to, by }) => [to, by?.name])).toEqual([
      ['consented', 'Frieda'],
      ['sent', 'Frieda'],
    ])
    expect(await taskStatus(place)).toBe('inProgress')
    expect(fieldsOf((await move({ to: 'accepted' }, 3)).errors)).toEqual(['partner', 'words'])
    const accepted = await move({ to: 'accepted', words: 'Freigegeben', with: { partner: 'Beispiel GmbH' } }, 3)
    expect(accepted.body.state).toBe('accepted')
    expect(await taskStatus(place)).toBe('complete')
    expect((await remove(place, add.body.id)).status).toBe(422)
    expect((await view(place)).referrals).toHaveLength(1)

    const key = { customerId: CUSTOMER, engagementId: place.id }
    expect(await within((tx) => referralsOf(tx, key))).toMatchObject([
      { state: 'accepted', wasSent: true, sentOn: isoDate(today) },
    ])
    const text = await (
      await fetch(`${house.address}/api${path}/referral.txt?language=en`, {
        headers: { authorization: 'Bearer manager' },
      })
    ).text()
    expect(text).toContain('Consent of the customer: Jana Lang')
    expect(text).toContain('Jana Lang, Lang@hansa.example')
    expect(text).toContain('We offer this service ourselves')
  })

  it('is the manager’s, and nobody’s of the customer', async () => {
    const place = await newPlace()
    const body = { need: 'network' }
    expect((await house.call('POST', `${place.base}/referrals`, body, { as: 'engineer' })).status).toBe(403)
    expect((await house.call('GET', place.base, undefined, { as: 'engineer' })).status).toBe(200)
    expect((await house.call('GET', place.base, undefined, { as: 'customer' })).status).toBe(403)
  })

  it('is removed as long as it is a draft and comes back, task 983 with it; its words are found by a name', async () => {
    const place = await newPlace()
    const person = await contact('Zwetschge')
    const { body } = await house.call<Referral>('POST', `${place.base}/referrals`, {
      need: 'handsOn',
      scope: 'Mit Jana Zwetschge abstimmen',
    })
    const texts = await house.call<NamingText[]>('GET', `/customers/${CUSTOMER}/contacts/${person}/texts`)
    expect(texts.body.map(({ kind, id }) => [kind, id])).toEqual([['outsideHelp', body.id]])
    expect(await taskStatus(place)).toBe('inProgress')
    expect((await remove(place, body.id)).status).toBe(200)
    expect((await view(place)).referrals).toEqual([])
    expect(await taskStatus(place)).toBe('notStarted')
    expect((await house.call('POST', `${place.base}/entries/${body.id}/restore`, {})).status).toBe(200)
    expect((await view(place)).referrals).toHaveLength(1)
    expect(await taskStatus(place)).toBe('inProgress')
  })

  it('belongs to no case but one of its engagement', async () => {
    const place = await newPlace()
    const body = { need: 'network', caseId: '01930000-0000-7000-8000-00000000ffff' }
    const refused = await house.call('POST', `${place.base}/referrals`, body)
    expect([refused.code, fieldsOf(refused.errors)]).toEqual(['input-not-valid', ['caseId']])
  })
})

describe('a compatibility case', () => {
  const whole = {
    productVersion: '4.2',
    publisher: 'Rechenwerk AG',
    kind: 'com',
    officeAfter: '16.0.20326.20100',
    bitness: 'x64',
    windowsBuild: '10.0.26100',
    steps: 'Open the file',
    expected: 'It calculates',
    seen: 'It stops',
    usersAffected: 12,
    process: 'Closing of the month',
  }

  it('is prefilled, complete before it is submitted, and leads on where there is no fix', async () => {
    const place = await newPlace()
    const who = await contact('Admin', { itTeam: true, phone: '+49 40 1', language: 'de' })
    const unreachable = await contact('Stumm')
    await house.data.query(`update lotse.customer set country = 'DE' where customer_id = $1`, [CUSTOMER])
    const { body } = await house.call<CompatCase>('POST', `${place.base}/compat-cases`, { product: 'Rechenblatt' })
    expect(body).toMatchObject({ region: 'EMEA', state: 'prepared', tenant: 'T', logs: 0 })
    expect(body.prefilled).toEqual(expect.arrayContaining(['region', 'contactId']))
    const path = `${place.base}/compat-cases/${body.id}`
    const early = await house.call('PATCH', `${path}/state`, { to: 'submitted', on: today }, { version: 1 })
    expect(fieldsOf(early.errors)).toEqual(expect.arrayContaining(['consent', 'publisher', 'seen', 'number']))
    const consent = { consentBy: who, consentOn: today, consentHow: 'call' }
    const filled = await house.call<CompatCase>(
      'PATCH',
      path,
      { ...whole, ...consent, contactId: who, region: 'AMER', findings: ['F-12'] },
      { version: 1 },
    )
    expect(filled.body.standing.filter(({ state }) => state === 'missing')).toEqual([])
    expect(filled.body.prefilled).not.toContain('region')
    const submit = { to: 'submitted', on: today, number: 'AA-4711' }
    const changed = (body: object, version: number) => house.call<CompatCase>('PATCH', path, body, { version })
    expect((await changed({ consentOn: '2026-11-29', contactId: unreachable }, 2)).status).toBe(200)
    const tooEarly = await house.call('PATCH', `${path}/state`, submit, { version: 3 })
    expect(fieldsOf(tooEarly.errors)).toEqual(['contactId', 'consentOn'])
    expect((await changed({ consentOn: today, contactId: who }, 3)).status).toBe(200)
    const submitted = await house.call<CompatCase>('PATCH', `${path}/state`, submit, { version: 4 })
    expect(submitted.body).toMatchObject({ state: 'submitted', number: 'AA-4711' })
    const silent = await house.call('PATCH', `${path}/state`, { to: 'noFix', on: today }, { version: 5 })
    expect(fieldsOf(silent.errors)).toEqual(['words'])
    const noFix = { to: 'noFix', on: today, words: 'The product is out of support.' }
    expect((await house.call<CompatCase>('PATCH', `${path}/state`, noFix, { version: 5 })).body.state).toBe('noFix')
    expect((await remove(place, body.id)).status).toBe(422)
    const key = { customerId: CUSTOMER, engagementId: place.id }
    expect(await within((tx) => compatCasesOf(tx, key))).toMatchObject([
      { state: 'noFix', submittedOn: isoDate(today) },
    ])

    const file = async (name: string) =>
      Buffer.from(
        await (
          await fetch(`${house.address}/api${path}/${name}`, { headers: { authorization: 'Bearer engineer' } })
        ).arrayBuffer(),
      )
    expect((await file('packet.txt?language=de')).toString()).toContain('Herausgeber: Rechenwerk AG')
    expect((await file('packet.txt?language=de')).toString()).toContain('Jana Admin, Admin@hansa.example, +49 40 1')
    expect((await file('packet.docx?language=en')).subarray(0, 2).toString()).toBe('PK')
    expect((await file('packet.pdf?language=en')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('takes its logs as files', async () => {
    const place = await newPlace()
    const { body } = await house.call<CompatCase>('POST', `${place.base}/compat-cases`, { product: 'Makro' })
    const form = new FormData()
    form.append('files', new Blob(['Fehler 1004']), 'fehler.log')
    const upload = await fetch(
      `${house.address}/api${house.at(place.id)}/documents?attachedTo=compatCase&attachedId=${body.id}&audience=team`,
      { method: 'POST', headers: { authorization: 'Bearer engineer' }, body: form },
    )
    expect(upload.status).toBe(201)
    const [one] = (await view(place)).cases
    expect(one?.logs).toBe(1)
    expect(one?.standing.find(({ field }) => field === 'logs')?.state).toBe('there')
  })
})

describe('a message to the account team', () => {
  const draft = async (place: Place, more: object = {}) =>
    (
      await house.call<AccountMessage>('POST', `${place.base}/messages`, {
        ...{ reason: 'priority', audience: 'accountTeam', language: 'de' },
        ...more,
      })
    ).body

  it('is drafted, changed, sent by hand and answered', async () => {
    const place = await newPlace()
    const ats = await contact('Stratege', { side: 'account', roles: ['ATS'] })
    const message = await draft(place)
    expect(message).toMatchObject({ state: 'drafted', recipientIds: [ats] })
    expect(message.subject).toContain('Hansa Werke')
    const path = `${place.base}/messages/${message.id}`
    const send = (version: number, way = 'copied') =>
      house.call<AccountMessage>('PATCH', `${path}/sending`, { way, on: today }, { version })
    expect(fieldsOf((await send(1)).errors)).toEqual(['text'])
    const changed = await house.call<AccountMessage>('PATCH', path, { text: 'Bitte helfen Sie.' }, { version: 1 })
    expect(changed.body.text).toBe('Bitte helfen Sie.')
    const mail = await fetch(`${house.address}/api${path}/message.eml`, {
      headers: { authorization: 'Bearer manager' },
    })
    expect(await mail.text()).toContain('To: Stratege@hansa.example')
    expect(fieldsOf((await send(2, 'lotse')).errors)).toEqual(['way'])
    expect((await send(2)).body).toMatchObject({
      state: 'sent',
      sent: { way: 'copied', deliveries: [{ name: 'Jana Stratege', state: 'byHand' }] },
    })
    expect((await house.call('PATCH', path, { text: 'Neu' }, { version: 3 })).code).toBe('rule-refused')
    const reply = { on: today, from: ats, words: 'Wir sprechen mit der Leitung.' }
    const answered = await house.call<AccountMessage>('PATCH', `${path}/reply`, reply, { version: 3 })
    expect(answered.body).toMatchObject({ state: 'answered', reply: { from: { name: 'Jana Stratege' } } })
    const key = { customerId: CUSTOMER, engagementId: place.id }
    expect(await within((tx) => accountMessagesOf(tx, key))).toMatchObject([
      { wasSent: true, sentOn: isoDate(today), repliedOn: isoDate(today) },
    ])
  })

  it('stands in My work of the manager, and what comes back is told to the engineer', async () => {
    const place = await newPlace()
    await assign(place.id, FRIEDA, 'FM')
    await assign(place.id, EMIL, 'FE')
    await contact('Antwort', { side: 'account', roles: ['ATS'] })
    const { id } = await draft(place, { reason: 'noIntent' })
    const path = `${place.base}/messages/${id}`
    const work = async () =>
      (await house.call<{ lines: WorkLine[] }>('GET', '/self/work?kind=outsideHelp')).body.lines.filter(
        ({ engagementId }) => engagementId === place.id,
      )
    expect(await work()).toMatchObject([
      { kind: 'outsideHelp', role: 'FM', target: { page: 'outsideHelp', kind: 'message', entryId: id } },
    ])
    await house.call('PATCH', path, { text: 'Der Kunde hat keine Absicht mehr.' }, { version: 1 })
    await house.call('PATCH', `${path}/sending`, { way: 'copied', on: today }, { version: 2 })
    expect(await work()).toEqual([])
    const key = { customerId: CUSTOMER, engagementId: place.id }
    // An old message says nothing of a customer who wants it again.
    expect(await within((tx) => outsideHelpFacts(tx, key))).toEqual({})
    await noIntentSince(place, '2026-11-20')
    expect(await within((tx) => outsideHelpFacts(tx, key))).toEqual({ accountSideInformed: true })
    await noIntentSince(place, '2026-11-23')
    expect(await within((tx) => outsideHelpFacts(tx, key))).toEqual({})
    await house.call('PATCH', `${path}/reply`, { on: today, words: 'Verstanden.' }, { version: 3 })
    const told = await house.call<{ items: Notice[] }>('GET', '/self/notices', undefined, { as: 'engineer' })
    expect(told.body.items.filter(({ engagementId }) => engagementId === place.id)).toMatchObject([
      { kind: 'accountMessage', target: { page: 'path' } },
    ])
  })

  it('goes to the architect only with the expert’s approval', async () => {
    const place = await newPlace()
    await assign(place.id, EMIL, 'GM_FTA')
    const { id } = await draft(place, { audience: 'gmFta', language: 'en' })
    const path = `${place.base}/messages/${id}`
    await house.call('PATCH', path, { text: 'Please step in again.' }, { version: 1 })
    const send = (version: number) =>
      house.call<AccountMessage>('PATCH', `${path}/sending`, { way: 'file', on: today }, { version })
    expect(fieldsOf((await send(2)).errors)).toEqual(['approval'])
    const approval = { by: FRIEDA, on: today, words: 'Agreed on the phone' }
    expect(fieldsOf((await house.call('PATCH', `${path}/approval`, approval, { version: 2 })).errors)).toEqual(['by'])
    await assign(place.id, FRIEDA, 'SME')
    expect(
      (await house.call<AccountMessage>('PATCH', `${path}/approval`, approval, { version: 2 })).body.approval,
    ).toMatchObject({ by: { name: 'Frieda' }, words: 'Agreed on the phone' })
    expect((await send(3)).body).toMatchObject({ state: 'sent', sent: { deliveries: [{ name: 'Emil' }] } })
  })

  const noIntentSince = async ({ id }: Place, since: string) => {
    await house.data.query('delete from lotse.usage_status where engagement_id = $1', [id])
    await house.data.query(
      `insert into lotse.usage_status (customer_id, id, engagement_id, count, l1, l1_since)
       values ($1, gen_random_uuid(), $2, 10, 'noIntent', $3)`,
      [CUSTOMER, id, since],
    )
  }
  const withMailbox = async (work: (mailbox: Mailbox) => Promise<void>) => {
    const mailbox = await startMailbox()
    await house.data.query(
      `insert into lotse.mail_server (customer_id, host, port, tls, sender) values ($1, '127.0.0.1', $2, 'none', 'lotse@nordwind.example')`,
      [ORGANISATION, mailbox.port],
    )
    try {
      await work(mailbox)
    } finally {
      await mailbox.stop()
      await house.data.query('delete from lotse.mail_server')
    }
  }
  /** Sends what is due, retries too. */
  const deliver = async () => {
    await house.data.query('update lotse.mail set next_at = queued_at where next_at is not null')
    await sendDue(house.services, { accountMessage: noteMessageDelivery })
  }
  const latest = async (place: Place) => {
    const message = (await view(place)).messages.at(-1)
    if (message === undefined) throw new Error('there is no message')
    return message
  }
  const sendByLotse = async (place: Place) => {
    const { id, version } = await latest(place)
    const body = { way: 'lotse', on: today }
    // As if its first task was begun: before that nothing leaves the house.
    await house.data.query(`update lotse.standing set evaluation = '{"started": true}' where engagement_id = $1`, [
      place.id,
    ])
    return house.call<AccountMessage>('PATCH', `${place.base}/messages/${id}/sending`, body, { version })
  }
  const change = async (place: Place, body: object) => {
    const { id, version } = await latest(place)
    return house.call<AccountMessage>('PATCH', `${place.base}/messages/${id}`, body, { version })
  }
  const states = async (place: Place) => {
    const { state, sent } = await latest(place)
    return [state, ...(sent?.deliveries ?? []).map((one) => one.state)]
  }

  it('goes through Lotse once the engagement is started, and answers go to whoever asks', () =>
    withMailbox(async (mailbox) => {
      const place = await newPlace()
      const atu = await contact('Einheit', { side: 'account', roles: ['ATU'] })
      const { id } = await draft(place)
      await change(place, { text: 'Bitte helfen Sie.', recipientIds: [atu] })
      const inside = { way: 'lotse', on: today }
      const standing = `update lotse.standing set evaluation = '{"started": false}' where engagement_id = $1`
      await house.data.query(standing, [place.id])
      const refused = await house.call('PATCH', `${place.base}/messages/${id}/sending`, inside, { version: 2 })
      expect([refused.status, fieldsOf(refused.errors)]).toEqual([422, ['way']])
      expect((await view(place)).staysInside).toBe(true)
      expect((await sendByLotse(place)).body).toMatchObject({
        state: 'sending',
        sent: { deliveries: [{ state: 'queued' }] },
      })
      mailbox.refuse = { code: 550, words: 'no such user' }
      await deliver()
      expect(await states(place)).toEqual(['failed', 'givenUp'])
      mailbox.refuse = null
      expect((await sendByLotse(place)).status).toBe(200)
      await deliver()
      expect(mailbox.letters.map(({ to }) => to)).toEqual([['Einheit@hansa.example']])
      expect(mailbox.letters[0]?.raw).toContain('Reply-To: frieda@lotse.example')
      expect(mailbox.letters[0]?.text).not.toContain('nicht gelesen')
      expect(await states(place)).toEqual(['sent', 'sent'])
      expect((await remove(place, id)).status).toBe(422)
    }))

  it('sent again, goes only to whoever does not have it, with the words of now', () =>
    withMailbox(async (mailbox) => {
      const place = await newPlace()
      const has = await contact('Bekommt', { side: 'account', roles: ['ATU'] })
      const fails = await contact('Scheitert', { side: 'account', roles: ['ATU'] })
      const wrong = await contact('Falsch', { side: 'account', roles: ['ATU'] })
      await draft(place)
      await change(place, { text: 'Alte Worte.', recipientIds: [has, fails, wrong] })
      await sendByLotse(place)
      mailbox.refuse = { code: 451, words: 'try later', to: 'Scheitert@hansa.example' }
      await deliver()
      mailbox.letters.length = 0
      expect((await states(place)).toSorted()).toEqual(['failed', 'failed', 'sent', 'sent'])
      mailbox.refuse = null
      expect((await change(place, { text: 'Neue Worte.' })).status).toBe(200)
      await deliver()
      expect([mailbox.letters.length, (await states(place)).toSorted()]).toEqual([
        0,
        ['failed', 'givenUp', 'sent', 'sent'],
      ])
      expect((await sendByLotse(place)).status).toBe(200)
      await deliver()
      expect(mailbox.letters.map(({ to, text }) => [to, text.includes('Neue Worte.')])).toEqual([
        [['Scheitert@hansa.example'], true],
      ])
      expect(await states(place)).toEqual(['sent', 'sent', 'sent', 'sent'])
    }))

  it('is not tried any more once whoever it failed for is taken out, or it is removed', () =>
    withMailbox(async (mailbox) => {
      const place = await newPlace()
      const has = await contact('Richtig', { side: 'account', roles: ['ATU'] })
      const wrong = await contact('Vertippt', { side: 'account', roles: ['ATU'] })
      await draft(place)
      await change(place, { text: 'Bitte helfen Sie.', recipientIds: [has, wrong] })
      await sendByLotse(place)
      mailbox.refuse = { code: 451, words: 'try later', to: 'Vertippt@hansa.example' }
      await deliver()
      await change(place, { recipientIds: [has] })
      expect((await sendByLotse(place)).body.state).toBe('sent')
      mailbox.letters.length = 0
      mailbox.refuse = null
      await deliver()
      expect(mailbox.letters).toEqual([])

      const other = await newPlace()
      await draft(other)
      await change(other, { text: 'Bitte helfen Sie.', recipientIds: [wrong] })
      await sendByLotse(other)
      expect((await remove(other, (await latest(other)).id)).status).toBe(422)
      mailbox.refuse = { code: 451, words: 'try later' }
      await deliver()
      expect((await remove(other, (await latest(other)).id)).status).toBe(200)
      mailbox.refuse = null
      await deliver()
      expect(mailbox.letters).toEqual([])
    }))
})
