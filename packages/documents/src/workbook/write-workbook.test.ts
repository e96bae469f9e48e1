import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../reading/read-workbook.ts'
import { partsOf } from '../testing/parts.ts'
import type { WorkbookSheet } from './types.ts'
import { writeWorkbook } from './write-workbook.ts'

const SHEET: WorkbookSheet = {
  name: 'Übersicht',
  columns: [{ width: 10 }, { width: 20 }],
  rows: [
    { cells: [{ value: 'Id', look: 'heading' }, { value: 'Value' }] },
    { cells: [{ value: '=1+1' }, { value: '', editable: true }] },
    { cells: [{ value: '3' }, { value: 'x', editable: true }], hidden: true },
    { cells: [null, { value: { formula: 'COUNTA(B2:B3)' } }] },
  ],
}
const write = async (sheet: Partial<WorkbookSheet>) =>
  partsOf(await writeWorkbook({ sheets: [{ ...SHEET, ...sheet }] }))
const sheetXml = async (sheet: Partial<WorkbookSheet>) => (await write(sheet)).get('xl/worksheets/sheet1.xml') ?? ''

describe('a workbook to work in', () => {
  it('hides rows and sheets, and keeps them', async () => {
    expect(await sheetXml({})).toMatch(/<row r="3" hidden="1">/)
    const bytes = await writeWorkbook({
      sheets: [SHEET, { ...SHEET, name: 'B', visibility: 'hidden' }, { ...SHEET, name: 'C', visibility: 'secret' }],
    })
    expect(readWorkbook(bytes).map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Übersicht', false],
      ['B', true],
      ['C', true],
    ])
    expect((await partsOf(bytes)).get('xl/workbook.xml')).toMatch(
      /name="B" state="hidden".*name="C" state="veryHidden"/,
    )
  })

  it('guards everything but what is editable', async () => {
    const parts = await write({ guarded: true })
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1"')
    const styles = parts.get('xl/styles.xml') ?? ''
    expect([...styles.matchAll(/<protection locked="0"\/>/g)]).toHaveLength(1)
    expect(await sheetXml({})).not.toContain('sheetProtection')
  })

  it('lets people choose, hints and warns, with every sign written safely', async () => {
    const at = { rows: [1, 2], columns: [1, 1] } as const
    const xml = await sheetXml({
      choices: [
        { at, list: 'Lists!$A$1:$A$2', refusal: 'a "no" & <b>' },
        { at, formula: 'B2<>"&"', hint: 'x'.repeat(300) },
      ],
    })
    expect(xml).toMatch(
      /error="a &quot;no&quot; &amp; &lt;b(>|&gt;)" sqref="B2:B3"><formula1>Lists!\$A\$1:\$A\$2<\/formula1>/,
    )
    expect(xml).toMatch(/<formula1>B2&lt;(>|&gt;)("|&quot;)&amp;("|&quot;)<\/formula1>/)
    expect(xml).toContain(`prompt="${'x'.repeat(255)}"`)
  })

  it('colours cells by formulas, filters, and repeats headings in print', async () => {
    const rules = [
      {
        at: { rows: [1, 2], columns: [1, 1] } as const,
        formula: '$B2="x"',
        textColor: '#0B6A0B',
        backgroundColor: '#DFF6DD',
      },
    ]
    const parts = await write({ rules, filter: true, frozen: { rows: 1, columns: 1 } })
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).toContain('<conditionalFormatting sqref="B2:B3"><cfRule type="expression"')
    expect(xml).toContain('<autoFilter ref="A1:B4"/>')
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Übersicht'!$1:$1</definedName>`,
    )
  })

  it.each(['=1+1', ' edge ', 'a\nb', '<&>"\'', '_x0041_', 'Ä\u{1F600}', '0042', 'TRUE', '2026-11-23'])(
    '%j comes back as the text it is',
    async (text) => {
      const [sheet] = readWorkbook(
        await writeWorkbook({
          sheets: [{ name: 'A', columns: [{ width: 9 }], rows: [{ cells: [{ value: text, editable: true }] }] }],
        }),
      )
      expect(sheet?.rows[0]?.cells.get(0)).toEqual({ text, kind: 'value' })
    },
  )

  it('a formula comes back as what a program works out', async () => {
    const [sheet] = readWorkbook(await writeWorkbook({ sheets: [SHEET] }))
    expect(sheet?.rows.at(-1)?.cells.get(1)).toEqual({ text: '', kind: 'formula' })
  })
})
