import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { WorkbookFault } from './fault.ts'
import { readWorkbook } from './read-workbook.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...all: (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** A workbook put together by hand, as programs write them in their own ways. */
function fileOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const all = {
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': '<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['r3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])))
}
const sheetWith = (cells: string, parts: Readonly<Record<string, string>> = {}) =>
  readWorkbook(
    fileOf({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`, ...parts }),
  )
const STYLES = {
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot; days&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
}

function faultOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes)
  } catch (error) {
    if (error instanceof WorkbookFault) return error.code
    throw error
  }
  return 'none'
}

describe('reading what other programs write', () => {
  it.each([
    ['shared text', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', 'ab_c'],
    ['text in the cell', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>', 'ab'],
    ['another prefix', '<x:row r="1"><x:c r="A1" t="str"><x:v>a&#xE4;</x:v></x:c></x:row>', 'aä'],
    ['cells without addresses', '<row><c><v>4.0E1</v></c></row>', '40'],
    ['true', '<row r="1"><c r="A1" t="b"><v>1</v></c></row>', 'true'],
    ['a day', '<row r="1"><c r="A1" s="1"><v>46349</v></c></row>', '2026-11-23'],
    ['a day of an own format', '<row r="1"><c r="A1" s="2"><v>46349</v></c></row>', '2026-11-23'],
    ['a moment', '<row r="1"><c r="A1" s="1"><v>46349.35416666666</v></c></row>', '2026-11-23 08:30'],
    ['a number that only speaks of days', '<row r="1"><c r="A1" s="3"><v>2.5</v></c></row>', '2.5'],
  ])('%s', (_, cells, text) => {
    const strings = {
      'xl/sharedStrings.xml': '<sst><si><r><t>a</t></r><r><t>b_x005F_c</t></r><rPh><t>no</t></rPh></si></sst>',
    }
    const [sheet] = sheetWith(cells, { ...STYLES, ...strings })
    expect(sheet?.rows.map(({ number, cells: row }) => [number, ...row])).toEqual([[1, [0, { text, kind: 'value' }]]])
    expect(sheet?.name).toBe('A & B')
  })

  it('tells what programs worked out, or could not', () => {
    const [sheet] = sheetWith(
      '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2"><f>A1</f></c></row>',
    )
    expect([...(sheet?.rows[0]?.cells ?? [])]).toEqual([
      [1, { text: '2', kind: 'formula' }],
      [2, { text: '#DIV/0!', kind: 'error' }],
      [3, { text: '', kind: 'formula' }],
    ])
  })

  it('counts days from 1904 where the file says so', () => {
    const book = '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'
    const [sheet] = sheetWith('<row r="1"><c r="A1" s="1"><v>44887</v></c></row>', {
      ...STYLES,
      'xl/workbook.xml': book,
    })
    expect(sheet?.rows[0]?.cells.get(0)?.text).toBe('2026-11-23')
  })

  it('takes no memory for cells that are far away', () => {
    const [sheet] = sheetWith('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect(sheet?.rows).toEqual([{ number: 1_048_576, cells: new Map([[16_383, { text: '1', kind: 'value' }]]) }])
  })
})

describe('files that are refused', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(101 * 1_048_576) }, { level: 1 })
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['text', strToU8('a;b\n1;2\n'), 'not-a-workbook'],
    ['an encrypted workbook, or one from before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'protected-or-old'],
    ['an archive of something else', zipSync({ 'a.csv': strToU8('a') }), 'other-format'],
    ['a text document', fileOf({ 'xl/workbook.xml': '<w:document/>' }), 'other-format'],
    [
      'a sheet of the other open format',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'other-format',
    ],
    ['half a file', fileOf({}).subarray(0, 300), 'damaged'],
    ['a file without its end', fileOf({}).subarray(0, -30), 'damaged'],
    ['broken XML', fileOf({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), 'damaged'],
    [
      'a document type',
      fileOf({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
      'damaged',
    ],
    [
      'a text that is not there',
      fileOf({ 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c r="A1" t="s"><v>7</v></c></row></worksheet>' }),
      'damaged',
    ],
    [
      'a number that is none',
      fileOf({ 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c r="A1"><v>x</v></c></row></worksheet>' }),
      'damaged',
    ],
    ['what unpacks a thousandfold', bomb, 'too-large'],
    [
      'more parts than any workbook',
      fileOf(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`x${at}`, '']))),
      'too-large',
    ],
  ])('%s', (_, bytes, code) => {
    expect(faultOf(bytes)).toBe(code)
  })
})
