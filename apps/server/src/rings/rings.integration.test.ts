import type {
  Contact,
  DeliveryState,
  PilotProposalView,
  Ring,
  RingFailure,
  RingProgressEntry,
  RingsView,
  RolloutPlanView,
  TrashItem,
} from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { learn } from '../engagements/facts.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { ARNOLD, LINKED, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** Rings of a rollout, over HTTP. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())

interface Place {
  readonly base: string
  readonly id: string
  readonly tenant: string
}

async function newPlace(): Promise<Place> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const id = row?.id ?? ''
  return { base: `/customers/${ARNOLD}/engagements/${id}/rings`, id, tenant }
}

const ask = (method: string, path: string, body: object = {}, version?: number, as: Who = 'administrator') =>
  house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
const view = async ({ base }: Place, as: Who = 'engineer') => read<RingsView>(await house.call(base, { as }))
const add = async ({ base }: Place, body: object) => read<Ring>(await ask('POST', base, { kind: 'broad', ...body }))
const refused = async (answer: Response) => {
  const { code, errors } = (await answer.json()) as { code: string; errors?: { field: string }[] }
  return [answer.status, code, errors?.[0]?.field]
}
const names = (count: number) => Array.from({ length: count }, (_, index) => `PC-${index}`)
const proposed = async () => {
  const place = await newPlace()
  await read(await ask('POST', `${place.base}/proposal`, { startsOn: '2026-12-01', language: 'de' }))
  return { place, rings: (await view(place)).rings }
}

