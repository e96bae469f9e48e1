import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ARNOLD, halfYear, read, report, type UsageHouse, usageHouse } from '../testing/usage-house.ts'
import { usageReport } from '../testing/usage-report.ts'

const html = '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>'

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
  const rows = await house.data.query<{ id: string }>('select id from lotse.stored_file order by id')
  expect(await house.keptFiles()).toEqual(rows.map(({ id }) => id))
})

const outcomes = ({ files }: { files: { outcome: string }[] }) => files.map(({ outcome }) => outcome)

describe('a report that was imported before', () => {
  it('changes nothing where it is the same file, under whatever name', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    const before = await house.overview(tenant)
    expect(outcomes(await house.importing(tenant, { 'again.csv': report('2026-10-31', 671) }))).toEqual(['unchanged'])
    expect(await house.overview(tenant)).toEqual(before)
  })

  it('is replaced by another reading of the same day, and stays as provenance', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    expect(outcomes(await house.importing(tenant, { 'recounted.csv': report('2026-10-31', 673) }))).toEqual([
      'replaced',
    ])
    const { snapshots, series } = await house.overview(tenant)
    expect(series.desktopCore.points.map(({ active }) => active)).toEqual([673])
    expect(snapshots.map(({ fileName, replacedAt }) => [fileName, replacedAt !== null])).toEqual([
      ['recounted.csv', false],
      ['october.csv', true],
    ])
    expect(outcomes(await house.importing(tenant, { 'back.csv': report('2026-10-31', 671) }))).toEqual(['replaced'])
    expect((await house.overview(tenant)).series.desktopCore.points.map(({ active }) => active)).toEqual([671])
  })

  it('counts once where it comes twice in one import', async () => {
    const twice = { 'a.csv': report('2026-10-31', 671), 'b.csv': report('2026-10-31', 671) }
    expect(outcomes(await house.importing(tenant, twice))).toEqual(['imported', 'unchanged'])
    expect(await house.stored(tenant)).toEqual({ snapshots: 1, months: 1 })
  })

  it('stays in force where the new file of that day cannot be used', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    const cut = report('2026-10-31', 700).slice(0, -40)
    const { files } = await house.importing(tenant, { 'cut.csv': cut })
    expect(files[0]).toMatchObject({ outcome: 'imported', usable: false })
    expect(files[0]?.notes.map(({ en }) => en)).toEqual([
      'The file ends in the middle of a row, so it is incomplete. Download it again.',
      'There is a usable report of the same day already; it stays in force.',
    ])
    expect(files[0]?.rejections).toEqual([
      {
        line: 1251,
        reason: { de: 'die Datei endet mitten in dieser Zeile', en: 'the file ends in the middle of this row' },
      },
    ])
    expect((await house.overview(tenant)).series.desktopCore.points.map(({ active }) => active)).toEqual([671])
    expect(outcomes(await house.importing(tenant, { 'cut.csv': cut }))).toEqual(['unchanged'])
    expect(await house.stored(tenant)).toEqual({ snapshots: 2, months: 1 })
  })
})

describe('one file', () => {
  it('of several reports joined end to end gives a month for each', async () => {
    const joined = `${report('2026-09-30', 665)}${report('2026-10-31', 671).slice(1)}`
    const { files } = await house.importing(tenant, { 'joined.csv': joined })
    expect(files.map(({ file, outcome, month }) => [file, outcome, month])).toEqual([
      ['joined.csv', 'imported', '2026-09'],
      ['joined.csv', 'imported', '2026-10'],
    ])
    expect(await house.stored(tenant)).toEqual({ snapshots: 2, months: 2 })
  })

  it('with concealed names works for totals, and says so', async () => {
    const concealed = report('2026-10-31', 671).replace(/user(\d+)@contoso.example/g, (_, user: string) =>
      createHash('md5').update(user).digest('hex').toUpperCase(),
    )
    const { files } = await house.importing(tenant, { 'concealed.csv': concealed })
    expect(files[0]?.notes.map(({ de }) => de).join()).toContain('Benutzernamen sind anonymisiert')
    const { snapshots, series } = await house.overview(tenant)
    expect(snapshots[0]).toMatchObject({ concealed: 'all', usable: true, users: 1250 })
    expect(series.desktopCore.points[0]?.remarks.map(({ en }) => en).join()).toContain('names are concealed')
  })

  it('with rejected rows says which and why', async () => {
    const { files } = await house.importing(tenant, {
      'words.csv': report('2026-10-31', 671).replace(
        'contoso.example,,2026-10-31,30,Yes',
        'contoso.example,,2026-10-31,30,Jein',
      ),
    })
    expect(files[0]).toMatchObject({
      rows: { total: 1250, accepted: 1249, duplicates: 0, rejected: 1 },
      rejections: [{ line: 2, reason: { en: 'Windows: "Jein" is neither yes nor no' } }],
      usable: true,
    })
  })
})

