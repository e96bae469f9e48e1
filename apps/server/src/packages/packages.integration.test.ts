import { createHash } from 'node:crypto'
import type { Configuration, ConfigurationRow, Package, PackageRow, Ring, RingsView, TrashItem } from '@lotse/contract'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, BERTA, read, type Who } from '../testing/usage-house.ts'

/** Packages over HTTP: what they hold, how they become ready, and what rings know of them. */

const KEY = 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY'
const textWith = (key: string, channel = 'MonthlyEnterprise') => `<Configuration>
  <Add OfficeClientEdition="64" Channel="${channel}">
    <Product ID="ProPlus2024Volume" PIDKEY="${key}"><Language ID="de-de" /></Product>
  </Add>
  <Display Level="Full" />
</Configuration>
`
const SITE = { content: '\\\\server\\freigabe\\apps', distributionGroup: 'Alle', limiting: "Bob's Geräte" }
const TEST = { devices: 'PC-1, PC-2', checked: 'Installiert, gestartet, entfernt', outcome: 'passed' }

let house: MeetingHouse
let engagement: string
let base: string
beforeAll(async () => {
  house = await meetingHouse()
  engagement = `/customers/${ARNOLD}/engagements/${house.engagementId}`
  base = `${engagement}/packages`
})
afterAll(() => house?.stop())

const configured = async (text: string, name = 'Grundpaket') => {
  const bytes = Buffer.from(text).toString('base64')
  const from = { kind: 'file', fileName: 'bestand.xml', bytes }
  return read<ConfigurationRow>(
    await house.ask('POST', `${engagement}/configurations`, { name, purpose: 'install', from }),
  )
}
const ask = (configurationId: string, more: object = {}, as?: Who) =>
  house.ask('POST', base, { name: 'Pilotpaket', configurationId, targets: ['script'], ...more }, as)
const make = async (more: object = {}) =>
  read<Package>(await ask((await configured(textWith('{{key:ProPlus2024Volume}}'))).id, more))
const get = async (id: string) => read<Package>(await house.ask('GET', `${base}/${id}`))
const patch = (one: Package, path: string, body: object) =>
  house.ask('PATCH', `${base}/${one.id}/${path}`, body, 'engineer', one.version)
const list = async () => (await read<{ items: PackageRow[] }>(await house.ask('GET', base))).items
const download = async (id: string) =>
  new Uint8Array(await (await house.ask('GET', `${base}/${id}/content`)).arrayBuffer())
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })

/** Ticks everything and notes a test that passed. */
async function prepared(one: Package): Promise<Package> {
  let now = one
  for (const { id } of one.checklist)
    now = await read<Package>(await patch(now, 'checklist', { itemId: id, done: true }))
  return read<Package>(await patch(now, 'tests', { ...TEST, day: '2026-01-02' }))
}

