import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { population, reportText, streamOf, utf8 } from '../testing/report-builder.ts'
import { ArchiveError, archiveEntries } from './archive-entries.ts'

const REPORT = utf8(reportText(population(300, 14)))

/** Names and sizes of what an archive gives, read to the end unless `read` says otherwise. */
async function contents(zip: Uint8Array, cuts: readonly number[] = [], read = true): Promise<[string, number][]> {
  const found: [string, number][] = []
  for await (const { name, bytes } of archiveEntries(streamOf(zip, cuts))) {
    let size = 0
    if (read) for await (const piece of bytes) size += piece.length
    found.push([name, size])
  }
  return found
}

const refusalOf = async (zip: Uint8Array): Promise<string> => {
  try {
    await contents(zip)
  } catch (error) {
    if (error instanceof ArchiveError) return error.note.code
    throw error
  }
  return 'nothing'
}

const zip = zipSync({
  'months/oct.csv': REPORT,
  'months/deep/page1.json': utf8('{"value":[]}'),
  'stored.TXT': [utf8('a;b'), { level: 0 }],
  'empty.csv': new Uint8Array(0),
  'readme.md': utf8('# no report'),
  'months/.hidden.csv': utf8('x'),
  '__MACOSX/months/oct.csv': utf8('x'),
})

describe('US108 reports in an archive', () => {
  it('are given one after another, whatever else is in it', async () => {
    expect(await contents(zip)).toEqual([
      ['months/oct.csv', REPORT.length],
      ['months/deep/page1.json', 12],
      ['stored.TXT', 3],
      ['empty.csv', 0],
    ])
  })

  it('wherever the archive is cut into pieces', async () => {
    const whole = await contents(zip)
    for (const step of [1, 7, 100]) {
      const cuts = Array.from({ length: Math.ceil(zip.length / step) }, (_, index) => index * step)
      expect(await contents(zip, cuts)).toEqual(whole)
    }
  })

  it('come with workbooks and archives, so that these are refused and not lost', async () => {
    const packed = zipSync({
      'a.csv': REPORT,
      'b.XLSX': utf8('PK'),
      'c/d.zip': zip,
      '__MACOSX/c/d.zip': zip,
      'e.png': zip,
    })
    expect((await contents(packed)).map(([name]) => name)).toEqual(['a.csv', 'b.XLSX', 'c/d.zip'])
  })

  it('may be left unread', async () => {
    expect((await contents(zip, [], false)).map(([name]) => name)).toHaveLength(4)
  })

  it.each<[string, Uint8Array, string]>([
    ['cut off', zip.subarray(0, 200), 'archive-damaged'],
    ['no archive', utf8('PK\u0003\u0004 and nothing else that an archive has'), 'archive-damaged'],
    ['without reports', zipSync({ 'readme.md': utf8('x') }), 'archive-empty'],
    ['a workbook', zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'xl/workbook.xml': utf8('<x/>') }), 'workbook'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code)
  })

  it('spoiled bytes are refused or read, and never anything else', async () => {
    for (let at = 0; at < zip.length; at += 13) {
      const spoiled = zip.slice()
      spoiled[at] = (spoiled[at] ?? 0) ^ 0xff
      expect(await refusalOf(spoiled)).toMatch(/^(nothing|archive-damaged|archive-empty|archive-too-large|workbook)$/)
    }
  })
})
