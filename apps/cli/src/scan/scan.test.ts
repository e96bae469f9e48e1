import { existsSync } from 'node:fs'
import { link, mkdir, mkdtemp, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { filesIn, resultIn, scanOf, started } from './testing/scan-of.ts'

const folders: string[] = []
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-scan-'))
  folders.push(folder)
})
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))))

const at = (name: string): string => join(folder, name)
const many = (count: number, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}.xls`, text]))
const files = (text: string): string[] =>
  resultIn(text)
    .records.map(({ file }) => String(file).slice(folder.length + 1))
    .toSorted()

describe('what lotse scan gives', () => {
  it('one record a file with exactly the fields of the contract, and a summary', async () => {
    await filesIn(at('docs'), { 'a.xlsm': 'finding', 'sub/b.DOC': 'clean', 'c.txt': 'finding', '~$a.xlsm': 'owner' })
    const { code, stdout, stderr } = await scanOf([at('docs')])
    expect(code).toBe(1)
    const { records, summary } = resultIn(stdout)
    const [record] = records.filter(({ ext }) => ext === 'xlsm')
    expect(Object.keys(record ?? {})).toEqual(
      'file device ext type app bytes projectHash fileSha256 status reason encrypted xlm hasVba modules references findings warnings'.split(
        ' ',
      ),
    )
    expect(record).toMatchObject({ file: at('docs/a.xlsm'), device: 'PC-1', bytes: 7, fileSha256: null, hasVba: true })
    expect(Object.keys(record?.findings[0])).toEqual(
      'rule severity only64 module line column statement message proposed'.split(' '),
    )
    expect(summary).toMatchObject({
      summary: { Total: 2, HasVba: 1, NoVba: 1, Issues: 0, Issues64: 1, RemLimited: 0, RemLimited64: 1, Score64: 3 },
      violations: [{ RuleId: 'A64-DECLARE-NOPTRSAFE', FileCount: 1, OfficeApp: 'excel', UniqueMacros: 1 }],
      run: { coverage: 1, interrupted: false, skipped: { otherTypes: 1, ownerFiles: 1 }, warnings: [] },
    })
    expect(stderr).toContain('Files: 2 in')
    expect(files((await scanOf([at('docs')], { allDocuments: true })).stdout)).toContain('docs/c.txt')
  })

  it('ends with 0, 1, 2 and 3', async () => {
    await filesIn(folder, {
      'clean/a.xls': 'clean',
      'found/a.xls': 'finding',
      'locked/a.xls': 'locked',
      'locked/b.xls': 'finding',
    })
    const codes = ['clean', 'found', 'locked', 'missing'].map(async (name) => (await scanOf([at(name)])).code)
    expect(await Promise.all(codes)).toEqual([0, 1, 2, 2])
    const wrong = [
      { format: 'xlsx' },
      { resume: true },
      { concealNames: true },
      { since: '2026-02-30' },
      { jobs: '0' },
      { labels: 'a,b,c,d,e' },
    ] as const
    for (const flags of wrong) {
      const ended = await scanOf([at('clean')], flags)
      expect(ended).toMatchObject({ code: 3, stdout: '' })
      expect(ended.stderr).toMatch(/^lotse: .+\n$/)
    }
  })

  it('one JSON document, also when nothing was found', async () => {
    await filesIn(folder, many(3, 'finding'))
    expect(JSON.parse((await scanOf([at('docs')], { format: 'json' })).stdout)).toHaveLength(4)
    await mkdir(at('empty'))
    const { stdout, stderr } = await scanOf([at('empty')], { format: 'json' })
    expect(JSON.parse(stdout)).toMatchObject([{ run: { warnings: ['nothing-found'] } }])
    expect(stderr).toContain('No Office documents')
  })

  it('counts macros once and files all', async () => {
    await filesIn(folder, { 'a.xls': 'finding a', 'b.xls': 'finding a', 'c.xls': 'finding b' })
    const { summary } = resultIn((await scanOf([folder])).stdout)
    expect(summary).toMatchObject({
      summary: { HasVba: 3, DuplicateVba: 1 },
      unique: { macros: { count: 2, estimated: false } },
      severities: { files: { with64: { limited: 3 }, without64: { ready: 3 } }, macros: { with64: { limited: 2 } } },
      violations: [{ FileCount: 3, UniqueMacros: 2 }],
    })
  })
})

describe('what lotse scan survives', () => {
  it('links in circles, links to what is scanned anyway, and links to elsewhere', async () => {
    await filesIn(folder, { 'root/a/one.xls': 'clean', 'outside/two.xls': 'clean', 'outside/three.doc': 'clean' })
    await symlink(at('root'), at('root/a/circle'))
    await symlink(at('root/a/one.xls'), at('root/again.xls'))
    await symlink(at('outside'), at('root/other'))
    await symlink(at('outside'), at('root/other2'))
    await symlink(at('nowhere'), at('root/broken.xls'))
    await link(at('root/a/one.xls'), at('root/hard.xls'))
    const { stdout, code } = await scanOf([at('root'), at('root/a')])
    expect(code).toBe(0)
    const found = files(stdout)
    expect(found.filter((file) => /two|three/.test(file))).toHaveLength(2)
    expect(found.filter((file) => /one|hard/.test(file))).toEqual(['root/a/one.xls', 'root/hard.xls'])
    expect(found).toHaveLength(4)
  })

  it('a file that hangs, one that wants all memory, one that ends its thread, one that shows a fault', async () => {
    await filesIn(folder, {
      'hang.xls': 'hang',
      'greedy.xls': 'greedy',
      'die.xls': 'die',
      'throw.xls': 'throw',
      'z.xls': 'finding',
    })
    const { code, stdout } = await scanOf([folder], { fileTimeout: '10' })
    expect(code).toBe(2)
    const { records, summary } = resultIn(stdout)
    expect(
      Object.fromEntries(records.map(({ file, status }) => [String(file).slice(folder.length + 1), status])),
    ).toMatchObject({
      'hang.xls': 'timed-out',
      'die.xls': 'error',
      'throw.xls': 'error',
      'z.xls': 'has-vba',
      // The garbage collector may need longer than the limit to give up.
      'greedy.xls': expect.stringMatching(/too-large|timed-out/),
    })
    expect(records.find(({ status }) => status === 'timed-out')?.reason).toContain('10 s')
    expect(summary.run.warnings).toContain('many-unreadable')
  })

  it('folders that cannot be read: told, not fatal', async () => {
    await filesIn(folder, { 'a.xls': 'clean' })
    await writeFile(at('not-a-folder'), '')
    const { code, stdout } = await scanOf([at('missing'), at('not-a-folder/x'), folder], { format: 'table' })
    expect(code).toBe(2)
    expect(stdout).toContain('could not be read: 2')
  })

  it('names that steer the terminal and text that starts like a formula', async () => {
    await filesIn(folder, { '=1+1\u001b[31m\u202e.xls': 'formula' })
    for (const format of ['table', 'json', 'ndjson', 'csv', 'sarif'] as const) {
      const { stdout } = await scanOf([folder], { format })
      for (const steering of ['\u001b', '\u202e']) expect(stdout, format).not.toContain(steering)
    }
    const { stdout } = await scanOf([folder], { format: 'csv' })
    expect(stdout).toContain(`,'=1+1\\u{1b}`)
    expect(stdout).toContain(`,'=cmd|calc\\u{1b}[2J\\u{202e}`)
    expect(stdout).toContain(`,'@SUM(1),`)
  })
})

