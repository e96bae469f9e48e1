import { expect, it } from 'vitest'
import { writeSpreadsheet } from './spreadsheet.ts'
import { officeFaults } from './testing/office-faults.ts'
import { partsOf } from './testing/parts.ts'

const columns = [
  { heading: 'Kunde', width: 20 },
  { heading: 'Anteil', width: 8, format: '0.0' },
  { heading: 'Ziel', width: 12 },
]

const sheetOf = async (rows: Parameters<typeof writeSpreadsheet>[0]['rows']) => {
  const parts = await partsOf(await writeSpreadsheet({ name: 'Portfolio', columns, rows }))
  return { sheet: parts.get('xl/worksheets/sheet1.xml') ?? '', words: [...parts.values()].join('\n') }
}

it.each(['=1+1', '+49 431', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
  '%j stays text and becomes no formula',
  async (text) => {
    const { sheet } = await sheetOf([[text, null, null]])
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toMatch(/<c r="A2"[^>]* t="(s|inlineStr|str)"/)
  },
)

it('writes numbers as numbers and days as dates', async () => {
  const { sheet, words } = await sheetOf([['Ärzte Nord', 71.25, { day: '2026-11-22' }]])
  expect(sheet).toContain('<v>71.25</v>')
  // Day 46348 of the calendar of spreadsheets, which begins with 1900.
  expect(sheet).toContain('<v>46348</v>')
  expect(words).toContain('Ärzte Nord')
  expect(words).toContain('yyyy-mm-dd')
})

it('leaves out what XML cannot hold, and cuts what no cell can', async () => {
  const { words } = await sheetOf([
    ['a\u0000b\u0008c\uFFFFd <&> "', null, null],
    ['x'.repeat(40_000), null, null],
  ])
  expect(words).toContain('abcd &lt;&amp;&gt;')
  expect(words).toContain('x'.repeat(32_767))
  expect(words).not.toContain('x'.repeat(32_768))
})

it('an empty list is a sheet with its heading', async () => {
  const { words } = await sheetOf([])
  expect(words).toContain('Kunde')
})

it('names only parts that are there', async () => {
  const bytes = await writeSpreadsheet({ name: 'Portfolio', columns, rows: [['Ärzte Nord', 1, { day: '2026-11-22' }]] })
  expect(officeFaults(await partsOf(bytes))).toEqual([])
})

it('is printed across, all columns on one page, with the heading on every page', async () => {
  const bytes = await writeSpreadsheet({ name: "Ärzte's", columns, rows: [['Ärzte Nord', 1, null]] })
  const parts = await partsOf(bytes)
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
  const [setup = ''] = /<pageSetup[^>]*>/.exec(sheet) ?? []
  for (const said of ['orientation="landscape"', 'fitToWidth="1"', 'fitToHeight="0"']) expect(setup).toContain(said)
  expect(parts.get('xl/workbook.xml')).toContain(`localSheetId="0">'Ärzte''s'!$1:$1</definedName>`)
  expect(officeFaults(parts)).toEqual([])
})

it('wraps long texts where a column says so', async () => {
  const wrapping = [{ heading: 'Grund', width: 20, wrap: true }]
  const parts = await partsOf(await writeSpreadsheet({ name: 'A', columns: wrapping, rows: [['lang '.repeat(30)]] }))
  expect(parts.get('xl/styles.xml')).toMatch(/<alignment[^>]*wrapText="1"/)
})
