import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'
import { ACTIVATIONS_FILE, reportFile, reportPages } from './testing/reports.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-cli-'))
  await mkdir(at('months/older'), { recursive: true })
  await mkdir(at('nothing'))
  await mkdir(at('pages'))
  await mkdir(at('unfinished'))
  const files: [string, string][] = [
    ['months/older/jul.csv', reportFile('2026-07-31', 52, 100)],
    ['months/aug.csv', reportFile('2026-08-31', 53, 100)],
    ['months/sep.txt', reportFile('2026-09-30', 53, 100)],
    ['months/OCT.CSV', reportFile('2026-10-31', 54, 100)],
    ['months/notes.md', '# not a report'],
    ['months/.hidden.csv', 'not, a, report'],
    ['page.csv', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>'],
    ['half-year.csv', reportFile('2026-10-31', 54, 100, 180)],
    ['evil.csv', reportFile('2026-10-31', 1, 2).replace('No', '\u001b[31mred\u009b\u202e')],
    ['joined.csv', reportFile('2026-09-30', 53, 100) + reportFile('2026-10-31', 54, 100)],
  ]
  const pages = reportPages('2026-10-31', 54, 100, 40)
  files.push(...pages.map(([name, text]): [string, string] => [`pages/${name}`, text]))
  files.push(...pages.slice(0, 2).map(([name, text]): [string, string] => [`unfinished/${name}`, text]))
  files.push(['activations.csv', ACTIVATIONS_FILE])
  for (const [name, text] of files) await writeFile(at(name), text)
  const packed = { 'oct/readme.md': strToU8('x'), 'sep.csv': strToU8(reportFile('2026-09-30', 53, 100)) }
  const entries = pages.map(([name, text]) => [`oct/${name}`, strToU8(text)])
  await writeFile(at('months.zip'), zipSync({ ...packed, ...Object.fromEntries(entries) }))
  await writeFile(at('empty.zip'), zipSync({ 'readme.md': strToU8('x') }))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const check = async (
  paths: readonly string[],
  ...more: string[]
): Promise<{ code: number; result: Result; stderr: string }> => {
  const { code, stdout, stderr } = await lotse([
    'usage',
    'check',
    ...paths,
    '--as-of',
    '2026-11-20',
    '--format',
    'json',
    ...more,
  ])
  return { code, result: JSON.parse(stdout) as Result, stderr }
}

interface Result {
  readonly asOf: string
  readonly settings: Record<string, unknown>
  readonly files: readonly Record<string, unknown>[]
  readonly series: Record<string, readonly Record<string, unknown>[]>
  readonly latest: Record<string, Record<string, unknown> | null>
  readonly forecast: Record<string, Record<string, unknown> | null>
  readonly runningMonths: readonly string[]
}

describe('lotse usage check --format json', () => {
  it('reads a folder and everything in it, and judges the series', async () => {
    const { code, result, stderr } = await check([at('months')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(result.asOf).toBe('2026-11-20')
    expect(result.settings).toMatchObject({ numerator: 'desktopCore', denominator: 'reportRows', targetRate: 70 })
    expect(result.settings.denominatorNote).toContain('Without licence data')
    expect(result.files.map(({ file }) => file)).toEqual(
      ['months/OCT.CSV', 'months/aug.csv', 'months/older/jul.csv', 'months/sep.txt'].map(at),
    )
    expect(
      result.series.desktopCore?.map(({ month, active, entitled, raw }) => [month, active, entitled, raw]),
    ).toEqual([
      ['2026-07', 52, 100, 'insufficient-history'],
      ['2026-08', 53, 100, 'insufficient-history'],
      ['2026-09', 53, 100, 'insufficient-history'],
      ['2026-10', 54, 100, 'stalled'],
    ])
    expect(result.latest.desktopCore).toMatchObject({
      month: '2026-10',
      rate: 54,
      raw: 'stalled',
      usersMissingTo70: 16,
    })
    expect(Object.keys(result.series)).toEqual(['desktopCore', 'desktop', 'any'])
  })

  it('says everything the contract names about a file', async () => {
    const { result } = await check([at('months/OCT.CSV')])
    expect(result.files).toEqual([
      {
        file: at('months/OCT.CSV'),
        report: 'getM365AppUserDetail',
        refreshDate: '2026-10-31',
        reportPeriod: 30,
        encoding: 'utf-8',
        delimiter: ',',
        dateFormat: 'YYYY-MM-DD',
        rows: { total: 100, accepted: 100, duplicates: 0, rejected: 0 },
        rejections: [],
        users: 100,
        concealed: false,
        usableForMau: true,
        obstacles: [],
        remarks: [],
        month: '2026-10',
        desktopCore: 54,
        desktop: 54,
        any: 54,
        refused: null,
      },
    ])
  })

  it('ends with 2 where a file is refused, and still reads the others', async () => {
    const { code, result } = await check([at('page.csv'), at('months/OCT.CSV')])
    expect(code).toBe(2)
    expect(result.files.map(({ refused }) => refused)).toEqual([
      { code: 'html', message: expect.stringContaining('Sign in') },
      null,
    ])
  })

  it.each([
    ['a missing file', 'nowhere.csv'],
    ['a folder without reports', 'nothing'],
  ])('refuses %s', async (_, name) => {
    const { code, result } = await check([at(name)])
    expect(code).toBe(2)
    expect(result.files).toMatchObject([{ file: at(name), refused: { code: 'unreadable' } }])
  })

  it.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')(
    'refuses a file that may not be read',
    async () => {
      await writeFile(at('secret.csv'), 'x')
      await chmod(at('secret.csv'), 0)
      const { code, result } = await check([at('secret.csv')])
      expect(code).toBe(2)
      expect(result.files).toMatchObject([{ refused: { code: 'unreadable' } }])
    },
  )

  it('a report that cannot be used for active use is no failure', async () => {
    const { code, result } = await check([at('half-year.csv')])
    expect(code).toBe(0)
    expect(result.files).toMatchObject([{ usableForMau: false, obstacles: [{ code: 'other-period' }] }])
    expect(result.latest.desktopCore).toBeNull()
  })

  it('keeps a month that is not closed out of the series', async () => {
    const { result } = await check([at('months')], '--as-of', '2026-11-07')
    expect(result.series.desktopCore?.at(-1)).toMatchObject({ month: '2026-09' })
    expect(result.runningMonths).toEqual(['2026-10'])
  })

  it('joins the pages of a report in a folder, and names them with an asterisk', async () => {
    const { code, result } = await check([at('pages')])
    expect(code).toBe(0)
    expect(result.files).toMatchObject([
      {
        file: at('pages/page*.json'),
        report: 'getM365AppUserDetail',
        delimiter: null,
        rows: { total: 100, accepted: 100, duplicates: 0, rejected: 0 },
        users: 100,
        usableForMau: true,
        desktopCore: 54,
      },
    ])
    expect(result.latest.desktopCore).toMatchObject({ month: '2026-10', rate: 54 })
  })

  it('does not use pages of which the last is missing', async () => {
    const { code, result } = await check([at('unfinished')])
    expect(code).toBe(0)
    expect(result.files).toMatchObject([{ users: 80, usableForMau: false, obstacles: [{ code: 'pages-missing' }] }])
    expect(result.latest.desktopCore).toBeNull()
  })

  it('reads an archive as if it were a folder', async () => {
    const { code, result } = await check([at('months.zip')])
    expect(code).toBe(0)
    expect(result.files.map(({ file, users }) => [file, users]).sort()).toEqual([
      [`${at('months.zip')}/oct/page*.json`, 100],
      [`${at('months.zip')}/sep.csv`, 100],
    ])
    expect(result.series.desktopCore?.map(({ active }) => active)).toEqual([53, 54])
  })

  it('refuses an archive without reports', async () => {
    const { code, result } = await check([at('empty.zip')])
    expect(code).toBe(2)
    expect(result.files).toMatchObject([{ file: at('empty.zip'), refused: { code: 'unreadable' } }])
  })

  it('reads other reports, and says why they give no active use', async () => {
    const { code, result } = await check([at('activations.csv'), at('months/OCT.CSV')])
    expect(code).toBe(0)
    expect(result.files[0]).toMatchObject({
      report: 'getOffice365ActivationsUserDetail',
      refreshDate: '2026-10-31',
      users: 2,
      usableForMau: false,
      obstacles: [{ code: 'activation-is-not-use', message: expect.stringContaining('not who uses them') }],
      desktopCore: null,
      refused: null,
    })
    expect(result.series.desktopCore).toHaveLength(1)
  })

  it('tells the confirmed state of each month, and what may come', async () => {
    const { result } = await check([at('months')])
    expect(result.series.desktopCore?.at(-1)).toMatchObject({ raw: 'stalled', lowConfidence: false })
    expect(result.series.desktopCore?.every(({ state }) => typeof state === 'string')).toBe(true)
    expect(result.latest.desktopCore).toMatchObject({ state: result.series.desktopCore?.at(-1)?.state })
    expect(result.forecast.desktopCore).toMatchObject({ months: 4, gap: { people: 16 } })
  })

  it('has an entry for each report of a joined file', async () => {
    const { result } = await check([at('joined.csv')])
    expect(result.files.map(({ file, month }) => [file, month])).toEqual([
      [at('joined.csv'), '2026-09'],
      [at('joined.csv'), '2026-10'],
    ])
  })
})

describe('lotse usage check for people', () => {
  it('prints tables, the verdict in words and the definition', async () => {
    const { code, stdout } = await lotse(['usage', 'check', at('months'), '--as-of', '2026-11-20'])
    expect(code).toBe(0)
    expect(stdout).toContain('Since July 2026 hardly any users have been added: +2.0 points in three months')
    expect(stdout).toContain('MAU October 2026 = 54.0 % (54 of 100; core apps on Windows or Mac; rows of the report;')
    expect(stdout).toContain('Without licence data the entitled users are the rows of each report.')
  })

  it('speaks German where asked to', async () => {
    const asked = await lotse(['usage', 'check', at('months'), '--as-of', '2026-11-20', '--lang', 'de'])
    expect(asked.stdout).toContain('Seit Juli 2026 kommen kaum noch Benutzer hinzu: +2,0 Punkte in drei Monaten')
    const surroundings = await lotse(['usage', 'check', at('page.csv')], { LANG: 'de_DE.UTF-8' })
    expect(surroundings.stdout).toContain('Dies ist eine Webseite')
  })

  it('prints no colours into a pipe', async () => {
    const { stdout } = await lotse(['usage', 'check', at('page.csv'), at('months')])
    expect(stdout).not.toContain('\u001b')
  })

  it.each(['table', 'json'])('lets no content steer the terminal (%s)', async (format) => {
    const { stdout } = await lotse(['usage', 'check', at('evil.csv'), '--format', format])
    expect(stdout).toContain('red')
    for (const steering of ['\u001b', '\u009b', '\u202e']) expect(stdout).not.toContain(steering)
  })
})
