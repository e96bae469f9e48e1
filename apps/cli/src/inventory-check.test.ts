import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

const ADMIN_CENTER = [
  'Name,Version,Build,Architecture,Update channel,Add-ins Present,Macros used,Last contact,Last user,Last email',
  'PC-1,2608,16.0.20326.20100,x64,Monthly Enterprise Channel,No,No,2026-11-20,Anna,anna@adatum.example',
  'PC-2,2206,16.0.15330.20264,x86,Monthly Enterprise Channel,No,No,2026-11-20,Ben,ben@adatum.example',
  'PC-3,2608,16.0.20326.20100,x64,Monthly Enterprise Channel,No,No,soon,Cora,cora@adatum.example',
  '',
].join('\r\n')
const SOFTWARE = [
  'Name0,ARPDisplayName0,ProductVersion0,Publisher0',
  'PC-9,Microsoft Office Professional Plus 2016,16.0.4266.1001,Microsoft Corporation',
].join('\n')
const TABLE = 'Rechner;Programm;Wann\nPC-7;Microsoft Office Professional Plus 2016;05/10/2026\nPC-8;keines;06/10/2026\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-cli-'))
  await mkdir(at('inventories/older'), { recursive: true })
  await mkdir(at('nothing'))
  const files: [string, string][] = [
    ['inventories/admin.csv', ADMIN_CENTER],
    ['inventories/older/software.txt', SOFTWARE],
    ['inventories/notes.md', 'no inventory'],
    ['table.csv', TABLE],
    ['page.csv', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>'],
    ['evil.csv', ADMIN_CENTER.replace('soon', '\u001b[31mred\u202e')],
  ]
  for (const [name, text] of files) await writeFile(at(name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const call = (...args: string[]) => lotse(['inventory', 'check', ...args, '--as-of', '2026-11-22'])

async function check(...args: string[]): Promise<{ readonly code: number; readonly result: Result }> {
  const { code, stdout } = await call(...args, '--format', 'json')
  return { code, result: JSON.parse(stdout) as Result }
}

interface Result {
  readonly files: readonly Record<string, unknown>[]
  readonly [name: string]: unknown
}

describe('lotse inventory check --format json', () => {
  it('puts the files of a folder together, and says what they show', async () => {
    const { code, result } = await check(at('inventories'))
    expect(code).toBe(0)
    expect(result).toMatchObject({
      asOf: '2026-11-22',
      lifecycle: { checkedAt: expect.stringMatching(/^2026-/) },
      devices: { total: 3, apps: 2, otherOffice: 1, noOffice: 0, unclear: 0 },
      support: {
        withOffice: 3,
        supported: 1,
        ended: 2,
        unknown: 0,
        groups: [
          { generation: 'm365', version: '2206', status: 'ended', devices: 1, endsOn: '2022-10-11' },
          { generation: '2016', technology: 'msi', status: 'ended', devices: 1, endsOn: '2025-10-14' },
          { generation: 'm365', version: '2608', status: 'supported', devices: 1, why: expect.any(String) },
        ],
      },
      silent: { heard: 2, silent: 0, unknown: 1 },
    })
    expect(result.proposals).toContainEqual(
      expect.objectContaining({ questionId: 'of.versions', known: 3, devices: 3, basis: 'whole' }),
    )
  })

  it('says everything the contract names about a file, and names nobody', async () => {
    const { result } = await check(at('inventories/admin.csv'))
    expect(result.files).toEqual([
      {
        file: at('inventories/admin.csv'),
        source: 'appsAdminCenter',
        title: 'Apps admin center, inventory',
        takenOn: '2026-11-20',
        takenOnFrom: 'latestContact',
        encoding: 'utf-8',
        delimiter: ',',
        dateFormat: 'YYYY-MM-DD',
        headings: ADMIN_CENTER.split('\r\n')[0]?.split(','),
        mapping: expect.objectContaining({ device: 'Name', user: 'Last email' }),
        rows: { total: 3, accepted: 2, duplicates: 0, otherSoftware: 0, rejected: 1 },
        rejections: [{ line: 4, reason: expect.stringContaining('soon'), code: 'not-a-date' }],
        remarks: [],
        devices: 2,
        people: 2,
        refused: null,
      },
    ])
    expect(JSON.stringify(result)).not.toContain('anna@')
  })

  it('asks for the columns of a table nobody knows, and reads it with them', async () => {
    const asked = await check(at('table.csv'))
    expect(asked.code).toBe(2)
    expect(asked.result.files).toMatchObject([
      {
        headings: ['Rechner', 'Programm', 'Wann'],
        mapping: { device: 'Rechner' },
        refused: { code: 'mapping-needed' },
      },
    ])
    const columns = ['--map', 'device=Rechner', '--map', 'product=Programm', '--map', 'lastSeen=Wann']
    expect((await check(at('table.csv'), ...columns)).result.files).toMatchObject([
      { refused: { code: 'confirm-dates' } },
    ])
    const { code, result } = await check(
      at('table.csv'),
      at('inventories/admin.csv'),
      ...columns,
      '--dates',
      'day-first',
    )
    expect(code).toBe(0)
    expect(result.files).toMatchObject([
      { source: 'mapped', takenOn: '2026-10-06', devices: 2 },
      { source: 'appsAdminCenter', devices: 2 },
    ])
    expect(result.devices).toMatchObject({ total: 4, apps: 2, otherOffice: 1, noOffice: 1 })
  })

  it.each([
    ['a web page', 'page.csv', 'html'],
    ['a missing file', 'nowhere.csv', 'unreadable'],
    ['a folder without tables', 'nothing', 'unreadable'],
  ])('refuses %s, and still reads the others', async (_, name, refused) => {
    const { code, result } = await check(at(name), at('inventories/admin.csv'))
    expect(code).toBe(2)
    expect(result.files).toMatchObject([{ file: at(name), refused: { code: refused } }, { refused: null }])
  })

  it.each(['device', 'moon=Rechner', 'device='])('--map %s is a wrong call', async (column) => {
    const { code, stderr } = await call(at('table.csv'), '--map', column)
    expect(code).toBe(3)
    expect(stderr).toContain('FIELD=HEADING')
  })
})

describe('lotse inventory check for people', () => {
  it('prints what is installed, what has ended, and the proposed answers', async () => {
    const { code, stdout } = await call(at('inventories'))
    expect(code).toBe(0)
    expect(stdout).toContain('The Microsoft 365 Apps are on 2 of 3 devices whose Office is known')
    expect(stdout).toContain('Support ended on 14 October 2025.')
    expect(stdout).toContain('Which Office versions are installed?')
    expect(stdout).not.toContain('anna@')
  })

  it('speaks German where asked to', async () => {
    const { stdout } = await call(at('inventories'), '--lang', 'de')
    expect(stdout).toContain('Auf 2 von 3 Geräten, deren Office bekannt ist')
    expect(stdout).toContain('Welche Office-Versionen sind installiert?')
  })

  it.each(['table', 'json'])('lets no content steer the terminal (%s)', async (format) => {
    const { stdout } = await call(at('evil.csv'), '--format', format)
    expect(stdout).toContain('red')
    for (const steering of ['\u001b', '\u202e']) expect(stdout).not.toContain(steering)
  })
})
