import type {
  DeviceDetails,
  DeviceRowView,
  InventoryImported,
  InventoryOverview,
  InventoryPreview,
  Job,
} from '@lotse/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { customerId } from '../platform/db/scope.ts'
import { ARNOLD, BERTA, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { acceptedAnswers, devicesOf, installedPeople } from './look-up.ts'

/** Inventories over HTTP: looked at before they are taken in, put together, judged, and answered from. */

const HEADINGS = 'Name,Version,Build,Architecture,Update channel,Add-ins Present,Macros used,Last contact,Last email'
const row = (name: string, email: string, fields: { version?: string; build?: string; contact?: string } = {}) => {
  const { version = '2608', build = '16.0.20326.20100', contact = '2026-11-20' } = fields
  return `${name},${version},${build},x64,Monthly Enterprise Channel,No,No,${contact},${email}`
}
const adminCenter = (...rows: string[]): string => `\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`

const DEVICES = 'Name0,Operating_System_Name_and0,Resource_Domain_OR_Workgr0,System_OU_Name0,Model0'
const deviceList = (...rows: string[]): string => [DEVICES, ...rows].join('\n')

const three = adminCenter(
  row('PC-1', 'anna@adatum.example'),
  row('PC-2', 'Ben@adatum.example', { version: '2206', build: '16.0.15330.20264' }),
  row('PC-3', 'cora@adatum.example', { contact: '2026-09-01' }),
)

let house: UsageHouse
let tenant: string
let base: string
beforeAll(async () => {
  house = await usageHouse()
})
beforeEach(async () => {
  tenant = await house.newTenant()
  base = `/customers/${ARNOLD}/tenants/${tenant}/inventory`
})
afterAll(() => house?.stop())

const send = (name: string, text: string, as: Who = 'engineer', at = base): Promise<Response> => {
  const body = new FormData()
  body.append('files', new Blob([text]), name)
  return house.call(`${at}/uploads`, { as, method: 'POST', body })
}

const ask = (method: string, path: string, body: object = {}, as: Who = 'engineer'): Promise<Response> =>
  house.call(path, { as, method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

async function done<T>(response: Response): Promise<T> {
  const { jobId } = await read<{ jobId: string }>(response)
  const job = await house.ended(jobId)
  if (job.state !== 'done') throw new Error(`the job is ${job.state}: ${JSON.stringify(job.problem)}`)
  return job.result as T
}

const failed = async (response: Response): Promise<Job['problem']> =>
  (await house.ended((await read<{ jobId: string }>(response)).jobId)).problem

const preview = async (text: string, name = 'devices.csv'): Promise<InventoryPreview> => done(await send(name, text))

const take = async (uploadId: string, choices: object = {}): Promise<InventoryImported> =>
  done(await ask('POST', `${base}/uploads/${uploadId}/import`, choices))

const importing = async (text: string, choices: object = {}, name?: string): Promise<InventoryImported> =>
  take((await preview(text, name)).uploadId, choices)

const overview = async (as: Who = 'engineer'): Promise<InventoryOverview> => read(await house.call(base, { as }))

const list = async (query = ''): Promise<{ items: DeviceRowView[]; total: number; next: string | null }> =>
  read(await house.call(`${base}/devices${query}`))

const names = async (query: string): Promise<string[]> => (await list(query)).items.map(({ name }) => name)

const count = async (table: string): Promise<number> => {
  const [found] = await house.data.query<{ n: number }>(
    `select count(*)::int as n from lotse.${table} where customer_id = $1`,
    [ARNOLD],
  )
  return found?.n ?? -1
}

describe('a file', () => {
  it('is looked at before anything is stored', async () => {
    const before = await count('inventory_snapshot')
    const seen = await preview(three)
    expect(seen).toMatchObject({
      fileName: 'devices.csv',
      source: { en: 'Apps admin center, inventory' },
      takenOn: '2026-11-20',
      takenOnFrom: 'latestContact',
      rows: { total: 3, accepted: 3, duplicates: 0, rejected: 0 },
      devices: 3,
      people: 3,
      refused: null,
      replaces: null,
      unchanged: false,
    })
    expect(seen.recognised.map(({ what, devices }) => [what.en, devices])).toEqual([
      ['Microsoft 365 Apps, Monthly Enterprise Channel, 2608', 2],
      ['Microsoft 365 Apps, Monthly Enterprise Channel, 2206', 1],
    ])
    expect(await count('inventory_snapshot')).toBe(before)
    expect((await overview()).snapshots).toEqual([])
  })

  it('tells rejected rows with line and reason, and names nobody in them', async () => {
    const seen = await preview(
      adminCenter(row('PC-1', 'anna@adatum.example'), row('PC-2', 'b@a.example', { contact: 'anna@adatum.example' })),
    )
    expect(seen.rows).toMatchObject({ total: 2, accepted: 1, rejected: 1 })
    expect(seen.rejections).toEqual([
      { line: 3, reason: expect.objectContaining({ en: expect.stringContaining('…') }) },
    ])
    expect(JSON.stringify(seen)).not.toContain('anna')
  })

  it('can be thrown away, and nothing of it is kept', async () => {
    const { uploadId } = await preview(three)
    expect(await house.keptFiles()).toContain(uploadId)
    expect((await ask('DELETE', `${base}/uploads/${uploadId}`)).status).toBe(200)
    expect(await house.keptFiles()).not.toContain(uploadId)
    const late = await ask('POST', `${base}/uploads/${uploadId}/import`)
    expect(late.status).toBe(404)
    expect(await read<object>(new Response(await late.text()))).toMatchObject({
      detail: expect.stringMatching('Upload it again'),
    })
  })

  it('that is no inventory is refused with what to do', async () => {
    const seen = await preview('<!DOCTYPE html><html></html>')
    expect(seen.refused?.code).toBe('html')
    expect(await failed(await ask('POST', `${base}/uploads/${seen.uploadId}/import`))).toMatchObject({
      code: 'input-not-valid',
    })
  })

  it('is one file', async () => {
    const body = new FormData()
    for (const name of ['a.csv', 'b.csv']) body.append('files', new Blob([three]), name)
    const kept = await house.keptFiles()
    expect((await house.call(`${base}/uploads`, { method: 'POST', body })).status).toBe(413)
    expect(await house.keptFiles()).toEqual(kept)
  })

  it('of a day that has not come is refused', async () => {
    const { uploadId } = await preview(three)
    const answer = await ask('POST', `${base}/uploads/${uploadId}/import`, { takenOn: '2027-01-01' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'takenOn' }] })
  })
})

describe('an import', () => {
  it('keeps devices and no names; the file itself goes', async () => {
    const { uploadId } = await preview(three)
    expect(await take(uploadId)).toMatchObject({ outcome: 'imported', takenOn: '2026-11-20', devices: 3 })
    expect(await house.keptFiles()).not.toContain(uploadId)
    const stored = await house.data.query(
      `select (select json_agg(d) from lotse.inventory_device d)::text as devices,
        (select json_agg(e) from lotse.inventory_estate e)::text as estate,
        (select json_agg(s) from lotse.inventory_snapshot s)::text as snapshots,
        (select json_agg(p) from lotse.inventory_person p)::text as people`,
    )
    expect(JSON.stringify(stored).toLowerCase()).not.toMatch(/anna|ben@|cora|adatum/)
    const { snapshots } = await overview()
    expect(snapshots).toMatchObject([{ fileName: 'devices.csv', standing: 'counts', importedBy: { name: 'Mara' } }])
  })

  it('of the same file again changes nothing; another of the same day takes its place', async () => {
    await importing(three)
    const again = await preview(three)
    expect(again).toMatchObject({ unchanged: true, replaces: { takenOn: '2026-11-20' } })
    expect(await take(again.uploadId)).toMatchObject({ outcome: 'unchanged' })
    const other = await importing(adminCenter(row('PC-9', 'anna@adatum.example')))
    expect(other.outcome).toBe('replaced')
    expect((await overview()).snapshots.map(({ standing }) => standing)).toEqual(['counts', 'replaced'])
    expect(await names('')).toEqual(['PC-9'])
  })

  it('is looked at with what it does to the others', async () => {
    const old = three.replaceAll('2026-11-20', '2026-10-20').replaceAll('2026-09-01', '2026-10-19')
    await importing(old, {}, 'october.csv')
    expect(await preview(three)).toMatchObject({
      replaces: null,
      standing: 'counts',
      endsCounting: [{ fileName: 'october.csv', takenOn: '2026-10-20', devices: 3 }],
    })
    await importing(three)
    expect(await preview(old)).toMatchObject({ replaces: { fileName: 'october.csv' }, standing: 'later' })
    expect(await preview(old.replaceAll('10-20', '10-18').replaceAll('10-19', '10-18'))).toMatchObject({
      replaces: null,
      standing: 'later',
      endsCounting: [],
    })
  })

  it('of a later day counts instead of the earlier one, and tells what changed', async () => {
    await importing(
      adminCenter(
        row('PC-1', 'a@a.example', { contact: '2026-10-20' }),
        row('PC-8', 'b@a.example', { contact: '2026-10-20' }),
      ),
    )
    await importing(three)
    const { snapshots, findings } = await overview()
    expect(snapshots.map(({ standing }) => standing)).toEqual(['counts', 'later'])
    expect(findings?.changes).toMatchObject({ from: '2026-10-20', to: '2026-11-20', added: 2, gone: 1, stayed: 1 })
  })

  it('joins what several tools know of one device', async () => {
    await importing(three)
    await importing(deviceList('PC-1,Microsoft Windows NT Workstation 10.0,ADATUM,ADATUM/KIEL,Latitude'), {
      takenOn: '2026-11-21',
    })
    const device = await read<DeviceDetails>(await house.call(`${base}/devices/pc-1`))
    expect(device).toMatchObject({
      name: 'PC-1',
      unit: 'ADATUM/KIEL',
      model: 'Latitude',
      people: 1,
      products: [{ name: { en: 'Microsoft 365 Apps' }, version: '2608', support: { status: 'supported' } }],
    })
    expect(device.seenIn).toHaveLength(2)
  })
})

describe('a table nobody knows', () => {
  const table = 'Rechner;Wer;Programm\nPC-1;anna@adatum.example;Microsoft Office Professional Plus 2016\nPC-2;;keines\n'

  it('waits for its columns, and the next one with the same headings is read with them', async () => {
    const seen = await preview(table)
    expect(seen).toMatchObject({
      refused: { code: 'mapping-needed' },
      headings: ['Rechner', 'Wer', 'Programm'],
      mapping: { device: 'Rechner' },
    })
    const mapping = { device: 'Rechner', user: 'Wer', product: 'Programm' }
    const chosen = await done<InventoryPreview>(
      await ask('POST', `${base}/uploads/${seen.uploadId}/preview`, { mapping }),
    )
    expect(chosen).toMatchObject({ refused: null, devices: 2, people: 1, remembered: false })
    await take(seen.uploadId, { mapping, takenOn: '2026-10-01' })
    const next = await preview(table.replace('PC-2', 'PC-7'))
    expect(next).toMatchObject({ refused: null, remembered: true, choices: { mapping } })
  })

  it('with a mapping that does not fit is refused with what to do', async () => {
    const seen = await preview(table)
    const wrong = await done<InventoryPreview>(
      await ask('POST', `${base}/uploads/${seen.uploadId}/preview`, { mapping: { user: 'Wer' } }),
    )
    expect(wrong.refused).toMatchObject({ code: 'mapping-wrong' })
  })

  it('with slashes in its dates waits until somebody says which part comes first', async () => {
    const slashes = three.replaceAll('2026-11-20', '11/20/2026').replaceAll('2026-09-01', '9/1/2026')
    const seen = await preview(slashes)
    expect(seen.refused?.code).toBe('confirm-dates')
    const chosen = await done<InventoryPreview>(
      await ask('POST', `${base}/uploads/${seen.uploadId}/preview`, { slashes: 'monthFirst' }),
    )
    expect(chosen).toMatchObject({ refused: null, takenOn: '2026-11-20', dayFormat: 'M/D/YYYY' })
  })
})

describe('the list of devices', () => {
  beforeEach(() => importing(three))

  it.each([
    ['?search=pc-2', ['PC-2']],
    ['?support=ended', ['PC-2']],
    ['?version=2608', ['PC-1', 'PC-3']],
    ['?sign=silent', ['PC-3']],
    ['?system=(none)', ['PC-1', 'PC-2', 'PC-3']],
    ['?sort=name&descending=true', ['PC-3', 'PC-2', 'PC-1']],
    ['?sort=support', ['PC-2', 'PC-1', 'PC-3']],
    ['?sort=lastSeen', ['PC-3', 'PC-1', 'PC-2']],
    ['?search=100%25', []],
  ])('%s gives %j', async (query, wanted) => {
    expect(await names(query)).toEqual(wanted)
  })

  it('comes in pages', async () => {
    const first = await list('?limit=2')
    expect(first).toMatchObject({ total: 3, next: '2' })
    expect((await list('?limit=2&after=2')).items.map(({ name }) => name)).toEqual(['PC-3'])
  })

  it('comes as CSV, in which no name is a formula', async () => {
    await importing(adminCenter(row('=cmd()', 'anna@adatum.example')))
    const text = await (await house.call(`${base}/devices.csv?sort=name`)).text()
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFdevice,state,office,channel,version,support,support_ends_on,system,last_seen,people,silent,double,shared,add_ins,macros,unit,site,model,serial,build,architecture,technology,other_office,languages,add_in_names'.slice(
        1,
      ),
      expect.stringMatching(
        /^'=cmd\(\),apps,m365,MonthlyEnterprise,2608,supported,.*,16.0.20326.20100,x64,clickToRun,,,$/,
      ),
    ])
  })

  it('finds an old Office beside the Apps, by the technique it came with', async () => {
    const products = [
      'Rechner;Programm;Technik',
      'PC-1;Microsoft Office Professional Plus 2016;MSI',
      'PC-8;Microsoft Office Professional Plus 2016;Click-to-Run',
    ].join('\n')
    await importing(products, {
      mapping: { device: 'Rechner', product: 'Programm', technology: 'Technik' },
      takenOn: '2026-11-20',
    })
    expect(await names('?generation=2016')).toEqual(['PC-1', 'PC-8'])
    expect(await names('?generation=2016&technology=msi')).toEqual(['PC-1'])
    expect(await names('?generation=m365&version=2608')).toEqual(['PC-1', 'PC-3'])
    expect(await names('?generation=(none)')).toEqual([])
    expect((await list('?search=pc-1')).items).toMatchObject([
      { office: { en: 'Microsoft 365 Apps + Office 2016' }, support: 'ended' },
    ])
    const text = await (await house.call(`${base}/devices.csv?search=pc-1`)).text()
    expect(text.split('\r\n')[1]).toContain('clickToRun,2016,')
  })
})