describe('a package', () => {
  it('holds what it was made of, and gives the same bytes every time', async () => {
    const made = await make({ targets: ['intune', 'script'] })
    expect(made).toMatchObject({
      state: 'draft',
      configuration: { name: 'Grundpaket', number: 1 },
      options: { language: 'de', publisher: 'Microsoft', targets: ['intune', 'script'] },
      madeBy: { name: expect.any(String) },
      behind: null,
    })
    expect(made.counts.warnings + made.counts.errors).toBeGreaterThan(0)
    expect(made.findings.map(({ rule }) => rule)).toContain('display-full-unattended')
    const [one, two] = [await download(made.id), await download(made.id)]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    expect(createHash('sha256').update(one).digest('hex')).toBe(made.sha256)
    expect(one).toHaveLength(made.bytes)
    const files = unzipSync(one)
    expect(strFromU8(files['configuration/install.xml'] ?? new Uint8Array())).toBe(
      textWith('{{key:ProPlus2024Volume}}'),
    )
    expect(made.readme).toContain('Arnold Maschinenbau')
    expect(made.readme).toContain('Was es installiert')
  })

  it('takes the days of Configuration Manager from the rings', async () => {
    const rings = `${engagement}/rings`
    await read(await house.ask('POST', rings, { name: 'Pilot', kind: 'pilot', startsOn: '2027-02-01' }))
    await read(await house.ask('POST', rings, { name: 'Später', kind: 'broad' }))
    const missing = await problem(await ask((await configured(textWith('x'))).id, { targets: ['configmgr'] }))
    expect(missing).toMatchObject({ status: 422, errors: [{ field: 'site' }] })
    const made = await make({ targets: ['configmgr'], site: { ...SITE, at: '07:30', deadlineDays: 3 } })
    expect(made.rollout).toEqual([{ name: 'Pilot', available: '2027-02-01T07:30', deadline: '2027-02-04T07:30' }])
    const script = strFromU8(unzipSync(await download(made.id))['configmgr/create.ps1'] ?? new Uint8Array())
    expect(script).toMatch(/2027-02-01.07:30/)
    expect(script).toContain("'Bob''s Geräte'")
  })

  it('is refused where the configuration installs nothing, with words', async () => {
    const { id } = await configured('<Configuration><Remove All="TRUE" /></Configuration>')
    expect(await problem(await ask(id))).toMatchObject({ status: 422, code: 'rule-refused' })
    expect(await problem(await ask((await configured('kein XML')).id))).toMatchObject({ code: 'rule-refused' })
    expect((await ask('01930000-0000-7000-8000-00000000ffff')).status).toBe(404)
  })

  it('says when it is behind', async () => {
    const configuration = await configured(textWith('x'))
    const made = await read<Package>(await ask(configuration.id))
    const path = `${engagement}/configurations/${configuration.id}`
    const body = { text: textWith('x', 'Current'), reason: 'Kanal' }
    await read<Configuration>(await house.ask('PATCH', `${path}/text`, body, 'engineer', configuration.version))
    expect((await get(made.id)).behind).toEqual({ latest: 2, changedDecisions: 0, configurationRemoved: false })
    await read(await house.ask('DELETE', path))
    expect((await get(made.id)).behind).toMatchObject({ configurationRemoved: true })
    expect((await get(made.id)).sha256).toBe(made.sha256)
  })

  it('shows no product key but in its bytes', async () => {
    const configuration = await configured(textWith(KEY))
    const made = await read<Package>(
      await ask(configuration.id, { name: `Paket ${KEY}`, targets: ['intune', 'script'] }),
    )
    const answers = JSON.stringify([made, await list()])
    const trail = JSON.stringify(await read(await house.ask('GET', `/customers/${ARNOLD}/history`)))
    expect(answers + trail).not.toContain(KEY)
    expect(trail).toContain('package.made')
    expect(Buffer.from(unzipSync(await download(made.id))['configuration/install.xml'] ?? []).toString()).toContain(KEY)
  })
})

describe('a package becomes ready', () => {
  it('only with its checklist done and a test that passed, and says what is missing', async () => {
    const made = await make()
    expect(made.checklist.map(({ id }) => id)).toContain('keys')
    const refused = await problem(await patch(made, 'state', { to: 'ready' }))
    expect(refused).toMatchObject({ status: 422, code: 'rule-refused' })
    expect(JSON.stringify(refused)).toContain('test protocol')
    const ticked = await read<Package>(await patch(made, 'checklist', { itemId: 'setup', done: true }))
    expect(ticked.checklist.find(({ id }) => id === 'setup')).toMatchObject({
      doneOn: expect.stringMatching(/^\d{4}-/),
      doneBy: { name: expect.any(String) },
    })
    const done = await prepared(ticked)
    const failing = await read<Package>(await patch(done, 'tests', { ...TEST, outcome: 'failed', day: '2026-01-03' }))
    expect([failing.testStanding, failing.missing.length]).toEqual(['failed', 1])
    expect((await patch(failing, 'state', { to: 'ready' })).status).toBe(422)
    const testId = failing.tests[0]?.id ?? ''
    const mended = await read<Package>(
      await patch(failing, `tests/${testId}`, { ...TEST, outcome: 'passed', day: '2026-01-03' }),
    )
    const ready = await read<Package>(await patch(mended, 'state', { to: 'ready' }))
    expect(ready).toMatchObject({ state: 'ready', missing: [], stateBy: { name: expect.any(String) } })

    expect((await patch(ready, 'checklist', { itemId: 'setup', done: false })).status).toBe(422)
    expect((await patch(ready, `tests/${testId}/removal`, {})).status).toBe(422)
    expect((await patch(ready, 'state', { to: 'draft' })).status).toBe(422)
    const back = await read<Package>(await patch(ready, 'state', { to: 'draft', because: 'Erkennung falsch' }))
    expect(back).toMatchObject({ state: 'draft', because: 'Erkennung falsch' })
    expect((await read<Package>(await patch(back, `tests/${testId}/removal`, {}))).tests).toHaveLength(1)
  })

  it('not over somebody else, and with days and documents that are there', async () => {
    const made = await make()
    await read(await patch(made, 'checklist', { itemId: 'setup', done: true }))
    expect(await problem(await patch(made, 'checklist', { itemId: 'people', done: true }))).toMatchObject({
      code: 'changed-meanwhile',
      current: { preparation: { done: 1 } },
    })
    const now = await get(made.id)
    expect(await problem(await patch(now, 'tests', { ...TEST, day: '2999-01-01' }))).toMatchObject({
      errors: [{ field: 'day' }],
    })
    const documentId = '01930000-0000-7000-8000-00000000ffff'
    expect(await problem(await patch(now, 'tests', { ...TEST, day: '2026-01-02', documentId }))).toMatchObject({
      errors: [{ field: 'documentId' }],
    })
    expect(await problem(await patch(now, 'checklist', { itemId: 'intune.alone', done: true }))).toMatchObject({
      errors: [{ field: 'itemId' }],
    })
  })
})

