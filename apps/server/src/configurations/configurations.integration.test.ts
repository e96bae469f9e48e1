import { allDecisions } from '@lotse/assessment'
import type {
  Configuration,
  ConfigurationComparison,
  ConfigurationRow,
  Decision,
  Gap,
  ImportedDecision,
  RingsView,
  TracedPart,
} from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, BERTA, people, read, type Who } from '../testing/usage-house.ts'

/** Configurations over HTTP: where they come from, their versions, and what they no longer agree with. */

const CHOSEN = {
  'scope.product': ['enterprise'],
  architecture: ['x64'],
  'architecture.conversion': ['now'],
  channel: ['monthlyEnterprise'],
  languages: ['de-de'],
  'languages.method': ['matchOs'],
  'deployment.source': ['contentNetwork'],
  'updates.delivery': ['contentNetwork'],
  activation: ['perUser'],
  existingOffice: ['removeAll'],
  'applications.leftOut': ['groove', 'lync'],
  publisher: ['leaveOut'],
  'experience.display': ['silent'],
  'experience.close': ['outsideHours'],
} as const
const KEY = 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY'

let house: MeetingHouse
let engagement: string
let base: string
beforeAll(async () => {
  house = await meetingHouse()
  engagement = `/customers/${ARNOLD}/engagements/${house.engagementId}`
  base = `${engagement}/configurations`
})
afterAll(() => house.stop())

const versions = new Map<string, number>()
async function decide(id: string, choice: readonly string[]): Promise<void> {
  const body = {
    choice,
    state: 'decided',
    decidedBy: { kind: 'person', id: people.engineer.personId },
    decidedOn: '2026-11-20',
  }
  const path = `${engagement}/workshop/decisions/${id}`
  const { version } = await read<Decision>(await house.ask('PATCH', path, body, 'engineer', versions.get(id) ?? 0))
  versions.set(id, version)
}
const make = async (from: object, more: object = {}, as?: Who) =>
  read<ConfigurationRow>(await house.ask('POST', base, { name: 'Grundpaket', purpose: 'install', from, ...more }, as))
const get = async (id: string, as?: Who) => read<Configuration>(await house.ask('GET', `${base}/${id}`, undefined, as))
const save = (id: string, text: string, version: number, more: object = {}) =>
  house.ask('PATCH', `${base}/${id}/text`, { text, reason: 'Kanal geändert', ...more }, 'engineer', version)
const list = async () => (await read<{ items: ConfigurationRow[] }>(await house.ask('GET', base))).items
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })
const fileFrom = (bytes: Uint8Array) => ({
  kind: 'file',
  fileName: 'bestand.xml',
  bytes: Buffer.from(bytes).toString('base64'),
})
const download = async (id: string, query = '') =>
  Buffer.from(await (await house.ask('GET', `${base}/${id}/content${query}`)).arrayBuffer())