describe('a report that gives no month', () => {
  it('is kept, and says why', async () => {
    const week = usageReport({ refreshDate: '2026-10-31', users: 10, desktopCore: 5, period: 7 })
    const { stored, files } = await house.importing(tenant, { 'week.csv': week })
    expect(stored).toBe(true)
    expect(files[0]).toMatchObject({ outcome: 'imported', usable: false, month: null })
    expect(files[0]?.notes[0]?.de).toContain('Der Bericht umfasst 7 Tage')
    expect(await house.stored(tenant)).toEqual({ snapshots: 1, months: 0 })
    expect((await house.overview(tenant)).series.desktopCore.verdict).toMatchObject({ state: 'no-data', readOn: null })
  })

  it('is shown as running while its month is not closed, and the months before it as missing', async () => {
    await house.importing(tenant, { 'aug.csv': report('2026-08-31', 660), 'nov.csv': report('2026-11-20', 680) })
    const { running, missing, series } = await house.overview(tenant)
    expect({ running: running.map(({ month }) => month), missing }).toEqual({
      running: ['2026-11'],
      missing: ['2026-09', '2026-10'],
    })
    expect(series.desktopCore.points.map(({ month }) => month)).toEqual(['2026-08'])
  })
})

describe('a refused file', () => {
  it('refuses the whole import: nothing is stored, every file is listed', async () => {
    const { stored, files } = await house.importing(tenant, { ...halfYear, 'november.csv': html })
    expect(stored).toBe(false)
    expect(outcomes({ files })).toEqual([...Array(6).fill('imported'), 'refused'])
    expect(files[6]?.refused?.code).toBe('html')
    expect(files[6]?.refused?.message.de).toContain('exportieren Sie den Bericht erneut')
    expect(await house.stored(tenant)).toEqual({ snapshots: 0, months: 0 })
    const [events] = await house.data.query<{ count: number }>(
      `select count(*)::int from lotse.audit_event where body like $1`,
      [`%${tenant}%`],
    )
    expect(events?.count).toBe(0)
  })

  it('does not carry addresses of persons into the result', async () => {
    const { files } = await house.importing(tenant, { 'no-heading.csv': '2026-10-31,anna@contoso.example,Yes\r\n' })
    expect(files[0]?.outcome).toBe('refused')
    expect(JSON.stringify(files)).not.toContain('anna@contoso.example')
  })
})

