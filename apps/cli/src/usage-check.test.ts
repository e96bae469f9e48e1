import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'
import { reportFile } from './testing/reports.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-cli-'))
  await mkdir(at('months/older'), { recursive: true })
  await mkdir(at('nothing'))
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
  for (const [name, text] of files) await writeFile(at(name), text)
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