describe('a configuration made from decisions', () => {
  it('is refused while something is open, and says what', async () => {
    const proposal = await read<{ text: string | null; open: { decisionId: string }[] }>(
      await house.ask('POST', `${base}/derivation`, { file: {} }),
    )
    expect(proposal.text).toBeNull()
    expect(proposal.open.map(({ decisionId }) => decisionId)).toContain('channel')
    for (const { decisionId } of proposal.open)
      expect(allDecisions().map(({ decision }) => decision.id)).toContain(decisionId)
    const from = { kind: 'decisions', file: {} }
    const refused = await problem(await house.ask('POST', base, { name: 'x', purpose: 'install', from }))
    expect(refused).toMatchObject({ status: 422, code: 'rule-refused' })
    expect(await list()).toEqual([])
  })

  it('carries what was decided, and says which decision changed since', async () => {
    for (const [id, choice] of Object.entries(CHOSEN)) await decide(id, choice)
    const made = await make({ kind: 'decisions', file: {} })
    expect(made).toMatchObject({ latest: { number: 1, origin: 'decisions' }, changedDecisions: [] })
    const whole = await get(made.id)
    expect(whole.text).toContain('Channel="MonthlyEnterprise"')
    await decide('channel', ['current'])
    const changed = [{ decisionId: 'channel', was: ['monthlyEnterprise'], now: ['current'] }]
    expect((await get(made.id)).changedDecisions).toEqual(changed)
    expect((await list()).map((one) => one.changedDecisions)).toEqual([changed])
    const gaps = async () =>
      (await read<{ items: Gap[] }>(await house.ask('GET', '/data-quality?kind=configurationBehind'))).items
    expect(await gaps()).toMatchObject([{ engagementId: house.engagementId, target: { page: 'configurations' } }])

    const proposal = await read<{ text: string; comparison: ConfigurationComparison }>(
      await house.ask('POST', `${base}/derivation`, { file: {}, configurationId: made.id }),
    )
    expect(proposal.comparison.changes).toEqual([
      { what: 'Add/Channel', before: 'MonthlyEnterprise', after: 'Current' },
    ])
    const derived = await read<Configuration>(
      await save(made.id, proposal.text, whole.version, { derivedWith: { ring: 'all' } }),
    )
    expect(derived).toMatchObject({ latest: { number: 2, origin: 'derivedAnew' }, changedDecisions: [] })
    expect(await gaps()).toEqual([])
    await decide('outlook', ['classic'])
    expect((await get(made.id)).changedDecisions).toEqual([{ decisionId: 'outlook', was: [], now: ['classic'] }])
    expect(await gaps()).toHaveLength(1)
    await house.ask('DELETE', `${base}/${made.id}`)
  })

  it('is the file that is chosen of those the decisions ask for', async () => {
    const derive = async (file: object) =>
      read<{ text: string | null; open: { decisionId: string }[]; files: object[] }>(
        await house.ask('POST', `${base}/derivation`, { file }),
      )
    const visio = { kind: 'product', id: 'VisioProRetail' }
    expect(await derive({ purpose: visio })).toMatchObject({ text: null, open: [{ decisionId: 'visioProject' }] })
    await decide('visioProject', ['subscription'])
    expect((await derive({})).files).toEqual(expect.arrayContaining([visio, { kind: 'removal', of: visio }]))
    const made = await make({ kind: 'decisions', file: { purpose: visio } })
    expect(made).toMatchObject({ purpose: 'secondInstall', mode: 'configure', changedDecisions: [] })
    expect((await get(made.id)).text).toMatch(/<Product ID="VisioProRetail"/)
    const gone = await make({ kind: 'decisions', file: { purpose: { kind: 'removal', of: { kind: 'install' } } } })
    expect(gone).toMatchObject({ purpose: 'removal', mode: 'remove' })
    const { text } = await get(gone.id)
    expect(text).toContain('<Remove')
    expect(text).not.toContain('<Add')
  })

  it('is never without a way on: what a decision still needs can be said', async () => {
    const open = async (file: object) =>
      (
        await read<{ open: { decisionId: string }[] }>(await house.ask('POST', `${base}/derivation`, { file }))
      ).open.map(({ decisionId }) => decisionId)
    await decide('scope.product', ['ltsc'])
    await decide('activation', ['volume'])
    await decide('updates.delivery', ['share'])
    await decide('sharedHosts.profile', ['roaming'])
    expect(await open({})).toEqual(['updates.delivery', 'activation'])
    expect(await open({ volumeActivation: 'kms', updatePath: '\\\\files\\updates' })).toEqual([])
    await decide('scope.product', ['enterprise'])
    await decide('activation', ['perUser'])
    await decide('updates.delivery', ['contentNetwork'])
    expect(await open({ pooledImage: true })).toEqual(['sharedHosts.profile'])
    expect(await open({ pooledImage: true, tokenFolder: '\\\\files\\token\\%username%' })).toEqual([])
    expect(await open({ pooledImage: true, tokenFolder: null })).toEqual([])
  })
})