describe('an import that ends early', () => {
  it('stores nothing when a person cancels it midway', async () => {
    const { files } = house.services
    const { open } = files
    let opened = 0
    const lookedAt = Object.keys(halfYear).length
    // Each file is looked at first: an archive would be unpacked. Then the second goes on for as long as nobody stops the reading.
    const cancelled = new Promise<void>((resolve) => {
      files.open = async (customer, id) => {
        opened += 1
        if (opened < lookedAt + 2) return open(customer, id)
        resolve()
        return Readable.from(endless(report('2026-06-30', 640)))
      }
    })
    try {
      const { jobId } = await read<{ jobId: string }>(await house.upload(tenant, halfYear))
      await cancelled
      await read(await house.call(`/jobs/${jobId}/cancellation`, { method: 'POST' }))
      expect(await house.ended(jobId)).toMatchObject({ state: 'cancelled', result: null, problem: null })
    } finally {
      files.open = open
    }
    expect(opened).toBe(lookedAt + 2)
    expect(await house.stored(tenant)).toEqual({ snapshots: 0, months: 0 })
  })

  it('gives the same answer when it is done again after a crash', async () => {
    const { importReports } = await import('./import-job.ts')
    const { jobId } = await read<{ jobId: string }>(
      await house.upload(tenant, { 'october.csv': report('2026-10-31', 671) }),
    )
    const first = await house.ended(jobId)
    const [row] = await house.data.query<{ input: never; requested_by: string }>(
      'select input, requested_by from lotse.job where id = $1',
      [jobId],
    )
    if (row === undefined) throw new Error('no such job')
    const again = await importReports(house.services, {
      jobId,
      customerId: ARNOLD,
      input: row.input,
      requestedBy: row.requested_by,
      signal: new AbortController().signal,
      report: () => {},
    })
    expect(again).toEqual(first.result)
    expect(outcomes(again)).toEqual(['imported'])
    expect(await house.stored(tenant)).toEqual({ snapshots: 1, months: 1 })
  })
})

describe('taking a report back', () => {
  it('computes the months without it, and again with it when it is restored', async () => {
    await house.importing(tenant, halfYear)
    const before = await house.overview(tenant)
    const october = before.snapshots.find(({ fileName }) => fileName === 'october.csv')
    const path = `/customers/${ARNOLD}/tenants/${tenant}/usage/snapshots/${october?.id}`

    const without = await read<typeof before>(await house.call(path, { method: 'DELETE' }))
    expect(without.series.desktopCore.verdict).toMatchObject({
      state: 'too-early',
      raw: 'stalled',
      month: '2026-09',
      active: 665,
    })
    expect(without.missing).toEqual(['2026-10'])
    expect(await house.stored(tenant)).toEqual({ snapshots: 6, months: 5 })
    expect(await read(await house.call(path, { method: 'DELETE' }))).toEqual(without)

    const restored = await read<typeof before>(await house.call(`${path}/restore`, { method: 'POST' }))
    expect(restored).toEqual(before)
    const events = await house.data.query<{ event: string }>(
      `select event from lotse.audit_event where body like $1 and event like 'usage.%' order by seq`,
      [`%${tenant}%`],
    )
    expect(events.map(({ event }) => event)).toEqual([
      'usage.imported',
      'usage.stateChanged',
      'usage.snapshotRemoved',
      'usage.stateWithdrawn',
      'usage.snapshotRestored',
      'usage.stateChanged',
    ])
  })

  it('lets a restored report take the place of the one that replaced it', async () => {
    await house.importing(tenant, { 'first.csv': report('2026-10-31', 671) })
    await house.importing(tenant, { 'second.csv': report('2026-10-31', 673) })
    const { snapshots } = await house.overview(tenant)
    const first = snapshots.find(({ fileName }) => fileName === 'first.csv')
    await read(
      await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/snapshots/${first?.id}/restore`, {
        method: 'POST',
      }),
    )
    const after = await house.overview(tenant)
    expect(after.series.desktopCore.points.map(({ active }) => active)).toEqual([671])
    expect(after.snapshots.map(({ fileName, replacedAt }) => [fileName, replacedAt === null])).toEqual([
      ['second.csv', false],
      ['first.csv', true],
    ])
  })

  it('does not let an unusable report displace a usable one', async () => {
    await house.importing(tenant, { 'october.csv': report('2026-10-31', 671) })
    await house.importing(tenant, { 'cut.csv': report('2026-10-31', 700).slice(0, -40) })
    const cut = (await house.overview(tenant)).snapshots.find(({ usable }) => !usable)
    const path = `/customers/${ARNOLD}/tenants/${tenant}/usage/snapshots/${cut?.id}/restore`
    const answer = await house.call(path, { method: 'POST' })
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'rule-refused' }])
  })
})

async function* endless(rows: string): AsyncGenerator<Uint8Array> {
  for (;;) {
    yield Buffer.from(rows)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
