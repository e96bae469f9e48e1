import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../platform/http/problem.ts'
import type { Answer } from '../testing/graph/fake-graph.ts'
import { concealedReport, emptyReport, wholeTenant } from '../testing/graph/fake-tenant.ts'
import { DIRECTORY, type GraphHouse, graphHouse, SECRET } from '../testing/graph/graph-house.ts'
import { ARNOLD, read, report } from '../testing/usage-house.ts'

/** What is read from Microsoft Graph, and what becomes of everything that it may answer instead. */

const DETAIL = 'v1.0 getM365AppUserDetail'
const whole = wholeTenant('2026-10-31', 1250, 671)

let house: GraphHouse
beforeAll(async () => {
  house = await graphHouse(whole)
})
afterAll(() => house?.stop())
beforeEach(() => {
  house.graph.behaviour = whole
  house.waits.length = 0
})

const answering = (name: string, ...answers: readonly Answer[]): void => {
  house.graph.behaviour = { ...whole, answers: { ...whole.answers, [name]: answers } }
}
const asked = (from: number, name: string) => house.graph.asked.slice(from).filter(({ path }) => path.includes(name))

/** The people of the tenant in three pages. */
const usersInPages = {
  kind: 'pages',
  pages: (whole.answers['v1.0 users'] ?? []).flatMap((answer) => (answer.kind === 'pages' ? answer.pages : [])),
} as const

/** Hours from the house's noon to the next reading of a tenant. */
const hoursToNext = async (tenant: string): Promise<number> =>
  (Date.parse((await house.view(tenant)).connection?.nextReadAt ?? '') - Date.parse('2026-11-22T12:00:00Z')) / 3_600_000