describe('versions', () => {
  it('keep every byte of an uploaded file, whatever its encoding', async () => {
    const text =
      '<?xml version="1.0" encoding="utf-16"?>\r\n<Configuration>\r\n  <!-- Größe --><Remove All="TRUE"/>\r\n</Configuration>'
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const made = await make(fileFrom(bytes), { name: 'Bestand: alt', purpose: 'removal' })
    expect((await download(made.id)).equals(bytes)).toBe(true)
    const whole = await get(made.id)
    expect(whole).toMatchObject({ text, mode: 'remove', encoding: 'utf-16le' })
    const saved = await read<Configuration>(await save(made.id, text.replace('TRUE', 'FALSE'), whole.version))
    expect(
      (await download(made.id)).equals(
        Buffer.from(bytes.toString('latin1').replace('T\0R\0U\0E', 'F\0A\0L\0S\0E'), 'latin1'),
      ),
    ).toBe(true)
    expect((await download(made.id, '?number=1')).equals(bytes)).toBe(true)
    const path = `${base}/${made.id}/versions/1/restoration`
    const restored = await read<Configuration>(
      await house.ask('PATCH', path, { reason: 'Doch alles' }, 'engineer', saved.version),
    )
    expect(restored.versions.map(({ number, origin, reason, from }) => [number, origin, reason, from])).toEqual([
      [3, 'restored', 'Doch alles', '1'],
      [2, 'edited', 'Kanal geändert', null],
      [1, 'file', null, 'bestand.xml'],
    ])
    expect((await download(made.id)).equals(bytes)).toBe(true)
    expect(await problem(await house.ask('PATCH', path, { reason: 'x' }, 'engineer', restored.version))).toMatchObject({
      status: 422,
      code: 'rule-refused',
    })
  })

  it('follow the declaration that is typed, and are refused where they would be read as another text', async () => {
    const text = '<?xml version="1.0" encoding="utf-8"?><Configuration><!-- Müller --></Configuration>'
    const made = await make(fileFrom(Buffer.from(text)), { name: 'Deklaration' })
    const { version } = await get(made.id)
    const other = text.replace('utf-8', 'windows-1252')
    const saved = await read<Configuration>(await save(made.id, other, version))
    expect(saved).toMatchObject({ text: other, encoding: 'windows-1252' })
    const back = await read<Configuration>(await save(made.id, text, saved.version))
    expect(back).toMatchObject({ text, encoding: 'utf-8' })
    const refused = await save(made.id, `\ufeff${text}`, back.version)
    expect(await problem(refused)).toMatchObject({ status: 422, code: 'rule-refused' })
  })

  it('are derived from the decisions only where they are what the decisions make', async () => {
    const made = await make({ kind: 'decisions', file: {} }, { name: 'Fremd' })
    const { text, version } = await get(made.id)
    const typed = text.replace('Current', 'SemiAnnual')
    const refused = await save(made.id, typed, version, { derivedWith: { ring: 'all' } })
    expect(await problem(refused)).toMatchObject({ status: 422, code: 'rule-refused' })
  })

  it('are never overwritten by somebody who saw an older one', async () => {
    const made = await make({ kind: 'template', template: 'standard' }, { name: 'Zwei' })
    const { text, version } = await get(made.id)
    await read(await save(made.id, text.replace('MonthlyEnterprise', 'Current'), version))
    const late = await problem(await save(made.id, text.replace('None', 'Full'), version))
    expect(late).toMatchObject({ status: 409, code: 'changed-meanwhile', current: { latest: { number: 2 } } })
    expect((await get(made.id)).versions).toHaveLength(2)
  })

  it('are compared by meaning and as text', async () => {
    const made = await make({ kind: 'template', template: 'standard' }, { name: 'Vergleich' })
    const { text, version } = await get(made.id)
    await read(await save(made.id, text.replace('MonthlyEnterprise', 'Current'), version))
    const compared = await read<ConfigurationComparison>(
      await house.ask('GET', `${base}/${made.id}/comparison?number=1&withId=${made.id}&withNumber=2`),
    )
    expect(compared.changes).toEqual([{ what: 'Add/Channel', before: 'MonthlyEnterprise', after: 'Current' }])
    expect(compared.lines.filter(({ kind }) => kind !== 'same')).toHaveLength(2)
  })
})

describe('product keys', () => {
  it('stand in the file and nowhere else', async () => {
    const file = (key: string) =>
      `<Configuration>\n<Add Channel="PerpetualVL2024"><Product ID="ProPlus2024Volume" PIDKEY="${key}"><Language ID="de-de"/></Product></Add>\n</Configuration>`
    const made = await make(fileFrom(Buffer.from(file(KEY))), { name: `LTSC ${KEY}` })
    expect(made.name).not.toContain('ABCDE')
    const { version } = await get(made.id)
    const other = `ZZZZZ${KEY.slice(5)}`
    await read(await save(made.id, file(other), version, { reason: `Schlüssel ${other}` }))
    const places = [
      base,
      `${base}/${made.id}/comparison?number=1&withId=${made.id}`,
      `${engagement}/history?limit=200`,
      `/customers/${ARNOLD}/history?limit=200`,
    ]
    for (const path of places) expect(await (await house.ask('GET', path)).text()).not.toMatch(/ABCDE|ZZZZZ/)
    const trail = await house.data.query<{ body: string }>('select body::text from lotse.audit_event')
    expect(trail.map(({ body }) => body).join('')).not.toMatch(/ABCDE-|ZZZZZ-/)
    const kept = await house.data.query<{ row: string }>(
      'select row_to_json(k)::text as row from lotse.idempotency_key k',
    )
    expect(kept.map(({ row }) => row).join('')).not.toMatch(/ABCDE-|ZZZZZ-/)
    expect((await download(made.id)).toString()).toContain(other)
    expect((await get(made.id)).text).toContain(other)
  })
})