describe('what is left out', () => {
  it('by pattern, by day, by its type', async () => {
    await filesIn(folder, { 'a.xls': 'clean', 'old.xls': 'clean', 'archive/2019/b.xls': 'clean', 'x.bak.xls': 'clean' })
    await utimes(at('old.xls'), new Date(2020, 0, 1), new Date(2020, 0, 1))
    const { stdout } = await scanOf([folder], { exclude: ['ARCHIVE', '*.bak.*'], since: '2021-01-01' })
    expect(files(stdout)).toEqual(['a.xls'])
    expect(resultIn(stdout).summary.run.skipped).toMatchObject({ excluded: 2, older: 1 })
  })
})

describe('lotse scan --out', () => {
  it('appears when it is whole, and never replaces a file', async () => {
    await filesIn(folder, many(5, 'finding'))
    const out = at('scan.csv')
    expect(await scanOf([at('docs')], { format: 'csv', out })).toMatchObject({ code: 1, stdout: '' })
    expect((await readFile(out, 'utf8')).split('\r\n')).toHaveLength(7)
    expect(existsSync(`${out}.journal`)).toBe(false)
    const again = await scanOf([at('docs')], { format: 'csv', out }, 'de')
    expect(again).toMatchObject({ code: 3 })
    expect(again.stderr).toContain('gibt es schon')
    expect((await scanOf([at('docs')], { format: 'csv', out, resume: true })).stderr).toContain('nothing to resume')
  })

  it('goes on after kill -9, with half a line at the end, and reads nothing twice', async () => {
    await filesIn(folder, many(40, 'wait'))
    const out = at('scan.ndjson')
    const { child, ended } = started([at('docs')], { out })
    await journalHas(out, 6)
    child.kill('SIGKILL')
    await ended
    expect(existsSync(out)).toBe(false)
    const journal = await readFile(`${out}.journal`, 'utf8')
    await truncate(`${out}.journal`, Buffer.byteLength(journal) - 20)
    expect(await scanOf([at('docs')], { out })).toMatchObject({ code: 3, stderr: expect.stringContaining('--resume') })
    expect((await scanOf([at('docs')], { out, resume: true, hash: true })).stderr).toContain('other paths or options')
    const { code, stderr } = await scanOf([at('docs')], { out, resume: true })
    expect(code).toBe(0)
    expect(stderr).toContain('Going on')
    const text = await readFile(out, 'utf8')
    expect(new Set(files(text)).size).toBe(40)
    expect(files(text)).toHaveLength(40)
    expect(resultIn(text).summary).toMatchObject({ summary: { Total: 40 }, run: { interrupted: false } })
    expect(resultIn(text).summary.run.resumed).toBeGreaterThan(3)
    expect(existsSync(`${out}.journal`)).toBe(false)
  })

  it('Ctrl-C writes what is there, says so, and --resume ends it', async () => {
    await filesIn(folder, many(40, 'wait'))
    const out = at('scan.json')
    const { child, ended } = started([at('docs')], { format: 'json', out })
    await journalHas(out, 5)
    child.kill('SIGINT')
    const first = await ended
    expect(first.code).toBe(2)
    expect(first.stderr).toContain('--resume')
    const records = JSON.parse(await readFile(out, 'utf8'))
    expect(records.at(-1)).toMatchObject({ run: { interrupted: true, warnings: ['interrupted'] } })
    expect(records.length).toBeGreaterThan(4)
    expect(records.length).toBeLessThan(41)
    expect(await scanOf([at('docs')], { format: 'json', out, resume: true })).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFile(out, 'utf8'))).toHaveLength(41)
  })

  it('a stopped stream is whole JSON too', async () => {
    await filesIn(folder, many(40, 'wait'))
    const { child, ended } = started([at('docs')], { format: 'json' })
    await new Promise<void>((seen) => child.stdout?.on('data', (piece) => String(piece).includes('"file"') && seen()))
    child.kill('SIGINT')
    const { stdout, code } = await ended
    expect(code).toBe(2)
    expect(JSON.parse(stdout).at(-1)).toMatchObject({ run: { interrupted: true } })
  })

  it('conceals names, with a log for its owner', async () => {
    await filesIn(folder, { 'Finance/Budget 2026.xlsm': 'finding', 'Finance/Budget 2027.xlsm': 'locked' })
    const out = at('scan.ndjson')
    await scanOf([at('Finance')], { out, concealNames: true })
    const text = await readFile(out, 'utf8')
    expect(text).not.toContain('Finance')
    const { records } = resultIn(text)
    expect(records.map(({ file }) => file)).toEqual(['/********/Bu*********.xlsm', '/********/Bu*********.xlsm'])
    const references = records.map(({ fileReference }) => String(fileReference))
    expect(new Set(references).size).toBe(2)
    const log = await readFile(`${out}.names.csv`, 'utf8')
    for (const reference of references) expect(log).toMatch(new RegExp(`${reference},.*Budget 202`))
    expect(references[0]).toMatch(/^[0-9a-f]{64}$/)
  })
})

async function journalHas(out: string, lines: number): Promise<void> {
  for (;;) {
    const text = await readFile(`${out}.journal`, 'utf8').catch(() => '')
    if (text.split('\n').length > lines) return
    await wait(30)
  }
}