describe('what the inventories show', () => {
  it('is said in words, with the dates of support behind it', async () => {
    await importing(three)
    const { findings } = await overview()
    expect(findings?.support).toMatchObject({ withOffice: 3, supported: 2, ended: 1, unknown: 0 })
    expect(findings?.support.groups[0]).toMatchObject({ status: 'ended', version: '2206', devices: 1, people: 1 })
    expect(findings?.support.checkedAt).toMatch(/^2026-/)
    const said = findings?.sentences.map(({ words }) => words.en) ?? []
    expect(said).toContain('66% of the 3 devices with Office run a supported build and channel; 1 no longer do.')
    expect(findings?.besideMissing?.en).toMatch('no closed month')
    expect(findings?.silent).toMatchObject({ heard: 2, silent: 1 })
  })

  it('is taken back and brought back; the trail knows both', async () => {
    const { snapshotId } = await importing(three)
    const gone = await read<InventoryOverview>(await ask('DELETE', `${base}/snapshots/${snapshotId}`))
    expect(gone).toMatchObject({ findings: null, snapshots: [{ standing: 'removed' }] })
    expect((await list()).total).toBe(0)
    const back = await read<InventoryOverview>(await ask('POST', `${base}/snapshots/${snapshotId}/restore`))
    expect(back.findings?.devices).toBe(3)
    expect(await names('')).toEqual(['PC-1', 'PC-2', 'PC-3'])
    const events = await house.data.query<{ event: string }>(
      `select event from lotse.audit_event where customer_id = $1 and body like $2 order by seq`,
      [ARNOLD, `%${tenant}%`],
    )
    expect(events.map(({ event }) => event)).toEqual(['inventory.imported', 'inventory.removed', 'inventory.restored'])
  })
})