describe('where a file comes from', () => {
  const trace = async (id: string) =>
    read<{ number: number | null; parts: TracedPart[]; changes: { what: string }[] }>(
      await house.ask('GET', `${base}/${id}/trace`),
    )
  const stateIn = async (id: string, path: string) => (await trace(id)).parts.find((one) => one.path === path)?.state

  it('is told for every part, with what a person changed by hand since', async () => {
    const made = await make({ kind: 'decisions', file: {} }, { name: 'Herkunft' })
    const first = await trace(made.id)
    expect(first).toMatchObject({ number: 1, changes: [] })
    expect(first.parts.length).toBeGreaterThan(5)
    expect(new Set(first.parts.map(({ state }) => state))).toEqual(new Set(['asDerived']))
    const channel = 'Configuration/Add/@Channel'
    expect(first.parts.find(({ path }) => path === channel)?.because.de).toBe('Entscheidung 4, Updatekanal')
    expect(first.parts.find(({ path }) => path.endsWith('/Product'))?.about).toBe('O365ProPlusRetail')
    const { text, version } = await get(made.id)
    const typed = text.replace(/ Channel="[^"]*"/, ' Channel="SemiAnnual"')
    const saved = await read<Configuration>(await save(made.id, typed, version))
    const second = await trace(made.id)
    expect(second).toMatchObject({ number: 1, changes: [{ what: 'Add/Channel', after: 'SemiAnnual' }] })
    expect(await stateIn(made.id, channel)).toBe('changed')
    expect(second.parts.filter(({ state }) => state !== 'asDerived')).toHaveLength(1)
    const path = `${base}/${made.id}/versions/1/restoration`
    const back = await read<Configuration>(
      await house.ask('PATCH', path, { reason: 'zurück' }, 'engineer', saved.version),
    )
    expect(await trace(made.id)).toMatchObject({ number: 1, changes: [] })
    await read(await save(made.id, typed, back.version))
    expect(await stateIn(made.id, channel)).toBe('changed')
    const copy = await make({ kind: 'copy', configurationId: made.id }, { name: 'Herkunft, Kopie' })
    expect(await stateIn(copy.id, channel)).toBe('changed')
  })

  it('is told for what goes on top of an installation too, and follows the decisions that are read for it', async () => {
    await decide('languages', ['de-de', 'fr-fr'])
    await decide('languages.more', ['leanPackages'])
    const purposes = [
      { kind: 'product', id: 'VisioProRetail' },
      { kind: 'language', tag: 'fr-fr' },
    ]
    for (const purpose of purposes) {
      const made = await make({ kind: 'decisions', file: { purpose } }, { name: `Dazu ${purpose.kind}` })
      const { number, parts, changes } = await trace(made.id)
      expect({ number, changes }).toEqual({ number: 1, changes: [] })
      expect(parts.length).toBeGreaterThan(2)
      expect(parts.filter(({ state }) => state !== 'asDerived')).toEqual([])
      await decide('languages', ['de-de', 'it-it'])
      expect((await get(made.id)).changedDecisions).toEqual([
        { decisionId: 'languages', was: ['de-de', 'fr-fr'], now: ['de-de', 'it-it'] },
      ])
      await decide('languages', ['de-de', 'fr-fr'])
      await house.ask('DELETE', `${base}/${made.id}`)
    }
    await decide('languages', ['de-de'])
  })

  it('is told of the file that is derived anew, which may be for something else', async () => {
    const made = await make({ kind: 'decisions', file: {} }, { name: 'Erst hin, dann weg' })
    const file = { ring: 'all', purpose: { kind: 'removal', of: { kind: 'install' } } }
    const { text } = await read<{ text: string }>(
      await house.ask('POST', `${base}/derivation`, { file, configurationId: made.id }),
    )
    const { version } = await get(made.id)
    await read(await save(made.id, text, version, { derivedWith: file }))
    expect(await get(made.id)).toMatchObject({ purpose: 'removal', mode: 'remove', changedDecisions: [] })
    await house.ask('DELETE', `${base}/${made.id}`)
  })

  it('is nothing for a file that no decision made', async () => {
    const made = await make({ kind: 'template', template: 'standard' }, { name: 'Ohne Herkunft' })
    expect(await trace(made.id)).toEqual({ number: null, parts: [], changes: [] })
  })
})