describe('a ring', () => {
  const shown = async (id: string, as: Who = 'engineer') =>
    (await read<RingsView>(await house.ask('GET', `${engagement}/rings`, undefined, as))).rings.find(
      (ring) => ring.id === id,
    )
  const codes = async (id: string) => (await shown(id))?.warnings.map(({ code }) => code)

  it('may name its package, and warns as long as that is not ready', async () => {
    const ring = await read<Ring>(await house.ask('POST', `${engagement}/rings`, { name: 'Ring A', kind: 'pilot' }))
    const made = await make()
    const name = (packageId: string | null) => house.ask('POST', `${base}/rings/${ring.id}`, { packageId })
    expect(await codes(ring.id)).not.toContain('packageNotReady')
    await read(await name(made.id))
    expect((await get(made.id)).rings).toEqual([{ id: ring.id, name: 'Ring A' }])
    expect((await shown(ring.id))?.package).toEqual({ id: made.id, name: 'Pilotpaket', state: 'draft' })
    expect(await codes(ring.id)).toContain('packageNotReady')
    await read(await patch(await prepared(made), 'state', { to: 'ready' }))
    expect(await codes(ring.id)).not.toContain('packageNotReady')
    expect((await shown(ring.id, 'customer'))?.package).toBeNull()
    await read(await name(null))
    expect((await shown(ring.id))?.package).toBeNull()
    expect((await name(null)).status).toBe(404)
  })
})

describe('who may', () => {
  it('read and keep packages', async () => {
    const made = await make()
    for (const who of ['unassigned', 'customer'] as const)
      expect((await ask('x', {}, who)).status).toBe(who === 'customer' ? 403 : 403)
    expect((await house.ask('GET', base, undefined, 'customer')).status).toBe(403)
    expect((await house.ask('GET', `${base}/${made.id}/content`, undefined, 'customer')).status).toBe(403)
    const elsewhere = `/customers/${BERTA}/engagements/${house.engagementId}/packages/${made.id}`
    expect((await house.ask('GET', elsewhere, undefined, 'administrator')).status).toBe(404)
    expect((await house.ask('GET', `${elsewhere}/content`, undefined, 'administrator')).status).toBe(404)
  })

  it('remove one, and bring it back', async () => {
    const made = await make({ name: 'Weg damit' })
    await read(await house.ask('DELETE', `${base}/${made.id}`))
    expect((await list()).map(({ id }) => id)).not.toContain(made.id)
    expect((await house.ask('GET', `${base}/${made.id}/content`)).status).toBe(404)
    const { items } = await read<{ items: TrashItem[] }>(await house.ask('GET', '/trash', undefined, 'administrator'))
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ kind: 'package', title: 'Weg damit' })
    await read(await house.ask('POST', `${base}/${made.id}/restore`))
    expect((await list()).map(({ id }) => id)).toContain(made.id)
    expect((await house.ask('POST', `${base}/${made.id}/restore`)).status).toBe(404)
  })
})