describe('a tenant that is read', () => {
  it('brings every report to the import, and the month to the usage page', async () => {
    const tenant = await house.connected()
    const answers = await house.run(tenant, 'reading')
    expect(Object.values(answers).map(({ answer }) => answer)).toEqual(Array.from({ length: 9 }, () => 'ok'))
    expect(answers.appUserDetail).toMatchObject({ rows: 1250, refreshDate: '2026-10-31', concealed: false })
    expect(answers.users).toMatchObject({ rows: 1250 })
    const jobs = await house.quiet()
    expect(
      jobs.filter(({ kind }) => kind === 'usage-import').map(({ state, problem }) => ({ state, problem })),
    ).toEqual([0, 1, 2].map(() => ({ state: 'done', problem: null })))
    const { snapshots } = await house.overview(tenant)
    expect(snapshots).toMatchObject([{ refreshDate: '2026-10-31', users: 1250, importedBy: null, usable: true }])
    const view = await house.view(tenant)
    expect(view.connection).toMatchObject({ state: 'fine', dataOf: '2026-10-31', jobId: null, failingSince: null })
    expect(view.connection?.permissions.every(({ isGranted }) => isGranted)).toBe(true)
  })

  it('never shows the token to the download host, nor asks for JSON of reports', async () => {
    const from = house.graph.asked.length
    await house.run(await house.connected(), 'reading')
    const downloads = house.graph.asked.slice(from).filter(({ at }) => at === 'download')
    expect(downloads.length).toBe(6)
    for (const { headers } of downloads) expect(headers.authorization).toBeUndefined()
    for (const { path } of asked(from, '/reports/')) expect(path).not.toContain('format')
  })

  it('signs in once a run, with the secret in the body and the cloud’s own scope', async () => {
    const from = house.graph.asked.length
    await house.run(await house.connected('gccHigh'), 'reading')
    const signIns = house.graph.asked.slice(from).filter(({ at }) => at === 'sign-in')
    expect(signIns.map(({ path }) => path)).toEqual([`/gccHigh/${DIRECTORY}/oauth2/v2.0/token`])
    const form = new URLSearchParams(signIns[0]?.body)
    expect(form.get('client_secret')).toBe(SECRET)
    expect(form.get('scope')).toBe('https://graph.microsoft.us/.default')
  })

  it('says "nothing new" to the same content, and imports nothing', async () => {
    const tenant = await house.connected()
    await house.run(tenant, 'reading')
    const before = await house.quiet()
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({ answer: 'unchanged', rows: 1250 })
    expect((await house.quiet()).filter(({ kind }) => kind === 'usage-import').length).toBe(
      before.filter(({ kind }) => kind === 'usage-import').length,
    )
    expect((await house.view(tenant)).connection?.state).toBe('fine')
  })

  it('sends the mark of what is here, and takes 304 for an answer', async () => {
    answering(DETAIL, { kind: 'link', content: report('2026-10-31', 671), etag: '"a1"' })
    const tenant = await house.connected()
    await house.run(tenant, 'reading')
    const from = house.graph.asked.length
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({ answer: 'unchanged' })
    expect(asked(from, 'getM365AppUserDetail')[0]?.headers['if-none-match']).toBe('"a1"')
    expect(house.graph.asked.slice(from).filter(({ at }) => at === 'download').length).toBe(5)
  })

  it('follows the pages of a list as they are linked', async () => {
    const from = house.graph.asked.length
    await house.run(await house.connected(), 'test')
    const pages = asked(from, '/v1.0/users')
    expect(pages.length).toBe(3)
    expect(pages[0]?.headers.consistencylevel).toBe('eventual')
    expect(pages[2]?.path).toContain('skiptoken=p2')
  })

  it('keeps of the directory what entitlement and segments ask, and nobody’s name or title', async () => {
    await house.run(await house.connected(), 'reading')
    const rows = await house.data.query<{ id: string }>(
      `select id from lotse.stored_file where name like 'users%' order by stored_at desc limit 1`,
    )
    const pieces = await (await house.services.files.open(ARNOLD, rows[0]?.id ?? '')).toArray()
    const text = Buffer.concat(pieces).toString()
    expect(text).toContain('user7@contoso.example')
    expect(text).toContain('Sales')
    expect(text).not.toMatch(/displayName|jobTitle|User 7|Title 7/)
  })

  it('hands a list that does not change on again after a week: licences of long ago say nothing about a month', async () => {
    const tenant = await house.connected()
    await house.run(tenant, 'reading')
    expect((await house.run(tenant, 'reading')).users).toMatchObject({ answer: 'unchanged' })
    await house.data.query(`update lotse.graph_source set kept_at = kept_at - interval '7 days' where tenant_id = $1`, [
      tenant,
    ])
    await house.data.query(
      `update lotse.licence_reading set taken_on = taken_on - 40 where tenant_id = $1 and kind in ('directory', 'products')`,
      [tenant],
    )
    const again = await house.run(tenant, 'reading')
    expect([again.users?.answer, again.subscribedSkus?.answer, again.appUserDetail?.answer]).toEqual([
      'ok',
      'ok',
      'unchanged',
    ])
    expect(
      await house.data.query(
        `select kind, taken_on::text as day from lotse.licence_reading where tenant_id = $1 and kind in ('directory', 'products')
         order by kind, taken_on desc`,
        [tenant],
      ),
    ).toEqual([
      { kind: 'directory', day: '2026-11-22' },
      { kind: 'directory', day: '2026-10-13' },
      { kind: 'products', day: '2026-11-22' },
      { kind: 'products', day: '2026-10-13' },
    ])
  })
})