describe('a proposed answer', () => {
  const answer = (questionId: string, body: object, as: Who = 'engineer') =>
    ask('POST', `${base}/proposals/${questionId}`, body, as)

  it('is never taken by itself; a person accepts it, and can take that back', async () => {
    await importing(three)
    const open = (await overview()).proposals.find(({ questionId }) => questionId === 'of.versions')
    expect(open).toMatchObject({ values: [{ value: 'm365' }], basis: 'whole', known: 3, devices: 3, answer: null })
    const accepted = await read<InventoryOverview>(
      await answer('of.versions', { decision: 'accepted', values: ['m365'] }),
    )
    expect(accepted.proposals.find(({ questionId }) => questionId === 'of.versions')?.answer).toMatchObject({
      decision: 'accepted',
      by: { name: 'Mara' },
      differs: false,
    })
    const held = () =>
      house.services.database.transaction({ customer: ARNOLD }, (tx) => acceptedAnswers(tx, ARNOLD, tenant))
    expect(await held()).toMatchObject([{ questionId: 'of.versions', values: ['m365'] }])
    await read(await ask('DELETE', `${base}/proposals/of.versions`))
    expect(await held()).toEqual([])
  })

  it('that is another one by now is not taken', async () => {
    await importing(three)
    const stale = await answer('of.versions', { decision: 'accepted', values: ['o2016'] })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ code: 'changed-meanwhile', current: { tenantId: tenant } })
  })

  it('stays in the list when the inventories suggest something else', async () => {
    await importing(three)
    await read(await answer('of.versions', { decision: 'accepted', values: ['m365'] }))
    await importing('Rechner;Programm\nPC-1;Microsoft Office Professional Plus 2016\n', {
      mapping: { device: 'Rechner', product: 'Programm' },
      takenOn: '2026-11-21',
    })
    const { proposals } = await overview()
    expect(proposals.find(({ questionId }) => questionId === 'of.versions')).toMatchObject({
      values: [{ value: 'o2016' }, { value: 'm365' }],
      answer: { decision: 'accepted', differs: true },
    })
  })
})

