import type { ImportResult } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, halfYear, people, type UsageHouse, usageHouse } from '../testing/usage-house.ts'

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())

describe('six monthly reports', () => {
  let tenant: string
  let result: ImportResult
  beforeAll(async () => {
    tenant = await house.newTenant()
    result = await house.importing(tenant, halfYear)
  })

  it('are all imported, each for its month', () => {
    expect(result.stored).toBe(true)
    expect(result.files.map(({ file, outcome, month, refused }) => [file, outcome, month, refused])).toEqual([
      ['may.csv', 'imported', '2026-05', null],
      ['june.csv', 'imported', '2026-06', null],
      ['july.csv', 'imported', '2026-07', null],
      ['august.csv', 'imported', '2026-08', null],
      ['september.csv', 'imported', '2026-09', null],
      ['october.csv', 'imported', '2026-10', null],
    ])
    expect(result.files[0]?.rows).toEqual({ total: 1250, accepted: 1250, duplicates: 0, rejected: 0 })
  })

  it('give the verdict "stalled" with its numbers', async () => {
    const { series, missing, running, may } = await house.overview(tenant)
    const { verdict, points } = series.desktopCore
    expect(verdict).toMatchObject({
      state: 'stalled',
      month: '2026-10',
      active: 671,
      entitled: 1250,
      rate: 53.68,
      usersMissing: 204,
      readOn: '2026-10-31',
      monthsToGoal: 39,
      lowConfidence: false,
    })
    // July is quiet: the line between June (640) and September (665) stands in for it.
    expect(verdict.growth3pp).toBeCloseTo(((671 - (640 * 2 + 665) / 3) * 100) / 1250, 8)
    expect(points.at(-1)?.growth3pp).toBeCloseTo(1.28, 10)
    expect(verdict.sentence.de).toContain('53,7 %')
    expect(verdict.sentence.en).toContain('204 people are missing to 70 %')
    expect(verdict.definition.en).toContain('core apps on Windows or Mac')
    expect(points.map(({ month, active, raw }) => [month, active, raw])).toEqual([
      ['2026-05', 600, 'insufficient-history'],
      ['2026-06', 640, 'insufficient-history'],
      ['2026-07', 655, 'insufficient-history'],
      ['2026-08', 660, 'growing'],
      ['2026-09', 665, 'stalled'],
      ['2026-10', 671, 'stalled'],
    ])
    expect(points.at(-1)).toMatchObject({
      growthBase: { kind: 'month', months: ['2026-07'] },
      windowFrom: '2026-10-02',
      windowTo: '2026-10-31',
    })
    expect(series.desktop.points.at(-1)?.active).toBe(771)
    expect(series.any.points.at(-1)?.active).toBe(871)
    expect({ missing, running, may }).toEqual({ missing: [], running: [], may: { import: true, download: true } })
  })

  it('lead each figure back to its file', async () => {
    const { snapshots, series } = await house.overview(tenant)
    const behind = snapshots.find(({ id }) => id === series.desktopCore.points.at(-1)?.snapshotId)
    expect(behind).toMatchObject({
      fileName: 'october.csv',
      encoding: 'utf-8',
      delimiter: ',',
      dateFormat: 'YYYY-MM-DD',
      importedBy: { id: people.engineer.personId, name: 'Mara' },
      replacedAt: null,
      usable: true,
    })
    const file = await house.call(`/customers/${ARNOLD}/files/${behind?.fileId}`)
    expect(await file.text()).toBe(halfYear['october.csv']?.toString().slice(1))
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="october.csv"; filename*=UTF-8''october.csv`,
    )
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-type')).toBe('application/octet-stream')
  })

  it('change the standing of the engagement and its next actions, and leave a trace', async () => {
    const [standing] = await house.data.query<{ state: string; active: number }>(
      `select s.state, s.active from lotse.standing s join lotse.engagement e on e.id = s.engagement_id where e.tenant_id = $1`,
      [tenant],
    )
    expect(standing).toEqual({ state: 'stalled', active: 671 })
    const actions = await house.data.query<{ kind: string }>(
      `select n.kind from lotse.next_action n join lotse.engagement e on e.id = n.engagement_id where e.tenant_id = $1`,
      [tenant],
    )
    expect(actions.length).toBeGreaterThan(0)
    const [event] = await house.data.query<{ body: string; person_id: string }>(
      `select body, person_id from lotse.audit_event where event = 'usage.imported' order by seq desc limit 1`,
    )
    expect(event?.person_id).toBe(people.engineer.personId)
    expect(JSON.parse(event?.body ?? '').after.reports[5]).toMatchObject({
      file: 'october.csv',
      outcome: 'imported',
      users: 1250,
      active: { desktopCore: 671, desktop: 771, any: 871 },
    })
  })

  it('keep no name of a person outside the files', async () => {
    const tables = ['usage_snapshot', 'usage_month', 'audit_event', 'job', 'standing', 'next_action']
    for (const table of tables) {
      const rows = await house.data.query(`select 1 from lotse.${table} t where t::text like '%contoso.example%'`)
      expect([table, rows.length]).toEqual([table, 0])
    }
  })

  it('come out again as CSV', async () => {
    const answer = await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/series.csv?numerator=desktop`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines).toHaveLength(8)
    expect(lines[6]).toMatch(
      /^2026-10,771,1250,61\.68,.*,stalled,desktop,reportRows,2026-10-02,2026-10-31,2026-10-31,october\.csv,/,
    )
    const wrong = await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/series.csv?numerator=all`)
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { code: 'input-not-valid' }])
  })
})
