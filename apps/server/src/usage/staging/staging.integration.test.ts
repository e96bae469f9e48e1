import { Readable } from 'node:stream'
import type { UsageImport, UsageImportEntry } from '@lotse/contract'
import { zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '../../platform/clock.ts'
import { ARNOLD, halfYear, read, report, type UsageHouse, usageHouse, type Who } from '../../testing/usage-house.ts'
import { expireStaged } from './expire-staged.ts'

const html = '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>'
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

let house: UsageHouse
let tenant: string
beforeAll(async () => {
  house = await usageHouse()
})
beforeEach(async () => {
  tenant = await house.newTenant()
})
afterAll(() => house?.stop())

/** Files without a row are nobody's; rows without a file lead nowhere. */
afterEach(async () => {
  await jobsEnded()
  const rows = await house.data.query<{ id: string }>('select id from lotse.stored_file order by id')
  expect(await house.keptFiles()).toEqual(rows.map(({ id }) => id))
})

interface Asked {
  readonly as?: Who
  readonly key?: string
  readonly version?: number
}

const at = (staged: Pick<UsageImport, 'id'>, rest = '') =>
  `/customers/${ARNOLD}/tenants/${tenant}/usage/staged-imports/${staged.id}${rest}`

const patch = (path: string, version: number, body: object, { as = 'engineer', key }: Asked = {}) =>
  house.call(path, {
    as,
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  })

const confirm = (staged: UsageImport, without: readonly string[] = [], asked: Asked = {}) =>
  patch(at(staged, '/confirmation'), asked.version ?? staged.version, { without }, asked)

const cancel = (staged: Pick<UsageImport, 'id'>, as: Who = 'engineer') =>
  house.call(at(staged), { as, method: 'DELETE' })

const waiting = async () =>
  read<UsageImportEntry[]>(await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/staged-imports`))

const confirmed = async (staged: UsageImport, without: readonly string[] = []) => {
  await read(await confirm(staged, without))
  return house.settled(tenant, staged.id)
}

const only = (staged: UsageImport) => {
  const [file, ...others] = staged.files
  if (file === undefined || others.length > 0) throw new Error(`${staged.files.length} files instead of one`)
  return file
}

describe('a look before', () => {
  it('says what each file is and what it would become, and stores nothing', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    const staged = await house.staging(tenant, {
      'corrected.csv': report('2026-10-31', 673),
      'october again.csv': report('2026-10-31', 671),
      'september.csv': report('2026-09-30', 665),
    })
    expect(staged).toMatchObject({ state: 'waiting', received: 3, jobId: null, may: { decide: true } })
    expect(
      staged.files.map(({ name, encoding, delimiter, dateFormat }) => [name, encoding, delimiter, dateFormat]),
    ).toEqual([
      ['corrected.csv', 'utf-8', ',', 'YYYY-MM-DD'],
      ['october again.csv', 'utf-8', ',', 'YYYY-MM-DD'],
      ['september.csv', 'utf-8', ',', 'YYYY-MM-DD'],
    ])
    const [corrected, again, september] = staged.files.map(({ reports }) => reports[0])
    expect(corrected).toMatchObject({
      report: 'getM365AppUserDetail',
      title: { de: 'Microsoft 365 Apps: Nutzung je Benutzer' },
      refreshDate: '2026-10-31',
      reportPeriod: 30,
      rows: { total: 1250, accepted: 1250, duplicates: 0, rejected: 0 },
      users: 1250,
      active: { desktopCore: 673, desktop: 773, any: 873 },
      concealed: 'none',
      usable: true,
      month: '2026-10',
      outcome: 'replaced',
      replaces: { fileName: 'october.csv', users: 1250, active: { desktopCore: 671 }, importedBy: { name: 'Mara' } },
    })
    expect(corrected?.standsForMonth).toBe(false)
    expect(again).toMatchObject({
      outcome: 'replaced',
      replaces: { fileName: 'corrected.csv', active: { desktopCore: 673 }, importedBy: { name: 'Mara' } },
      standsForMonth: true,
    })
    expect(september).toMatchObject({ outcome: 'imported', month: '2026-09', standsForMonth: true, replaces: null })
    expect(await house.stored(tenant)).toEqual({ snapshots: 1, months: 1 })
    await cancel(staged)
  })

  it('then takes all in at once, and the figures follow', async () => {
    const staged = await house.staging(tenant, halfYear)
    expect((await waiting()).map(({ id, state }) => [id, state])).toEqual([[staged.id, 'waiting']])
    const done = await confirmed(staged)
    expect(done).toMatchObject({ state: 'imported', result: { stored: true } })
    expect(done.result?.files.map(({ outcome }) => outcome)).toEqual(Array(6).fill('imported'))
    expect(await house.stored(tenant)).toEqual({ snapshots: 6, months: 6 })
    expect(await waiting()).toEqual([])
    const { snapshots } = await house.overview(tenant)
    expect(new Set(snapshots.map(({ importedBy }) => importedBy?.name))).toEqual(new Set(['Mara']))
  })

  it('keeps no file that changed nothing', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    const files = await house.keptFiles()
    const staged = await house.staging(tenant, { 'again.csv': report('2026-10-31', 671) })
    expect(only(staged).reports[0]).toMatchObject({ outcome: 'unchanged', replaces: null })
    expect((await confirmed(staged)).result?.files[0]?.outcome).toBe('unchanged')
    expect(await house.keptFiles()).toEqual(files)
  })

  it('tells that a report would not stand for its month', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    const staged = await house.staging(tenant, { 'early.csv': report('2026-10-28', 660) })
    expect(only(staged).reports[0]).toMatchObject({ month: '2026-10', usable: true, standsForMonth: false })
    await cancel(staged)
  })

  it('tells of a report that lost its end at the end of a row: by the month before, and by the licences', async () => {
    const lines = report('2026-10-31', 671).split('\r\n')
    const cut = `${lines.slice(0, 1001).join('\r\n')}\r\n`
    await house.importing(tenant, { 'september.csv': report('2026-09-30', 665) })
    const before = await house.staging(tenant, { 'cut.csv': cut })
    expect(only(before).reports[0]?.usable).toBe(true)
    expect(only(before).reports[0]?.notes.map(({ en }) => en)).toEqual([
      '1,000 users after 1,250 in September 2026: more than 10 % fewer. Check whether the file is complete.',
    ])
    await cancel(before)
    await house.importing(tenant, { 'whole.csv': report('2026-10-30', 671), ...licencesOf(1250) })
    await house.data.query('update lotse.licence_reading set taken_on = $2 where tenant_id = $1', [
      tenant,
      '2026-11-02',
    ])
    // Settled again by what comes next.
    await house.importing(tenant, { 'august.csv': report('2026-08-31', 660) })
    const staged = await house.staging(tenant, { 'cut.csv': cut })
    expect(only(staged).reports[0]).toMatchObject({ usable: false, standsForMonth: false, users: 1000 })
    expect(only(staged).reports[0]?.notes[0]?.en).toContain('1,250 are entitled: more than 10 % are missing')
    await cancel(staged)
    expect((await house.importing(tenant, { 'cut.csv': cut })).files[0]).toMatchObject({ usable: false })
    expect((await house.overview(tenant)).series.desktopCore.points.at(-1)).toMatchObject({ active: 671 })
  })

  it('names rejected rows with line and reason, all of them as a file', async () => {
    const rows = report('2026-10-31', 671).split('\r\n')
    const broken = rows.map((row, index) => (index > 0 && index <= 25 ? `${row},too many` : row)).join('\r\n')
    const staged = await house.staging(tenant, { 'broken.csv': broken })
    const [found] = only(staged).reports
    expect(found).toMatchObject({ rows: { total: 1250, rejected: 25 }, usable: true })
    expect(found?.rejections).toHaveLength(20)
    expect(found?.rejections[0]).toMatchObject({ line: 2, reason: { en: '40 fields instead of 39' } })
    const list = await house.call(at(staged, `/rejections.csv?file=${only(staged).key}`))
    expect(list.headers.get('content-type')).toContain('text/csv')
    const lines = (await list.text()).trim().split('\r\n')
    expect(lines).toHaveLength(26)
    expect(lines.at(-1)).toBe('broken.csv,26,40 fields instead of 39')
    expect((await house.call(at(staged, `/rejections.csv?file=${only(staged).key}`), { as: 'advisor' })).status).toBe(
      403,
    )
    await cancel(staged)
  })

  it('asks about dates with slashes, and reads again without another upload', async () => {
    const slashes = report('2026-10-31', 671).replaceAll('2026-10-31', '10/31/2026')
    const staged = await house.staging(tenant, { 'slashes.csv': slashes })
    expect(staged.state).toBe('refused')
    expect(only(staged).refused).toMatchObject({ code: 'unreadable', confirm: 'monthFirst' })
    await read(await patch(at(staged), staged.version, { monthFirst: true }))
    const again = await house.settled(tenant, staged.id)
    expect(again).toMatchObject({ state: 'waiting', monthFirst: true })
    expect(only(again).reports[0]).toMatchObject({ refreshDate: '2026-10-31', usable: true })
    expect((await confirmed(again)).state).toBe('imported')
  })
})

describe('a refused file', () => {
  const refused: [string, string | Uint8Array<ArrayBuffer>, string][] = [
    ['a web page', html, 'html'],
    ['nothing', '', 'empty-file'],
    ['an error of Graph', '{"error":{"code":"UnknownError","message":"…"}}', 'error-response'],
    [
      'another report',
      'Report Refresh Date,User Principal Name,Send Count,Receive Count,Read Count\r\n',
      'unsupported-report',
    ],
    ['bytes', new Uint8Array([0, 1, 2, 3, 255, 254, 0, 9]), 'unreadable'],
    ['an archive that is damaged', zipSync({ 'a.csv': bytes('x') }).slice(0, 20), 'unreadable'],
    ['an archive without reports', zipSync({ 'a.png': bytes('x') }), 'unreadable'],
    ['a workbook', zipSync({ '[Content_Types].xml': bytes('<x/>') }), 'unreadable'],
    ['two days in one table', blend(), 'unreadable'],
  ]
  it.each(refused)('that is %s is named with its reason; nothing can be taken in', async (_, content, code) => {
    const staged = await house.staging(tenant, { 'file.csv': content })
    expect(staged.state).toBe('refused')
    expect(only(staged)).toMatchObject({ reports: [], refused: { code } })
    expect(only(staged).refused?.message.de.length).toBeGreaterThan(40)
    expect((await confirm(staged)).status).toBe(409)
    await cancel(staged)
  })

  it('is left out only by name', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671), 'page.csv': html })
    expect(staged.state).toBe('waiting')
    const answer = await confirm(staged)
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { code: 'input-not-valid', detail: expect.stringContaining('page.csv') },
    ])
    const key = staged.files.find(({ refused: one }) => one !== null)?.key ?? ''
    const done = await confirmed(staged, [key])
    expect(done.result?.files.map(({ file }) => file)).toEqual(['october.csv'])
    expect(await house.stored(tenant)).toEqual({ snapshots: 1, months: 1 })
  })

  it('does not let everything be left out', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    const answer = await confirm(staged, [only(staged).key])
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'body.without' }] }])
    await cancel(staged)
  })
})

describe('archives and folders', () => {
  it('are read like the files in them, and each stays a file of its own', async () => {
    const zip = zipSync({
      'usage/october.csv': bytes(report('2026-10-31', 671)),
      'usage/september.csv': bytes(report('2026-09-30', 665)),
      'usage/readme.md': bytes('not a report'),
    })
    const staged = await house.staging(tenant, { 'all.zip': zip })
    expect(staged.files.map(({ name }) => name)).toEqual(['all.zip/usage/october.csv', 'all.zip/usage/september.csv'])
    await confirmed(staged)
    const { snapshots } = await house.overview(tenant)
    expect(snapshots.map(({ fileName }) => fileName).sort()).toEqual(['october.csv', 'september.csv'])
  })

  it('are taken in without a look as well', async () => {
    const { stored, files } = await house.importing(tenant, {
      'all.zip': zipSync({ 'october.csv': bytes(report('2026-10-31', 671)) }),
    })
    expect({ stored, files: files.map(({ file }) => file) }).toEqual({ stored: true, files: ['all.zip/october.csv'] })
  })

  it('of JSON pages are one report with one file, which gives every page back', async () => {
    const pages = {
      'out/page1.json': page(['anna', 'berta'], 'page2'),
      'out/page2.json': page(['carla', 'ANNA'], null),
    }
    const staged = await house.staging(tenant, pages)
    expect(only(staged)).toMatchObject({ name: 'out/page*.json', pages: 2 })
    expect(only(staged).reports[0]).toMatchObject({
      rows: { total: 4, accepted: 3, duplicates: 1, rejected: 0 },
      users: 3,
      usable: true,
    })
    await confirmed(staged)
    const { snapshots } = await house.overview(tenant)
    expect(snapshots.map(({ fileName, users }) => [fileName, users])).toEqual([['page(2).zip', 3]])
    const back = await house.call(`/customers/${ARNOLD}/files/${snapshots[0]?.fileId}`)
    const again = await house.staging(tenant, { 'back.zip': new Uint8Array(await back.arrayBuffer()) })
    expect(only(again).reports[0]?.outcome).toBe('unchanged')
    await cancel(again)
  })

  it('are told by their content, whatever the pages are called', async () => {
    const staged = await house.staging(tenant, { 'a/1': page(['anna'], '2'), 'a/.2': page(['berta'], null) })
    expect(only(staged)).toMatchObject({ pages: 2, reports: [{ users: 2, usable: true }] })
    expect((await confirmed(staged)).result).toMatchObject({ stored: true, files: [{ outcome: 'imported' }] })
  })

  it('with a page missing cannot be used', async () => {
    const staged = await house.staging(tenant, { 'page1.json': page(['anna'], 'page2') })
    expect(only(staged).reports[0]).toMatchObject({ usable: false, users: 1 })
    await cancel(staged)
  })
})

describe('two people', () => {
  it('cannot both take an import in: the second sees what the first did', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    const answers = await Promise.all([confirm(staged), confirm(staged, [], { as: 'administrator' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(await late?.json()).toMatchObject({ code: 'changed-meanwhile', current: { id: staged.id } })
    await house.settled(tenant, staged.id)
    expect(await house.stored(tenant)).toEqual({ snapshots: 1, months: 1 })
  })

  it('who confirm and drop at once get one of the two', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    await Promise.all([confirm(staged), cancel(staged, 'administrator')])
    const { state } = await house.settled(tenant, staged.id)
    await jobsEnded()
    const { snapshots } = await house.stored(tenant)
    expect([state, snapshots]).toEqual(state === 'imported' ? ['imported', 1] : ['cancelled', 0])
  })

  it('who see another state than there is are told so', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    const answer = await confirm(staged, [], { version: staged.version - 1 })
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'changed-meanwhile' }])
    await cancel(staged)
  })
})

it('gives the same answer to the same confirmation with the same key', async () => {
  const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
  const first = await read<UsageImport>(await confirm(staged, [], { key: 'october' }))
  await house.settled(tenant, staged.id)
  expect(await read(await confirm(staged, [], { key: 'october' }))).toEqual(first)
})

it('is one import for the same upload with the same key', async () => {
  const headers = { 'idempotency-key': `upload of ${tenant}` }
  const files = { 'october.csv': report('2026-10-31', 671) }
  const first = await house.staging(tenant, files, { headers })
  expect((await house.staging(tenant, files, { headers })).id).toBe(first.id)
  expect(await waiting()).toHaveLength(1)
  await cancel(first)
})

describe('an import that is dropped', () => {
  it('leaves no file and no data, and says so to who has the link', async () => {
    const before = await house.keptFiles()
    const staged = await house.staging(tenant, halfYear)
    const dropped = await read<UsageImport>(await cancel(staged))
    expect(dropped).toMatchObject({ state: 'cancelled', jobId: null })
    expect(await house.keptFiles()).toEqual(before)
    expect(await waiting()).toEqual([])
    expect(await read(await cancel(staged))).toMatchObject({ state: 'cancelled' })
    expect((await confirm(await house.staged(tenant, staged.id))).status).toBe(409)
  })

  it('is dropped while it is read, too', async () => {
    const { files } = house.services
    const { open } = files
    let reading: () => void = () => {}
    const begun = new Promise<void>((resolve) => {
      reading = resolve
    })
    files.open = async () => {
      reading()
      return Readable.from(endless(report('2026-06-30', 640)))
    }
    try {
      const body = new FormData()
      body.append('files', new Blob([report('2026-06-30', 640)]), 'june.csv')
      const path = `/customers/${ARNOLD}/tenants/${tenant}/usage/staged-imports`
      const sent = await read<{ importId: string; jobId: string }>(await house.call(path, { method: 'POST', body }))
      await begun
      expect(await house.staged(tenant, sent.importId)).toMatchObject({
        state: 'reading',
        jobId: sent.jobId,
        files: [],
      })
      await read(await cancel({ id: sent.importId }))
      expect(await house.ended(sent.jobId)).toMatchObject({ state: 'cancelled' })
      expect((await house.staged(tenant, sent.importId)).state).toBe('cancelled')
    } finally {
      files.open = open
    }
  })

  it('cannot be dropped once it is stored', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    await confirmed(staged)
    expect((await cancel(staged)).status).toBe(409)
  })

  it('expires after a week, with its files', async () => {
    const before = await house.keptFiles()
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    expect(staged.expiresAt).toBe('2026-11-29T12:00:00.000Z')
    const later = (moment: string) => ({ ...house.services, clock: fixedClock(moment) })
    expect(await expireStaged(later('2026-11-29T11:00:00Z'))).toBe(0)
    expect(await expireStaged(later('2026-11-29T13:00:00Z'))).toBe(1)
    expect((await house.staged(tenant, staged.id)).state).toBe('expired')
    expect(await house.keptFiles()).toEqual(before)
    expect(await waiting()).toEqual([])
  })
})

describe('an import that ends early', () => {
  it('waits again when storing was stopped, and can be taken in then', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    await read(await confirm(staged))
    await house.settled(tenant, staged.id)
    await house.data.query(`update lotse.usage_import set state = 'importing', ended_at = null where id = $1`, [
      staged.id,
    ])
    await house.data.query(
      `update lotse.job set state = 'failed', problem = '{"code":"internal","detail":{"de":"x","en":"x"}}'
       where id = (select job_id from lotse.usage_import where id = $1)`,
      [staged.id],
    )
    const again = await house.staged(tenant, staged.id)
    expect(again).toMatchObject({ state: 'waiting', problem: { code: 'internal' } })
    expect((await confirmed(again)).result?.files[0]?.outcome).toBe('unchanged')
  })

  it('says that reading failed, and reads again when asked', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    await house.data.query(`update lotse.usage_import set state = 'reading', preview = '[]' where id = $1`, [staged.id])
    await house.data.query(
      `update lotse.job set state = 'failed', problem = '{"code":"internal","detail":{"de":"x","en":"x"}}'
       where id = (select job_id from lotse.usage_import where id = $1)`,
      [staged.id],
    )
    const failed = await house.staged(tenant, staged.id)
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'internal' } })
    await read(await patch(at(staged), failed.version, { monthFirst: false }))
    expect((await house.settled(tenant, staged.id)).state).toBe('waiting')
    await cancel(staged)
  })

  it('gives the same when a crash makes it be read twice', async () => {
    const zip = zipSync({ 'october.csv': bytes(report('2026-10-31', 671)) })
    const staged = await house.staging(tenant, { 'all.zip': zip })
    const [row] = await house.data.query<{ job_id: string }>('select job_id from lotse.usage_import where id = $1', [
      staged.id,
    ])
    await house.data.query(`update lotse.usage_import set state = 'reading' where id = $1`, [staged.id])
    const { previewImport } = await import('./preview-job.ts')
    await previewImport(house.services, {
      jobId: row?.job_id ?? '',
      customerId: ARNOLD,
      input: { tenantId: tenant, importId: staged.id },
      requestedBy: null,
      signal: new AbortController().signal,
      report: () => {},
    })
    const again = await house.staged(tenant, staged.id)
    expect(again.files).toEqual(staged.files)
    await cancel(staged)
  })
})

describe('other reports', () => {
  const counts =
    'Report Refresh Date,Product Type,Assigned,Activated,Shared Computer Activation\r\n2026-10-31,MICROSOFT 365 APPS FOR ENTERPRISE,1250,800,0\r\n'
  const history = 'Month,Entitled,Active\r\n2026-08,1250,600\r\n2026-09,1250,620\r\n'

  it('are kept beside the months with what they say, never as a month', async () => {
    const staged = await house.staging(tenant, { 'counts.csv': counts, 'history.csv': history })
    expect(staged.files.map(({ reports }) => [reports[0]?.report, reports[0]?.usable, reports[0]?.active])).toEqual([
      ['getOffice365ActivationsUserCounts', false, null],
      ['MauHistory', false, null],
    ])
    await confirmed(staged)
    expect(await house.stored(tenant)).toEqual({ snapshots: 0, months: 0 })
    const rows = await read<{ id: string; report: string; totals: object; replacedAt: string | null }[]>(
      await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/readings`),
    )
    expect(rows.map(({ report: name }) => name).sort()).toEqual(['MauHistory', 'getOffice365ActivationsUserCounts'])
    const activations = rows.find(({ report: name }) => name === 'getOffice365ActivationsUserCounts')
    expect(activations?.totals).toMatchObject({ products: [{ assigned: 1250, activated: 800 }] })

    const path = `/customers/${ARNOLD}/tenants/${tenant}/usage/readings/${activations?.id}`
    expect(await read(await house.call(path, { method: 'DELETE' }))).toMatchObject({
      replacedAt: expect.stringContaining('2026-11-22'),
    })
    expect(await read(await house.call(`${path}/restore`, { method: 'POST' }))).toMatchObject({ replacedAt: null })
  })

  it('replace the earlier of their kind and day', async () => {
    await house.importing(tenant, { 'counts.csv': counts })
    const staged = await house.staging(tenant, { 'counts.csv': counts.replace('800', '810') })
    expect(only(staged).reports[0]).toMatchObject({ outcome: 'replaced', replaces: { fileName: 'counts.csv' } })
    await confirmed(staged)
    const rows = await read<{ replacedAt: string | null }[]>(
      await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/readings`),
    )
    expect(rows.map(({ replacedAt }) => replacedAt === null)).toEqual([true, false])
  })
})

describe('who may', () => {
  it.each<[Who, number]>([
    ['reader', 200],
    ['unassigned', 200],
    ['customer', 403],
    ['stranger', 404],
  ])('look at an import: %s gets %i', async (as, status) => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    expect((await house.call(at(staged), { as })).status).toBe(status)
    await cancel(staged)
  })

  it('decide: who only looks is told so', async () => {
    const staged = await house.staging(tenant, { 'october.csv': report('2026-10-31', 671) })
    expect((await house.staged(tenant, staged.id, 'unassigned')).may).toEqual({ decide: false })
    expect((await confirm(staged, [], { as: 'unassigned' })).status).toBe(403)
    await cancel(staged)
  })
})

it('carries no names of persons into what is kept until somebody decides', async () => {
  const rows = report('2026-10-31', 5, 10).replace('user3@contoso.example', 'user3@contoso.example,shifted')
  const staged = await house.staging(tenant, { 'shifted.csv': rows })
  const [row] = await house.data.query<{ text: string }>(
    'select t::text as text from lotse.usage_import t where id = $1',
    [staged.id],
  )
  expect(row?.text).not.toContain('@contoso')
  await cancel(staged)
})

/** Waits until no job of the house runs any more: what it left behind is looked at afterwards. */
async function jobsEnded(): Promise<void> {
  for (;;) {
    const [row] = await house.data.query<{ open: number }>(
      'select count(*)::int as open from lotse.job where finished_at is null',
    )
    if (row?.open === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Products and a directory in which so many people of `report` are entitled. */
function licencesOf(people: number): Record<string, string> {
  const skuId = '05e9a617-0261-4cee-bb44-138d3ef5d965'
  const servicePlanId = '43de0ff5-c92c-492b-9116-175376d08c38'
  const context = 'https://graph.microsoft.com/v1.0/$metadata#'
  const product = { skuId, skuPartNumber: 'SPE_E3', capabilityStatus: 'Enabled', consumedUnits: people }
  const plans = { prepaidUnits: { enabled: people }, servicePlans: [{ servicePlanId, provisioningStatus: 'Success' }] }
  const users = Array.from({ length: people }, (_, user) => ({
    userPrincipalName: `user${user}@contoso.example`,
    accountEnabled: true,
    assignedLicenses: [{ skuId, disabledPlans: [] }],
  }))
  return {
    'skus.json': JSON.stringify({ '@odata.context': `${context}subscribedSkus`, value: [{ ...product, ...plans }] }),
    'users.json': JSON.stringify({ '@odata.context': `${context}users`, value: users }),
  }
}

function blend(): string {
  const [head = '', ...october] = report('2026-10-31', 5, 10).trim().split('\r\n')
  const september = report('2026-09-30', 5, 10).trim().split('\r\n').slice(1)
  return [head, ...october, ...september].join('\r\n')
}

/** A page of the app user detail as Graph answers it. */
function page(names: readonly string[], next: string | null): string {
  return JSON.stringify({
    ...(next !== null && { '@odata.nextLink': `https://graph.microsoft.com/beta/reports/${next}` }),
    value: names.map((name) => ({
      reportRefreshDate: '2026-10-31',
      userPrincipalName: `${name}@contoso.example`,
      lastActivationDate: '2026-01-05',
      lastActivityDate: '2026-10-30',
      details: [
        {
          reportPeriod: 30,
          windows: true,
          mac: false,
          mobile: false,
          web: false,
          ...Object.fromEntries(
            ['outlook', 'word', 'excel', 'powerPoint', 'oneNote', 'teams'].flatMap((app) => [
              [app, app === 'word'],
              ...['Windows', 'Mac', 'Mobile', 'Web'].map((on) => [`${app}${on}`, app === 'word' && on === 'Windows']),
            ]),
          ),
        },
      ],
    })),
  })
}

async function* endless(rows: string): AsyncGenerator<Uint8Array> {
  for (;;) {
    yield Buffer.from(rows)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
