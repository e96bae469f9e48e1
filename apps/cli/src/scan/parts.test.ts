import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, win32 } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { callOf, WrongCall } from './call.ts'
import { progress } from './progress.ts'
import { systemPath } from './system-path.ts'
import { walk } from './walk.ts'
import { duration } from './words.ts'

describe('paths on Windows', () => {
  it.each([
    ['C:\\data\\a.xls', '\\\\?\\C:\\data\\a.xls'],
    [`C:\\${'long\\'.repeat(80)}a.xls`, `\\\\?\\C:\\${'long\\'.repeat(80)}a.xls`],
    ['\\\\server\\share\\a.xls', '\\\\?\\UNC\\server\\share\\a.xls'],
    ['\\\\?\\UNC\\server\\share\\a.xls', '\\\\?\\UNC\\server\\share\\a.xls'],
    ['C:/data/../other/a.xls', '\\\\?\\C:\\other\\a.xls'],
  ])('%s', (path, system) => expect(systemPath(path, win32)).toBe(system))
})

describe('progress', () => {
  const watched = (total: number | null) => {
    let at = 0
    const files = (): number => at / 100
    const now = (): number => {
      at += 1000
      return at
    }
    return { tally: { soFar: () => ({ files: files(), withFindings: 2, notJudged: 1 }) }, total: () => total, now }
  }
  async function lines(isTTY: boolean, total: number | null): Promise<string> {
    let text = ''
    const write = (piece: string | Uint8Array): boolean => {
      text += String(piece)
      return true
    }
    const stream = { isTTY, columns: 120, write }
    const told = progress(stream as never, false, 'en', watched(total))
    await wait(isTTY ? 700 : 50)
    told.say('a sentence')
    told.end()
    return text
  }

  it('on a terminal: one line with rate and time left', async () => {
    const text = await lines(true, 1000)
    expect(text).toMatch(/\r\d+ of 1,000 files \(\d+ %\) · \d+\/s · \d+ (s|min) left · 2 with findings · 1 not judged/)
    expect(text.endsWith('\r\u001b[K')).toBe(true)
    expect(await lines(true, null)).toMatch(/\r\d+ files · \d+\/s · 2 with findings/)
  })

  it('elsewhere: no sign that steers', async () => {
    const text = await lines(false, null)
    expect(text).toContain('a sentence\n')
    expect(text).not.toContain('\r')
    expect(text).not.toContain('\u001b')
  })

  it.each([
    [0.4, '0.4 s'],
    [42.2, '42 s'],
    [600, '10 min'],
    [9000, '2.5 h'],
  ])('%d seconds are %s', (seconds, text) => expect(duration(seconds, 'en')).toBe(text))
})

describe('a call', () => {
  const call = (flags: object) => callOf(['a'], { format: 'json', exclude: [], ...flags }, 'de')

  it('knows its values', () => {
    expect(call({ jobs: '3', fileTimeout: '0.5', labels: ' a, b ', since: '2026-11-22' })).toMatchObject({
      jobs: 3,
      limit: 500,
      labels: ['a', 'b'],
      since: new Date(2026, 10, 22).getTime(),
    })
  })

  it.each([
    [{ jobs: 'x' }, '--jobs'],
    [{ fileTimeout: '-1' }, '--file-timeout'],
    [{ since: '22.11.2026' }, '22.11.2026'],
    [{ format: 'html' }, '--out'],
  ])('says what is wrong with %o', (flags, text) => {
    expect(() => call(flags)).toThrow(WrongCall)
    expect(() => call(flags)).toThrow(text)
  })
})

it('walks through a folder with thousands of files, each once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lotse-walk-'))
  try {
    await mkdir(join(folder, 'many'))
    for (let number = 0; number < 4000; number += 1) await writeFile(join(folder, 'many', `${number}.xls`), '')
    const seen = new Set<string>()
    for await (const one of walk([folder], { allDocuments: false, since: null, excluded: () => false }))
      if (one.kind === 'file') seen.add(one.path)
    expect(seen.size).toBe(4000)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