describe('the list', () => {
  it('shows all there are, and judges again only what changed or is judged by something else', async () => {
    const text = '<Configuration><Add><Product ID="O365ProPlusRetail"/></Add></Configuration>'
    const made = await make(fileFrom(Buffer.from(text)), { name: 'Gezählt' })
    const counts = async () => (await list()).find(({ id }) => id === made.id)?.counts
    const before = await counts()
    expect(before).toEqual(made.counts)
    expect(before?.error).toBeGreaterThan(0)
    const { version } = await get(made.id)
    const repaired = text.replace('/></Add>', '><Language ID="de-de"/></Product></Add>')
    const saved = await read<Configuration>(await save(made.id, repaired, version))
    expect(await counts()).toEqual(saved.counts)
    expect(saved.counts.error).toBeLessThan(before?.error ?? 0)
    const template = await read<Configuration>(
      await house.ask('PATCH', `${base}/${made.id}`, { mode: 'download' }, 'engineer', saved.version),
    )
    expect(await counts()).toEqual(template.counts)
    expect(template.counts).not.toEqual(saved.counts)
    await house.data.query(
      `insert into lotse.configuration (customer_id, id, engagement_id, name, purpose, mode, profiles, latest, created_at, changed_at)
       select customer_id, gen_random_uuid(), engagement_id, 'Viele ' || n, purpose, mode, profiles, 1, created_at, changed_at
       from lotse.configuration, generate_series(1, 250) n where id = $1`,
      [made.id],
    )
    await house.data.query(
      `insert into lotse.configuration_version (customer_id, configuration_id, number, engagement_id, content, origin, saved_at)
       select c.customer_id, c.id, 1, c.engagement_id, $1, 'empty', c.created_at
       from lotse.configuration c where c.name like 'Viele %'`,
      [Buffer.from(text)],
    )
    const many = (await list()).filter(({ name }) => name.startsWith('Viele'))
    expect(many).toHaveLength(250)
    expect(new Set(many.map(({ counts }) => counts.error)).size).toBe(1)
    await house.data.query(`update lotse.configuration set deleted_at = now() where name like 'Viele %'`)
  })
})

describe('what the engagement knows', () => {
  it('judges the files: the cloud by its profile, the purpose by its mode', async () => {
    const made = await make({ kind: 'template', template: 'visio' }, { name: 'Visio', purpose: 'secondInstall' })
    expect((await get(made.id)).context).toMatchObject({ mode: 'configure', profiles: ['second-install'] })
    await house.data.query(`update lotse.tenant set cloud = 'gccHigh' where customer_id = $1`, [ARNOLD])
    await decide('deployment.tool', ['intune'])
    expect((await get(made.id)).context.profiles).toEqual(['second-install', 'gcc-high', 'intune'])
    await house.data.query(`update lotse.tenant set cloud = 'commercial' where customer_id = $1`, [ARNOLD])
  })

  it('explains by what the devices have: their languages and architectures', async () => {
    const made = await make({ kind: 'template', template: 'standard' }, { name: 'Geräte' })
    expect(await get(made.id)).toMatchObject({ devices: null, architectures: [] })
    const said = {
      office: [{ technology: 'clickToRun', kind: 'suite', generation: 'm365', architecture: 'x86' }],
      languages: ['de-DE', 'fr-fr'],
    }
    await house.data.query(
      `insert into lotse.inventory_estate (customer_id, tenant_id, key, name, sort_name, state, support, system, site, people, is_silent, is_double, said)
       select e.customer_id, e.tenant_id, 'd1', 'D1', 'd1', 'apps', 'unknown', null, null, 0, false, false, $2::jsonb
       from lotse.engagement e where e.id = $1`,
      [house.engagementId, JSON.stringify(said)],
    )
    expect(await get(made.id)).toMatchObject({
      devices: { architecture: '32', languages: ['de-de', 'fr-fr'] },
      architectures: ['32'],
      context: { project: { otherArchitecture: true } },
    })
    await house.data.query('delete from lotse.inventory_estate')
  })

  it('gets proposals from a file and nothing more', async () => {
    const text =
      '<Configuration><Add Channel="SemiAnnual" OfficeClientEdition="32" Version="16.0.17928.20216"><Product ID="O365ProPlusRetail"><Language ID="fr-fr"/></Product></Add></Configuration>'
    const made = await make(fileFrom(Buffer.from(text)), { name: 'Bestand' })
    const path = `${base}/${made.id}/import`
    const { decisions, notCarried } = await read<{ decisions: ImportedDecision[]; notCarried: string[] }>(
      await house.ask('GET', path),
    )
    expect(decisions.find(({ decisionId }) => decisionId === 'channel')).toMatchObject({
      choice: ['semiAnnual'],
      now: { choice: ['current'], state: 'decided' },
      same: false,
    })
    expect(notCarried).toEqual(['Configuration/Add/@Version'])
    const again = await read<{ decisions: ImportedDecision[] }>(await house.ask('GET', path))
    expect(again.decisions).toEqual(decisions)
  })
})