describe('who may do what', () => {
  it('people of another customer see nothing, people of the customer read', async () => {
    await importing(three)
    expect((await house.call(base, { as: 'stranger' })).status).toBe(404)
    expect((await house.call(`${base}/devices.csv`, { as: 'stranger' })).status).toBe(404)
    expect((await overview('customer')).may).toEqual({ import: false, answer: false })
    expect((await send('a.csv', three, 'customer')).status).toBe(403)
    expect((await send('a.csv', three, 'unassigned')).status).toBe(403)
    expect((await send('a.csv', three, 'stranger')).status).toBe(404)
  })

  it('another customer with the same tenant id has nothing of it', async () => {
    await importing(three)
    const other = customerId(BERTA)
    const seen = await house.services.database.transaction({ customer: other }, (tx) => devicesOf(tx, other, tenant))
    expect(seen).toEqual([])
  })
})

describe('for other capabilities', () => {
  it('people are known by the key that usage reports have', async () => {
    await importing(three)
    const { personKey } = await import('../usage-people/look-up.ts')
    const keyOf = personKey(house.services, tenant)
    const people = await house.services.database.transaction({ customer: ARNOLD }, (tx) =>
      installedPeople(tx, ARNOLD, tenant),
    )
    const keys: readonly string[] = people?.keys.toString('hex').match(/.{16}/g) ?? []
    expect(people?.stateOf(keys.indexOf(keyOf('ANNA@adatum.example')))).toBe('apps')
    expect(keys).toHaveLength(3)
    expect(keys).toEqual(keys.toSorted())
  })
})
