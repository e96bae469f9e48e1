import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook } from '@lotse/documents'
import { pageOf, recordWithoutFacts, type ScanRecord, tally } from '@lotse/readiness'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from '../testing/lotse.ts'
import { SCAN_WORDS } from './scan-words.ts'
import { filesIn, scanOf } from './testing/scan-of.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-outputs-'))
  await filesIn(at('docs'), {
    'a.xlsm': 'finding a',
    'b.xlsm': 'finding a',
    '=1+1.xls': 'formula',
    '<script>alert(1)<!--.xls': 'finding b',
    'c.xls': 'locked',
    'd.xls': 'clean',
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the workbook of a scan', () => {
  it('has the sheets of the report model, unique beside total, and no formula', async () => {
    const out = at('report.xlsx')
    expect(await scanOf([at('docs')], { format: 'xlsx', out, labels: 'Munich, Finance' })).toMatchObject({ code: 2 })
    const sheets = readWorkbook(await readFile(out))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Overview',
      'VBA Overview',
      'VBA Summary',
      'Not judged',
      'VBA Results',
      'VBA Remediation',
      'VBA References',
    ])
    const text = (name: string): string[][] =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(({ cells }) =>
        [...cells.values()].map((cell) => cell.text),
      )
    expect(text('VBA Results')).toHaveLength(7)
    expect(text('VBA Remediation')).toHaveLength(5)
    expect(text('VBA Summary')[1]).toEqual(expect.arrayContaining(['A64-DECLARE-NOPTRSAFE', '4', '2']))
    expect(text('VBA Results').flat()).toEqual(
      expect.arrayContaining(['=1+1.xls', '=cmd|calc\\u{1b}[2J\\u{202e}', 'Munich', 'Finance']),
    )
    for (const sheet of sheets)
      for (const { cells } of sheet.rows) for (const { kind } of cells.values()) expect(kind).toBe('value')
  })
})

describe('the page of a scan', () => {
  it('allows its own style and program only, and holds names as data', async () => {
    const out = at('report.html')
    await scanOf([at('docs')], { format: 'html', out }, 'de')
    const page = await readFile(out, 'utf8')
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toContain('unsafe')
    const hashOf = (tag: RegExp): string =>
      createHash('sha256')
        .update(tag.exec(page)?.[1] ?? '')
        .digest('base64')
    expect(policy).toContain(`style-src 'sha256-${hashOf(/<style>([\s\S]*?)<\/style>/)}'`)
    expect(policy).toContain(`script-src 'sha256-${hashOf(/<script>([\s\S]*?)<\/script>/)}'`)
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('\\u003cscript>alert(1)\\u003c!--.xls')
    expect(page).not.toContain('\u202e')
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
    expect(page).toContain('<html lang="de">')
    const files = dataIn(page, 'files') as { n: string; i?: number; f?: unknown }[]
    expect(files).toHaveLength(6)
    // Equal macros share their findings.
    expect(files.filter(({ n }) => /[ab]\.xlsm/.test(n)).map(({ i }) => i)).toHaveLength(2)
    expect(files.filter(({ f }) => f !== undefined)).toHaveLength(3)
  })

  it('lists the most severe files where there are too many', async () => {
    const record = (number: number, severity: 'limited' | 'significant' | null): ScanRecord => {
      const plain = recordWithoutFacts({ file: `${number}.xls`, device: 'PC', bytes: 1 }, 'has-vba', null)
      const place = { module: null, line: null, column: null, statementLine: null, statement: null, proposed: null }
      const found = { rule: 'X', only64: true, values: {}, ...place }
      return { ...plain, findings: severity === null ? [] : [{ ...found, severity }] }
    }
    const records = Array.from({ length: 30 }, (_, index) =>
      record(index, index % 3 === 0 ? 'significant' : index % 3 === 1 ? 'limited' : null),
    )
    const counts = tally()
    for (const one of records) counts.add(one)
    const skipped = { otherTypes: 0, excluded: 0, older: 0, ownerFiles: 0, links: 0 }
    const summary = counts.summary({
      version: '1',
      device: 'PC',
      labels: [],
      startedAt: '2026-11-24T00:00:00Z',
      seconds: 1,
      interrupted: false,
      resumed: 0,
      skipped,
      unreadableFolders: 0,
      folders: [],
    })
    async function* all(): AsyncGenerator<ScanRecord> {
      yield* records
    }
    let page = ''
    const context = { language: 'en', words: SCAN_WORDS, hash: () => '', listed: 15 } as const
    for await (const piece of pageOf(summary, all(), context)) page += piece
    const listed = (dataIn(page, 'files') as { n: string }[]).map(({ n }) => Number.parseInt(n, 10) % 3)
    expect(listed.filter((kind) => kind === 0)).toHaveLength(10)
    expect(listed.filter((kind) => kind === 1)).toHaveLength(5)
  })
})

describe('the SARIF log of a scan', () => {
  it('names rules, levels, places and files without a verdict', async () => {
    const { stdout } = await scanOf([at('docs')], { format: 'sarif' })
    const { version, runs } = JSON.parse(stdout)
    expect(version).toBe('2.1.0')
    expect(runs[0].results).toHaveLength(4)
    expect(runs[0].results.find((one: { ruleId: string }) => one.ruleId === 'A64-DECLARE-NOPTRSAFE')).toMatchObject({
      level: 'warning',
      message: { text: expect.stringContaining('Sleep') },
    })
    for (const { locations } of runs[0].results)
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w/%.()+\-!*'~]+$/)
    expect(runs[0].tool.driver.rules).toMatchObject([{ id: 'A64-DECLARE-NOPTRSAFE' }])
    expect(runs[0].invocations[0].toolExecutionNotifications).toHaveLength(1)
  })
})

describe('lotse scan as people call it', () => {
  it('reads what is there, and explains itself in both languages', async () => {
    await filesIn(at('real'), { 'a.doc': 'no document' })
    const ended = await lotse(['scan', at('real'), '--format', 'json', '--hash', '--device', 'PC-7'])
    const [record, summary] = JSON.parse(ended.stdout)
    expect(record).toMatchObject({ device: 'PC-7', ext: 'doc', fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(summary.summary.Total).toBe(1)
    expect((await lotse(['scan', '--help'], { LANG: 'de_DE' })).stdout).toContain('Exit-Codes: 0 nichts zu tun')
    expect(await lotse(['scan', at('real'), '--format', 'docx'])).toMatchObject({ code: 3 })
    expect(await lotse(['scan'])).toMatchObject({ code: 3 })
  })
})

const dataIn = (page: string, id: string): unknown =>
  JSON.parse(new RegExp(`<script type="application/json" id="${id}">([\\s\\S]*?)</script>`).exec(page)?.[1] ?? 'null')