describe('rings of a rollout', () => {
  it('are proposed where there are none, and made once', async () => {
    const place = await newPlace()
    const { proposal, rings, may } = await view(place)
    expect([rings, proposal?.rings.map(({ percent }) => percent), may.keep]).toEqual([[], [5, 15, 40, 40], false])
    const make = () => ask('POST', `${place.base}/proposal`, { startsOn: '2026-12-01', language: 'en' })
    await read(await make())
    const made = await view(place)
    expect(made.proposal).toBeNull()
    expect(made.rings.map(({ name, kind, beginsOn }) => [name, kind, beginsOn])).toEqual([
      ['Ring 0: IT', 'it', '2026-12-01'],
      ['Ring 1: pilot', 'pilot', '2026-12-15'],
      ['Ring 2: first half', 'broad', '2027-01-05'],
      ['Ring 3: second half', 'broad', '2027-02-02'],
    ])
    expect(made.rings[2]?.entryCriteria).toHaveLength(4)
    expect(await refused(await make())).toEqual([422, 'rule-refused', undefined])
  })

  it('take a size from the seats of the engagement', async () => {
    const place = await newPlace()
    await house.data.query('update lotse.engagement set seats = 201 where id = $1', [place.id])
    const { proposal } = await view(place)
    expect(proposal?.rings.map(({ users }) => users)).toEqual([10, 30, 81, 80])
    expect(proposal?.basis.en).toContain('201 people')
  })

  it('are changed one by one, and never over somebody else’s work', async () => {
    const place = await newPlace()
    const ring = await add(place, { name: 'Ring 2', exitCriteria: [{ words: 'Nichts stürzt ab' }] })
    const [criterion] = ring.exitCriteria
    const path = `${place.base}/${ring.id}`
    const ticked = await read<Ring>(
      await ask('PATCH', `${path}/criteria`, { criterionId: criterion?.id, metOn: '2026-01-05' }, 1),
    )
    expect(ticked.exitCriteria[0]).toMatchObject({ metOn: '2026-01-05', metBy: { name: 'Ada' } })
    const late = await ask('PATCH', path, { name: 'Anders' }, 1)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile', current: { name: 'Ring 2', version: 2 } })
    const long = await add(place, { name: 'Lang', matchBy: 'names', matchValues: names(300) })
    const lost = await ask('PATCH', `${place.base}/${long.id}`, { name: 'Anders' }, 0)
    // Whoever takes what others wrote saves it again: all of it has to come.
    expect((await lost.json()).current.matchValues).toHaveLength(300)
    const same = {
      entryCriteria: [],
      exitCriteria: [{ id: criterion?.id, words: 'Nichts stürzt ab' }, { words: 'Neu' }],
    }
    const kept = await read<Ring>(await ask('PATCH', path, same, 2))
    expect(kept.exitCriteria.map(({ metOn }) => metOn)).toEqual(['2026-01-05', null])
    const other = { exitCriteria: [{ id: criterion?.id, words: 'Fast nichts stürzt ab' }] }
    expect((await read<Ring>(await ask('PATCH', path, other, 3))).exitCriteria[0]?.metOn).toBeNull()
  })

  it('have one owner, who is there', async () => {
    const place = await newPlace()
    const contact = await read<Contact>(
      await ask('POST', `/customers/${ARNOLD}/contacts`, { side: 'customer', firstName: 'Jana', lastName: 'Trauner' }),
    )
    const ring = await add(place, { name: 'Ring 2', ownerContact: contact.id })
    expect(ring).toMatchObject({ ownerContact: { name: 'Jana Trauner' }, ownerPerson: null })
    const strange = { ownerContact: '01930000-0000-7000-8000-0000000000ff' }
    expect(await refused(await ask('PATCH', `${place.base}/${ring.id}`, strange, 1))).toEqual([
      422,
      'input-not-valid',
      'ownerContact',
    ])
  })

  it.each([
    [{ startsOn: '2026-12-02', endsOn: '2026-12-01' }, 'endsOn'],
    [{ matchBy: 'names', matchValues: [] }, 'matchValues'],
    [{ name: ' ' }, 'name'],
    [{ delayDays: -1 }, 'delayDays'],
  ])('refuse %j at its field', async (body, field) => {
    const place = await newPlace()
    const answer = await refused(await ask('POST', place.base, { kind: 'broad', name: 'Ring', ...body }))
    expect(answer).toEqual([422, 'input-not-valid', field])
  })

  it('go on step by step', async () => {
    const place = await newPlace()
    const { id } = await add(place, { name: 'Ring 2', exitCriteria: [{ words: 'Offen' }] })
    const go = (to: string, version: number, because?: string) =>
      ask('PATCH', `${place.base}/${id}/state`, { to, on: '2026-01-12', ...(because && { because }) }, version)
    expect(await refused(await go('finished', 1))).toEqual([422, 'rule-refused', 'to'])
    expect(await read(await go('running', 1))).toMatchObject({ state: 'running', beganOn: '2026-01-12' })
    expect(await refused(await go('finished', 2))).toEqual([422, 'rule-refused', 'because'])
    expect(await read(await go('finished', 2, 'Restgeräte folgen'))).toMatchObject({ state: 'finished' })
  })

  it('are ordered as a whole, and only as they are', async () => {
    const { place, rings } = await proposed()
    const ids = rings.map(({ id }) => id)
    const order = (ringIds: readonly string[]) => ask('POST', `${place.base}/order`, { ringIds })
    await read(await order(ids.toReversed()))
    expect((await view(place)).rings.map(({ id }) => id)).toEqual(ids.toReversed())
    expect(await refused(await order(ids.slice(1)))).toEqual([422, 'rule-refused', undefined])
    expect(await refused(await order([...ids.slice(1), ids[1] ?? '']))).toEqual([422, 'rule-refused', undefined])
  })

  it('go and come back, to a place that is free', async () => {
    const { place, rings } = await proposed()
    const first = rings[0]?.id ?? ''
    const rest = rings.slice(1).map(({ id }) => id)
    await read(await ask('DELETE', `${place.base}/entries/${first}`))
    expect((await view(place)).rings.map(({ id }) => id)).toEqual(rest)
    await read(await ask('POST', `${place.base}/order`, { ringIds: rest }))
    await read(await ask('POST', `${place.base}/entries/${first}/restore`))
    expect((await view(place)).rings.map(({ id }) => id)).toEqual([...rest, first])
  })

  it('are the team’s to keep and the customer’s to read', async () => {
    const { place } = await proposed()
    expect((await view(place, 'customer')).rings).toHaveLength(4)
    for (const who of ['customer', 'unassigned', 'reader'] as const)
      expect((await ask('POST', place.base, { name: 'Mehr', kind: 'broad' }, undefined, who)).status).toBe(403)
    expect((await house.call(place.base, { as: 'stranger' })).status).toBe(404)
    const ofLink = `/customers/${ARNOLD}/engagements/${LINKED.engagementId}/rings`
    expect((await read<RingsView>(await house.call(ofLink, { as: 'linked' }))).may.keep).toBe(false)
    for (const part of ['pilot', 'values'])
      expect((await house.call(`${ofLink}/${part}`, { as: 'linked' })).status).toBe(200)
    // The link is for that engagement only.
    expect((await house.call(place.base, { as: 'linked' })).status).toBe(404)
  })

  it('leave a trace without anybody’s words', async () => {
    const place = await newPlace()
    const { id } = await add(place, { name: 'Ring 2', targetGroup: 'Frau Ott und ihr Team' })
    await read(await ask('PATCH', `${place.base}/${id}`, { targetGroup: 'Herr Alt' }, 1))
    const events = await house.data.query<{ body: string }>(
      `select body::text as body from lotse.audit_event where engagement_id = $1 and event like 'ring.%'`,
      [place.id],
    )
    expect(events).toHaveLength(2)
    expect(events.map(({ body }) => body).join()).not.toMatch(/Ott|Alt/)
  })
})

