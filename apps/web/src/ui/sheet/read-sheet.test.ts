import { describe, expect, it } from 'vitest'
import { readSheet } from './read-sheet.ts'

const csv = (text: string) => readSheet(new Blob([text]))

describe('tables from files', () => {
  it.each([
    ['semicolons', 'Name;Stadt\nMöwe;Kiel\n'],
    ['commas', 'Name,Stadt\nMöwe,Kiel\n'],
    ['tabs', 'Name\tStadt\nMöwe\tKiel\n'],
    ['a byte order mark and line ends of Windows', '\ufeffName;Stadt\r\nMöwe;Kiel\r\n'],
  ])('reads %s', async (_, text) =>
    expect(await csv(text)).toEqual({ heads: ['Name', 'Stadt'], rows: [{ line: 2, cells: ['Möwe', 'Kiel'] }] }),
  )

  it('knows the line that names the separator, and counts it', async () =>
    expect(await csv('sep=;\r\nName;Stadt\r\nMöwe;Kiel, Hafen\r\n')).toEqual({
      heads: ['Name', 'Stadt'],
      rows: [{ line: 3, cells: ['Möwe', 'Kiel, Hafen'] }],
    }))

  it('leaves out empty lines and columns without a head, and keeps the lines’ numbers', async () =>
    expect(await csv('Name;;Stadt\n\nMöwe;x;Kiel\n;;\nWelle;y;Ulm\n')).toEqual({
      heads: ['Name', 'Stadt'],
      rows: [
        { line: 3, cells: ['Möwe', 'Kiel'] },
        { line: 5, cells: ['Welle', 'Ulm'] },
      ],
    }))

  it('reads Windows-1252 where it is not UTF-8', async () => {
    const { rows } = await readSheet(new Blob([Uint8Array.from([78, 59, 83, 10, 77, 0xf6, 119, 101, 59, 75, 10])]))
    expect(rows[0]?.cells[0]).toBe('Möwe')
  })

  it.each([
    ['nothing', '', 'empty'],
    ['only blanks', ' \n \n', 'empty'],
    ['heads alone', 'Name;Stadt\n', 'no-rows'],
    ['a broken workbook', 'PK\u0003\u0004 nothing', 'not-a-table'],
  ])('%s is no table', async (_, text, fault) => await expect(csv(text)).rejects.toMatchObject({ fault }))
})