describe('what else comes', () => {
  const cases: readonly (readonly [string, readonly Answer[], object])[] = [
    [
      'the report itself instead of a link',
      [{ kind: 'body', content: report('2026-10-31', 671) }],
      { answer: 'ok', rows: 1250 },
    ],
    ['the link as text', [{ kind: 'linkAsText', content: report('2026-10-31', 671) }], { answer: 'ok', rows: 1250 }],
    [
      'an expired link, and a good one when asked again',
      [{ kind: 'expiredLink' }, { kind: 'link', content: report('2026-10-31', 671) }],
      { answer: 'ok', rows: 1250 },
    ],
    ['expired links only', [{ kind: 'expiredLink' }], { answer: 'unreachable', code: 'link 403' }],
    [
      'a transfer that breaks off, and a whole one when asked again',
      [
        { kind: 'brokenLink', content: report('2026-10-31', 671) },
        { kind: 'link', content: report('2026-10-31', 671) },
      ],
      { answer: 'ok', rows: 1250 },
    ],
    [
      'transfers that always break off',
      [{ kind: 'brokenLink', content: report('2026-10-31', 671) }],
      { answer: 'unreachable' },
    ],
    ['headings and no rows', [{ kind: 'link', content: emptyReport }], { answer: 'noData', rows: 0 }],
    ['nothing at all', [{ kind: 'body', content: '' }], { answer: 'noData' }],
    ['an empty list instead of rows', [{ kind: 'body', content: '{"value":[]}' }], { answer: 'noData' }],
    [
      'a token that is refused once',
      [
        { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
        { kind: 'link', content: report('2026-10-31', 671) },
      ],
      { answer: 'ok', rows: 1250 },
    ],
    [
      'a web page',
      [{ kind: 'link', content: '<!DOCTYPE html><html><body>Sign in</body></html>' }],
      { answer: 'unreadable' },
    ],
    [
      'names that are concealed',
      [{ kind: 'link', content: concealedReport('2026-10-31', 40) }],
      { answer: 'ok', concealed: true },
    ],
    [
      'a refusal',
      [{ kind: 'status', status: 403, code: 'S2SUnauthorized' }],
      { answer: 'forbidden', permission: 'Reports.Read.All' },
    ],
    [
      'a link into this network',
      [{ kind: 'linkTo', location: 'https://10.1.2.3/report' }],
      { answer: 'unreadable', code: 'link-not-safe' },
    ],
    [
      'a link without TLS',
      [{ kind: 'linkTo', location: 'http://reports.example/report' }],
      { answer: 'unreadable', code: 'link-not-safe' },
    ],
  ]

  it.each(cases)('%s', async (_, answers, expected) => {
    answering(DETAIL, ...answers)
    expect((await house.run(await house.connected(), 'test')).appUserDetail).toMatchObject(expected)
  })

  it('a list that breaks off in the middle is asked for that page again', async () => {
    answering('v1.0 users', { ...usersInPages, later: 'breaksOff' })
    expect((await house.run(await house.connected(), 'test')).users).toMatchObject({ answer: 'ok', rows: 1250 })
  })

  it('a list whose page token expires is there all the same, and is read again in an hour', async () => {
    answering('v1.0 users', { ...usersInPages, later: 'expired' })
    const tenant = await house.connected()
    expect((await house.run(tenant, 'reading')).users).toMatchObject({
      answer: 'unreachable',
      code: 'Directory_ExpiredPageToken',
    })
    expect(await hoursToNext(tenant)).toBeLessThan(3)
  })

  it('a report that once came is asked for every night, though Microsoft says that there is none', async () => {
    const tenant = await house.connected()
    await house.run(tenant, 'reading')
    house.graph.behaviour = { ...whole, answers: {} }
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({ answer: 'notHere' })
    expect((await house.view(tenant)).connection?.state).toBe('failing')
    const from = house.graph.asked.length
    house.graph.behaviour = whole
    await house.run(tenant, 'reading')
    expect(asked(from, 'getM365AppUserDetail').length).toBeGreaterThan(0)
    expect((await house.view(tenant)).connection?.state).toBe('fine')
  })

  it('what cannot be stored here is told, the others are read, and it is tried again', async () => {
    const tenant = await house.connected()
    const put = vi.spyOn(house.services.files, 'put').mockRejectedValueOnce(new Problem('storage-full'))
    const answers = await house.run(tenant, 'reading')
    put.mockRestore()
    expect(answers.appUserDetail).toMatchObject({ answer: 'notKept', code: 'storage-full' })
    expect(answers.users).toMatchObject({ answer: 'ok' })
    expect(await hoursToNext(tenant)).toBeLessThan(3)
  })

  it('what the import refuses is told with its reason, and fetched anew', async () => {
    answering('v1.0 users', { kind: 'pages', pages: [[{ id: 'nobody' }]] })
    const tenant = await house.connected()
    expect((await house.run(tenant, 'reading')).users).toMatchObject({ answer: 'ok', rows: 1 })
    const { connection } = await house.view(tenant)
    expect(connection).toMatchObject({ state: 'notImported', lastImport: { isOver: true } })
    expect(connection?.lastImport?.problems).toEqual([
      { file: 'users (Microsoft Graph).json', message: { de: expect.any(String), en: expect.any(String) } },
    ])
    expect((await house.overview(tenant)).snapshots).toHaveLength(1)
    const { items } = await read<{ items: { text: { en: string } }[] }>(
      await house.call('/data-quality?kind=connectionFailing&limit=200'),
    )
    expect(items.filter(({ text }) => text.en.startsWith('The import does not take'))).toHaveLength(1)
    expect((await house.run(tenant, 'reading')).users).toMatchObject({ answer: 'ok' })
    house.graph.behaviour = whole
    await house.run(tenant, 'reading')
    expect((await house.view(tenant)).connection).toMatchObject({ state: 'fine', lastImport: { problems: [] } })
  })

  it('keeps the last good report in force when an outage sends none', async () => {
    const tenant = await house.connected()
    await house.run(tenant, 'reading')
    answering(DETAIL, { kind: 'link', content: emptyReport })
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({ answer: 'noData' })
    expect((await house.overview(tenant)).snapshots).toMatchObject([{ refreshDate: '2026-10-31', replacedAt: null }])
    expect((await house.view(tenant)).connection).toMatchObject({ state: 'failing', failingSince: '2026-11-22' })
    house.graph.behaviour = whole
    await house.run(tenant, 'test')
    expect((await house.view(tenant)).connection?.state).toBe('recovering')
    answering(DETAIL, { kind: 'link', content: report('2026-11-20', 700) })
    await house.run(tenant, 'reading')
    expect((await house.view(tenant)).connection).toMatchObject({
      state: 'fine',
      failingSince: null,
      dataOf: '2026-11-20',
    })
  })

  it('keeps no file of what it does not import', async () => {
    const before = (await house.keptFiles()).length
    answering(DETAIL, { kind: 'link', content: '<html></html>' })
    await house.run(await house.connected(), 'test')
    expect((await house.keptFiles()).length).toBe(before)
  })
})

describe('a busy Graph', () => {
  it('is asked again after the seconds that it names, rounded up', async () => {
    answering(
      DETAIL,
      { kind: 'status', status: 429, retryAfter: '2.128' },
      { kind: 'link', content: report('2026-10-31', 671) },
    )
    expect((await house.run(await house.connected(), 'test')).appUserDetail).toMatchObject({ answer: 'ok' })
    expect(house.waits).toEqual([3000])
  })

  it('is asked at most five times, later each time', async () => {
    const from = house.graph.asked.length
    answering(DETAIL, { kind: 'status', status: 503 })
    expect((await house.run(await house.connected(), 'test')).appUserDetail).toMatchObject({
      answer: 'unreachable',
      code: '503',
    })
    expect(asked(from, 'getM365AppUserDetail').length).toBe(5)
    expect(house.waits.length).toBe(4)
    for (const [index, wait] of house.waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(1000 * 2 ** index)
      expect(wait).toBeLessThanOrEqual(2000 * 2 ** index)
    }
  })

  it('is left alone until it allows more, and then read again', async () => {
    answering(DETAIL, { kind: 'status', status: 429, retryAfter: '400' })
    const tenant = await house.connected()
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({
      answer: 'throttled',
      until: '2026-11-22T12:06:40.000Z',
    })
    expect(house.waits).toEqual([])
    const next = Date.parse((await house.view(tenant)).connection?.nextReadAt ?? '')
    expect(next).toBeGreaterThan(Date.parse('2026-11-22T12:06:40Z'))
    expect(next).toBeLessThan(Date.parse('2026-11-22T12:12:00Z'))
  })

  it('is not asked more often than it grants, also after a restart', async () => {
    const tenant = await house.connected()
    await house.run(tenant, 'test')
    await house.data.query(
      `update lotse.graph_source set asked_at = array(select timestamptz '2026-11-22 11:55+00' from generate_series(1, 14))
       where tenant_id = $1 and source = 'appUserCounts'`,
      [tenant],
    )
    const from = house.graph.asked.length
    expect((await house.run(tenant, 'test')).appUserCounts).toMatchObject({
      answer: 'throttled',
      until: '2026-11-22T12:05:00.000Z',
    })
    expect(asked(from, 'getM365AppUserCounts')).toEqual([])
  })

  it('that hangs up is asked again', async () => {
    answering(DETAIL, { kind: 'hangUp' }, { kind: 'link', content: report('2026-10-31', 671) })
    expect((await house.run(await house.connected(), 'test')).appUserDetail).toMatchObject({ answer: 'ok' })
  })
})

describe('clouds', () => {
  it('that have a report only in beta are asked there from then on', async () => {
    const { [DETAIL]: detail = [], ...others } = whole.answers
    house.graph.behaviour = { ...whole, answers: { ...others, 'beta getM365AppUserDetail': detail } }
    const tenant = await house.connected('china')
    expect((await house.run(tenant, 'test')).appUserDetail).toMatchObject({ answer: 'ok' })
    const from = house.graph.asked.length
    await house.run(tenant, 'test')
    expect(asked(from, 'getM365AppUserDetail').map(({ path }) => path.split('/').slice(1, 3))).toEqual([
      ['china', 'beta'],
    ])
  })

  it('that have no report say so, and fall back to files without failing', async () => {
    house.graph.behaviour = { ...whole, answers: {} }
    const tenant = await house.connected('gccHigh')
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({ answer: 'notHere' })
    expect((await house.view(tenant)).connection).toMatchObject({ state: 'noReports' })
  })

  it('with names concealed are told before the first report', async () => {
    answering('v1.0 admin/reportSettings', { kind: 'json', value: { displayConcealedNames: true } })
    const tenant = await house.connected()
    answeringAlso('v1.0 getM365AppUserDetail', { kind: 'link', content: emptyReport })
    await house.run(tenant, 'test')
    expect((await house.view(tenant)).connection?.concealed).toBe(true)
  })
})

function answeringAlso(name: string, ...answers: readonly Answer[]): void {
  house.graph.behaviour = {
    ...house.graph.behaviour,
    answers: { ...house.graph.behaviour.answers, [name]: answers },
  }
}

describe('permissions', () => {
  it('that the token does not name are told without asking', async () => {
    house.graph.behaviour = { ...whole, roles: ['Reports.Read.All'] }
    const tenant = await house.connected()
    const from = house.graph.asked.length
    const answers = await house.run(tenant, 'reading')
    expect(answers.users).toMatchObject({ answer: 'forbidden', permission: 'User.Read.All' })
    expect(answers.appUserDetail).toMatchObject({ answer: 'ok' })
    expect(asked(from, '/users')).toEqual([])
    expect((await house.view(tenant)).connection?.permissions).toMatchObject([
      { name: 'Reports.Read.All', isGranted: true },
      { name: 'User.Read.All', isGranted: false },
      { name: 'LicenseAssignment.Read.All', isGranted: false },
      { name: 'ReportSettings.Read.All', isGranted: false },
    ])
  })

  it('that are larger than needed count too', async () => {
    house.graph.behaviour = { ...whole, roles: ['Reports.Read.All', 'Directory.Read.All'] }
    const answers = await house.run(await house.connected(), 'test')
    expect([answers.users?.answer, answers.subscribedSkus?.answer, answers.reportSettings?.answer]).toEqual([
      'ok',
      'ok',
      'forbidden',
    ])
  })
})

describe('a sign-in that is refused', () => {
  it.each([
    ['AADSTS7000215', 'wrongSecret'],
    ['AADSTS7000222', 'expiredSecret'],
    ['AADSTS700016', 'unknownApplication'],
    ['AADSTS90002', 'unknownDirectory'],
    ['AADSTS700024', 'clock'],
    ['AADSTS99999999', 'other'],
  ])('%s is told as %s', async (refuses, fault) => {
    house.graph.behaviour = { ...whole, refuses }
    const tenant = await house.connected()
    expect((await house.run(tenant, 'test')).appUserDetail).toMatchObject({
      answer: 'signInFailed',
      fault,
      code: refuses,
    })
    expect((await house.view(tenant)).connection?.state).toBe('failing')
  })
})

it('a list whose next page lies elsewhere is not followed: the token stays where it belongs', async () => {
  answering('v1.0 users', { kind: 'pages', pages: [[{ id: '1' }], []], nextLink: 'https://attacker.example/users' })
  expect((await house.run(await house.connected(), 'test')).users).toMatchObject({
    answer: 'unreadable',
    code: 'link-not-safe',
  })
})

it('nothing that was stored or told holds a secret, a token or a link', async () => {
  await house.run(await house.connected(), 'reading')
  const rows = await house.data.query<{ all: string }>(
    `select row_to_json(t)::text as all from (select * from lotse.graph_connection) t
     union all select row_to_json(t)::text from (select * from lotse.graph_source) t
     union all select row_to_json(t)::text from (select * from lotse.graph_run) t
     union all select row_to_json(t)::text from (select * from lotse.job) t
     union all select body from lotse.audit_event where customer_id = $1`,
    [ARNOLD],
  )
  const everything = rows.map(({ all }) => all).join('\n')
  expect(everything).not.toContain(SECRET)
  expect(everything).not.toContain(Buffer.from(SECRET).toString('hex'))
  expect(everything).not.toContain('e30.')
  expect(everything).not.toContain('sig=')
})