describe('progress of a ring', () => {
  const told = { day: '2026-01-05', planned: 100, installed: 60, failed: 5, pending: 20, source: 'Bericht von Intune' }
  const tell = (path: string, more: object = {}) => ask('POST', `${path}/progress`, { ...told, ...more })
  const standing = async (place: Place) => (await view(place)).rings[0]?.standing

  it('is told by hand for a day, and says who told it', async () => {
    const place = await newPlace()
    const { id } = await add(place, { name: 'Ring 2' })
    const path = `${place.base}/${id}`
    const entry = await read<RingProgressEntry>(await tell(path))
    expect(await standing(place)).toMatchObject({
      ...{ from: 'hand', day: '2026-01-05', percent: 60, pending: 20 },
      source: { en: 'by hand: Ada (Bericht von Intune)' },
    })
    expect(await refused(await tell(path))).toEqual([422, 'input-not-valid', 'day'])
    expect(await refused(await tell(path, { day: '2026-01-06', installed: 90 }))).toEqual([
      422,
      'input-not-valid',
      'planned',
    ])
    expect(await refused(await tell(path, { day: '2999-01-06' }))).toEqual([422, 'input-not-valid', 'day'])
    await read(await ask('PATCH', `${place.base}/progress/${entry.id}`, { installed: 75 }, 1))
    expect(await standing(place)).toMatchObject({ percent: 75 })
    const late = await ask('PATCH', `${place.base}/progress/${entry.id}`, { installed: 70 }, 1)
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile', current: { installed: 75 } })
    await read(await ask('DELETE', `${place.base}/entries/${entry.id}`))
    expect(await standing(place)).toBeNull()
    await read(await tell(path, { installed: 10 }))
    const back = `${place.base}/entries/${entry.id}/restore`
    expect(await refused(await ask('POST', back))).toEqual([422, 'rule-refused', undefined])
  })

  it('goes into the trash by itself, and with its ring comes and goes with that', async () => {
    const place = await newPlace()
    const { id } = await add(place, { name: 'Ring 2' })
    const entry = await read<RingProgressEntry>(await tell(`${place.base}/${id}`))
    const trashed = async () => {
      const { items } = await read<{ items: TrashItem[] }>(await ask('GET', '/trash?kind=ring'))
      return items.filter(({ engagementId }) => engagementId === place.id).map((item) => item.id)
    }
    await read(await ask('DELETE', `${place.base}/entries/${entry.id}`))
    expect(await trashed()).toEqual([entry.id])
    await read(await ask('DELETE', `${place.base}/entries/${id}`))
    expect(await trashed()).toEqual([id])
  })

  /** Devices as an import leaves them behind. */
  const snapshot = (
    { tenant }: Place,
    takenOn: string,
    source: string,
    devices: number,
    fields: readonly string[] = [],
  ) =>
    house.data.query(
      `insert into lotse.inventory_snapshot (customer_id, id, tenant_id, source, series, taken_on, taken_on_from, file_name, sha256,
         encoding, devices, row_counts, fields, all_software, mapping, imported_at)
       values ($1, gen_random_uuid(), $2, $3, $3, $4, 'stated', 'geraete.csv', 'x', 'utf-8', $5, '{}', $6, false, '{}', now())`,
      [ARNOLD, tenant, source, takenOn, devices, JSON.stringify(fields)],
    )
  const estate = async (place: Place, rows: readonly object[], takenOn: string, source = 'configManagerOffice') => {
    const { tenant } = place
    await snapshot(place, takenOn, source, rows.length)
    await house.data.query(
      `insert into lotse.inventory_estate (customer_id, tenant_id, key, name, sort_name, state, support, system, site, people, is_silent, is_double, said)
       select $1, $2, lower(r.name), r.name, lower(r.name), coalesce(r.state, 'noOffice'), 'unknown', r.system, r.site, 0, coalesce(r.silent, false), false,
         jsonb_build_object('processor', r.processor, 'addIns', r.add_ins, 'languages', r.languages, 'users', coalesce(r.users, '[]'),
           'office', case when r.office is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('kind', 'suite', 'architecture', r.office)) end)
       from jsonb_to_recordset($3::jsonb) as r(name text, state text, system text, site text, silent boolean, processor text, office text, add_ins jsonb, languages jsonb, users jsonb)`,
      [ARNOLD, tenant, JSON.stringify(rows)],
    )
  }

  it('follows from the inventories where they know its devices, and the newest data wins', async () => {
    const place = await newPlace()
    await estate(
      place,
      [
        { name: 'PC-1', state: 'apps', site: 'Kiel' },
        { name: 'PC-2', state: 'otherOffice', site: 'Kiel' },
        { name: 'PC-3', state: 'apps', site: 'Bremen' },
      ],
      '2026-01-10',
    )
    const names = { matchBy: 'names', matchValues: ['pc-1.hansa.example', 'PC-2', 'PC-9'] }
    const ring = await add(place, { name: 'Ring 2', ...names })
    expect((await view(place)).rings[0]).toMatchObject({
      counted: { takenOn: '2026-01-10', matched: 2, apps: 1, missing: 1 },
      standing: { from: 'inventory', planned: 3, installed: 1, failed: null, percent: 33 },
    })
    const path = `${place.base}/${ring.id}`
    await read(await tell(path, { day: '2026-01-12' }))
    expect(await standing(place)).toMatchObject({ from: 'hand', installed: 60 })
    await read(await ask('PATCH', path, { matchBy: 'site', matchValues: ['kiel'] }, 1))
    expect((await view(place)).rings[0]?.counted).toMatchObject({ matched: 2, apps: 1, missing: 0 })
    const values = await read<{ site: object[]; more: object }>(await house.call(`${place.base}/values`))
    expect(values.site).toEqual([
      { value: 'Kiel', devices: 2 },
      { value: 'Bremen', devices: 1 },
    ])
    expect(values.more).toEqual({ site: 0, unit: 0, model: 0 })
  })

  it('is as of the newest inventory that looked for Office, and no zero where none did', async () => {
    const place = await newPlace()
    const path = `${place.base}/${(await add(place, { name: 'Ring 2', matchBy: 'site', matchValues: ['Kiel'] })).id}`
    const devices = names(3).map((name) => ({ name, site: 'Kiel', state: 'unclear' }))
    await estate(place, devices, '2026-01-10', 'configManagerDevices')
    expect((await view(place)).rings[0]).toMatchObject({
      counted: { takenOn: '2026-01-10', matched: 3, known: 0, apps: 0 },
      standing: null,
    })
    await snapshot(place, '2026-01-04', 'mapped', 3, ['device', 'product'])
    await house.data.query(`update lotse.inventory_estate set state = 'apps' where tenant_id = $1 and name <> 'PC-2'`, [
      place.tenant,
    ])
    await snapshot(place, '2026-01-12', 'configManagerAddIns', 3)
    await snapshot(place, '2026-01-13', 'mapped', 3, ['device', 'addIn'])
    expect((await view(place)).rings[0]).toMatchObject({
      counted: { takenOn: '2026-01-04', matched: 3, known: 2, apps: 2 },
      standing: { from: 'inventory', day: '2026-01-04', installed: 2, planned: 3 },
    })
    await read(await tell(path))
    expect(await standing(place)).toMatchObject({ from: 'hand', day: '2026-01-05' })
  })

  it('tells devices that a ring before has too, unless that is left out', async () => {
    const place = await newPlace()
    await estate(
      place,
      [
        { name: 'PC-1', state: 'apps', site: 'Kiel' },
        { name: 'PC-2', site: 'Kiel' },
        { name: 'PC-3', state: 'apps', site: 'Kiel' },
      ],
      '2026-01-10',
    )
    const pilot = await add(place, { name: 'Pilot', matchBy: 'names', matchValues: ['PC-1', 'PC-2'] })
    const second = await add(place, { name: 'Zweiter', matchBy: 'names', matchValues: ['pc-2.hansa.example', 'PC-7'] })
    expect((await view(place)).rings.map(({ namedAgain }) => namedAgain)).toEqual([0, 1])
    await read(await ask('DELETE', `${place.base}/entries/${second.id}`))
    await add(place, { name: 'Alle', matchBy: 'site', matchValues: ['Kiel'] })
    const again = async () => (await view(place)).rings.map(({ counted }) => counted?.again)
    expect(await again()).toEqual([
      { matched: 0, apps: 0 },
      { matched: 2, apps: 1 },
    ])
    const out = { to: 'leftOut', on: '2026-01-12', because: 'so' }
    await read(await ask('PATCH', `${place.base}/${pilot.id}/state`, out, 1))
    expect((await again())[1]).toEqual({ matched: 0, apps: 0 })
  })

  it('gives five hundred sites, and says how many there are besides', async () => {
    const place = await newPlace()
    await estate(
      place,
      names(503).map((name) => ({ name, site: `Ort ${name}` })),
      '2026-01-10',
    )
    const values = await read<{ site: object[]; more: object }>(await house.call(`${place.base}/values`))
    expect([values.site.length, values.more]).toEqual([500, { site: 3, unit: 0, model: 0 }])
  })

  it('proposes the smallest pilot of the inventories, without what is silent', async () => {
    const place = await newPlace()
    const windows = { system: 'win11', processor: 'x64', office: 'x64' }
    await estate(
      place,
      [
        { name: 'PC-1', ...windows, site: 'Kiel', add_ins: [{ name: 'Rechner' }], languages: ['de-de'] },
        { name: 'PC-2', ...windows, site: 'Bremen', languages: ['de-de'] },
        { name: 'PC-3', ...windows, site: 'Bremen', languages: ['de-de'] },
        { name: 'PC-4', ...windows, site: 'Kiel', processor: 'arm64', silent: true },
      ],
      '2026-01-10',
    )
    const pilot = (query = '') =>
      house.call(`${place.base}/pilot${query}`).then((answer) => read<PilotProposalView>(answer))
    const { picks, ...rest } = await pilot()
    expect(picks.map(({ name, alike, alone }) => [name, alike, alone.map(({ value }) => value)])).toEqual([
      ['PC-1', 1, ['Rechner', 'Kiel']],
      ['PC-2', 2, ['Bremen']],
    ])
    expect(rest).toMatchObject({ devices: 3, silent: 1, missing: [], smallest: true })
    expect(picks[0]?.traits.find(({ kind }) => kind === 'system')?.label.en).toBe('Windows 11')
    expect((await pilot('?addInsFrom=2')).ignored.map(({ value }) => value)).toEqual(['rechner'])
  })

  it('proposes a pilot that has seen the processor beside the architecture of Office', async () => {
    const place = await newPlace()
    await estate(
      place,
      [
        { name: 'PC-1', system: 'win11', processor: 'x64', office: 'x64' },
        { name: 'PC-2', system: 'win11', processor: 'arm64', office: 'x64' },
      ],
      '2026-01-10',
    )
    const { picks } = await read<PilotProposalView>(await house.call(`${place.base}/pilot`))
    expect(picks.map(({ name, alone }) => [name, alone.map(({ kind, value }) => `${kind} ${value}`)])).toEqual([
      ['PC-1', ['processor x64']],
      ['PC-2', ['processor arm64']],
    ])
  })

  it('knows failed installs with what their code means', async () => {
    const place = await newPlace()
    const { id } = await add(place, { name: 'Ring 2' })
    const path = `${place.base}/${id}/failures`
    const body = { code: '-2147467259', count: 3, day: '2026-01-05', note: null, solvedOn: null }
    const failure = await read<RingFailure>(await ask('POST', path, body))
    expect(failure).toMatchObject({ code: '0x80004005', kind: 'failure', meaning: { en: 'General failure.' } })
    expect(await refused(await ask('POST', path, { ...body, code: 'kaputt' }))).toEqual([
      422,
      'input-not-valid',
      'code',
    ])
    const solved = { solvedOn: '2026-01-07' }
    await read(await ask('PATCH', `${place.base}/failures/${failure.id}`, solved, 1))
    expect((await view(place)).rings[0]?.failures).toMatchObject([{ solvedOn: '2026-01-07', count: 3 }])
  })

  it('warns before a ring with people without a licence, as far as licences are known', async () => {
    const place = await newPlace()
    await add(place, { name: 'Ring 2', matchBy: 'site', matchValues: ['Kiel'] })
    expect((await view(place)).rings[0]?.warnings.map(({ code }) => code)).toEqual([
      'licencesUnknown',
      'noOwner',
      'noSize',
    ])
  })

  it('plans bandwidth with the sizes of the house, and not over somebody else', async () => {
    const place = await newPlace()
    const path = `${place.base}/plan`
    expect((await view(place)).plan).toEqual({ sizes: {}, sites: [], version: 0 })
    const sizes = { core: { from: 1600, to: 1700 } }
    expect(await read<RolloutPlanView>(await ask('PATCH', path, { sizes }, 0))).toMatchObject({ sizes, version: 1 })
    const late = await ask('PATCH', path, { sizes: {} }, 0)
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile', current: { sizes } })
    const wrong = { sizes: { core: { from: 3, to: 2 } } }
    const refusal = await ask('PATCH', path, wrong, 1)
    expect([refusal.status, await refusal.json()]).toMatchObject([
      422,
      {
        code: 'input-not-valid',
        errors: [{ field: 'sizes.core', message: expect.stringMatching(/^.+: The smaller number/) }],
      },
    ])
  })
})

