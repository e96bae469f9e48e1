import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../reading/read-workbook.ts'
import { type LongRow, writeLongSpreadsheet } from './long-spreadsheet.ts'

async function written(rows: Iterable<LongRow> | AsyncIterable<LongRow>, rowsMost?: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const columns = [
    { heading: 'A', width: 10 },
    { heading: 'B', width: 20 },
  ]
  await writeLongSpreadsheet(
    [
      { name: 'Results', columns, rows },
      { name: 'More & more', columns, rows: [['x', 1]] },
    ],
    async (bytes) => void pieces.push(bytes),
    rowsMost,
  )
  return Buffer.concat(pieces)
}

describe('a long spreadsheet', () => {
  it.each(['=1+1', ' edge ', 'a\nb', '<&>"\'', '_x0041_', 'Ä\u{1F600}', '@SUM(1)'])(
    '%j comes back as the text it is',
    async (text) => {
      const [sheet] = readWorkbook(await written([[text, 2]]))
      expect(sheet?.rows[1]?.cells.get(0)).toEqual({ text, kind: 'value' })
      expect(sheet?.rows[1]?.cells.get(1)?.text).toBe('2')
    },
  )

  it('drops what XML has no way to write, and cuts what no cell holds', async () => {
    const [sheet] = readWorkbook(
      await written([
        ['a\u0001\ud800b', 0],
        ['x'.repeat(40_000), null],
      ]),
    )
    expect(sheet?.rows[1]?.cells.get(0)?.text).toBe('a\ufffdb')
    expect(sheet?.rows[2]?.cells.get(0)?.text).toHaveLength(32_767)
  })

  it('keeps formulas text when they are edited', async () => {
    const sheet = Buffer.from(unzipSync(await written([['=1', 1]]))['xl/worksheets/sheet1.xml'] ?? []).toString()
    expect(sheet).toContain('<c s="2" t="inlineStr">')
    expect(sheet).toContain('<autoFilter ref="A1:B2"/>')
  })

  it('goes on in further sheets, each with its heading', async () => {
    async function* rows(): AsyncGenerator<LongRow> {
      for (let at = 0; at < 25; at += 1) yield [`row ${at}`, at]
    }
    const sheets = readWorkbook(await written(rows(), 11))
    expect(sheets.map(({ name, rows: all }) => [name, all.length])).toEqual([
      ['Results', 11],
      ['Results 2', 11],
      ['Results 3', 6],
      ['More & more', 2],
    ])
    expect(sheets[2]?.rows[0]?.cells.get(0)?.text).toBe('A')
    expect(sheets[2]?.rows.at(-1)?.cells.get(0)?.text).toBe('row 24')
  })
})