describe('who may', () => {
  it('is the team; nobody of another customer or with a link', async () => {
    const { id } = await make({ kind: 'empty' }, { name: 'Leer' })
    expect((await house.ask('GET', `${base}/${id}`, undefined, 'unassigned')).status).toBe(200)
    expect((await save(id, '<Configuration/>', 1)).status).toBe(200)
    const foreign = { name: 'x', purpose: 'install', from: { kind: 'empty' } }
    expect((await house.ask('POST', base, foreign, 'unassigned')).status).toBe(403)
    for (const who of ['customer', 'linked', 'stranger'] as const)
      for (const path of [base, `${base}/${id}`, `${base}/${id}/content`])
        expect([403, 404]).toContain((await house.ask('GET', path, undefined, who)).status)
    const elsewhere = `/customers/${BERTA}/engagements/${house.engagementId}/configurations/${id}`
    expect((await house.ask('GET', elsewhere, undefined, 'administrator')).status).toBe(404)
  })

  it('removes and brings back with every version', async () => {
    const { id } = await make({ kind: 'template', template: 'removal' }, { name: 'Weg' })
    await read(await house.ask('DELETE', `${base}/${id}`))
    expect((await list()).map((one) => one.id)).not.toContain(id)
    expect((await house.ask('GET', `${base}/${id}/content`)).status).toBe(404)
    expect((await save(id, '<Configuration/>', 2)).status).toBe(404)
    expect(await read(await house.ask('POST', `${base}/${id}/restore`))).toMatchObject({ removedAt: null })
    expect((await list()).map((one) => one.id)).toContain(id)
  })

  it('never changes a version that was saved', async () => {
    await expect(house.data.query(`update lotse.configuration_version set reason = 'x'`)).rejects.toThrow()
  })
})

describe('a ring of the rollout', () => {
  it('gets one version of a configuration, shown on both sides', async () => {
    const rings = `${engagement}/rings`
    const ring = await read<{ id: string }>(await house.ask('POST', rings, { name: 'Pilot', kind: 'pilot' }))
    const { id } = await make({ kind: 'template', template: 'standard' }, { name: 'Für den Pilot' })
    const pin = (number: number | null, as?: Who) =>
      house.ask('POST', `${base}/${id}/pins`, { ringId: ring.id, number }, as)
    expect((await pin(1, 'unassigned')).status).toBe(403)
    expect((await pin(2)).status).toBe(404)
    expect(await read(await pin(1))).toMatchObject({ pins: [{ ringId: ring.id, name: 'Pilot', number: 1 }] })
    const whole = await get(id)
    await read(await save(id, whole.text.replace('MonthlyEnterprise', 'Current'), whole.version))
    expect((await get(id)).pins).toEqual([{ ringId: ring.id, name: 'Pilot', number: 1 }])
    await read(await pin(2))
    const shown = async (as?: Who) =>
      (await read<RingsView>(await house.ask('GET', rings, undefined, as))).rings.map((one) => one.configurations)
    expect(await shown()).toEqual([[{ id, name: 'Für den Pilot', number: 2 }]])
    expect(await shown('customer')).toEqual([[]])
    await read(await pin(null))
    expect(await shown()).toEqual([[]])
  })
})

describe('templates', () => {
  it.each([
    ['standard', 'install'],
    ['shared', 'install'],
    ['visio', 'secondInstall'],
    ['project', 'secondInstall'],
    ['removal', 'removal'],
  ])('%s has no error', async (template, purpose) => {
    const made = await make({ kind: 'template', template }, { name: template, purpose })
    expect([made.counts.error, template]).toEqual([0, template])
    const copy = await make({ kind: 'copy', configurationId: made.id }, { name: `${template} 2`, purpose })
    expect(copy.latest).toMatchObject({ origin: 'copy', from: `${template}, 1` })
    expect((await download(copy.id)).equals(await download(made.id))).toBe(true)
  })
})