describe('what follows from rings', () => {
  const fact = async ({ id }: Place) => {
    const delivery = await read<DeliveryState>(await house.call(`/customers/${ARNOLD}/engagements/${id}/delivery`))
    return delivery.fromRings.find((one) => one.fact === 'broadRolloutBegan')
  }
  const factsOf = ({ id }: Place) =>
    house.services.database.transaction({ customer: ARNOLD }, async (tx) => {
      const engagement = await findEngagement(tx, { customerId: ARNOLD, engagementId: id })
      if (engagement === null) throw new Error('the engagement is gone')
      return (await learn(tx, engagement, house.services.clock.today())).facts.delivery
    })

  it('is that the broad rollout began and is complete, unless something newer was stated', async () => {
    const { place, rings } = await proposed()
    const broad = rings.filter(({ kind }) => kind === 'broad')
    expect([await fact(place), (await factsOf(place)).broadRolloutBegan]).toEqual([undefined, null])
    const move = async (ring: { id: string } | undefined, version: number, to: string, on: string) =>
      read(await ask('PATCH', `${place.base}/${ring?.id}/state`, { to, on, because: 'so' }, version))
    await move(rings[0], 1, 'running', '2026-01-05')
    // A pilot says nothing about the broad rollout.
    expect(await factsOf(place)).toMatchObject({ broadRolloutBegan: null, targetGroupsCovered: null })
    await move(broad[0], 1, 'running', '2026-01-12')
    expect(await fact(place)).toEqual({ fact: 'broadRolloutBegan', value: true, on: '2026-01-12', counts: true })
    expect((await factsOf(place)).broadRolloutBegan).toBe(true)

    await house.data.query(
      `insert into lotse.stated_fact (customer_id, engagement_id, fact, version, value, as_of, stated_at, stated_by)
       values ($1, $2, 'broadRolloutBegan', 1, 'false', '2026-01-13', now(), '01930000-0000-7000-8000-000000000002')`,
      [ARNOLD, place.id],
    )
    expect([(await fact(place))?.counts, (await factsOf(place)).broadRolloutBegan]).toEqual([false, false])

    await move(broad[0], 2, 'finished', '2026-01-14')
    for (const ring of [rings[1], broad[1]]) await move(ring, 1, 'leftOut', '2026-01-14')
    await move(rings[0], 2, 'finished', '2026-01-14')
    expect(await factsOf(place)).toMatchObject({ broadRolloutBegan: true, targetGroupsCovered: true })
  })
})
