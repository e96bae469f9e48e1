import { describe, expect, it } from 'vitest'
import type { Row } from '../host.ts'
import { joined, latin, le32, wide } from '../testing/bytes.ts'
import { compoundFile, type Storage } from '../testing/compound.ts'
import {
  filePass,
  oldDocument,
  oldPresentation,
  oldWorkbook,
  projectFile,
  relationship,
  relationships,
  supportingBook,
  workbookPackage,
  workbookStream,
} from '../testing/office.ts'
import { libraryRecord, projectStorage } from '../testing/project.ts'
import { moduleNames, readBytes, warned } from '../testing/read.ts'
import { activeMime, documentXml, flatPackage, page } from '../testing/text.ts'
import { zipFile } from '../testing/zip.ts'
import { withoutPasswords } from './connection-text.ts'

const MODULES = ['ThisWorkbook', 'Module1']
const NOTHING = new Uint8Array(5000)

describe('RD6 files of every kind', () => {
  it.each([
    ['book.xlsm', workbookPackage(), 'OpenXML', 'excel'],
    ['book.xls', oldWorkbook(workbookStream([0])), 'OLE', 'excel'],
    ['text.doc', oldDocument(0xc1, 0, '', { Macros: projectStorageOf() }), 'OLE', 'word'],
    ['show.ppt', oldPresentation(true), 'PPT', 'powerpoint'],
    ['plain.ppt', oldPresentation(false), 'PPT', 'powerpoint'],
    [
      'deep.mpp',
      compoundFile({ '   214': { CVba: { x: projectStorageOf() } } }, { '': '74B78F3A-C8C8-11D1-BE11-00C04FB6FAF1' }),
      'OLE',
      'project',
    ],
    ['VbaProject.OTM', compoundFile({ ...projectStorageOf(), OutlookProjectData: NOTHING }), 'OLE', 'outlook'],
    ['flat.xml', flatPackage(), 'FlatOPC', 'word'],
    ['text.xml', documentXml(), 'Text', 'word'],
    ['page.mht', page(), 'MHTML', null],
    ['editdata.mso', activeMime(), 'MHTML', null],
    ['vbaProject.bin', projectFile(), 'OLE', null],
  ] as const)('RD6 %s', (name, bytes, type, app) => {
    const facts = readBytes(bytes, name)
    expect(moduleNames(facts)).toEqual(MODULES)
    expect(facts).toMatchObject({ type, app, status: 'has-vba', reason: null, encrypted: false, warnings: [] })
  })

  it.each([
    ['an empty file', new Uint8Array(0), 'inaccessible', 'empty'],
    ['noise', Uint8Array.from({ length: 600 }, (_, index) => (index * 89) & 255), 'inaccessible', 'unknown-content'],
    ['Excel 4', joined([9, 4, 6, 0], latin('\u0000\u0000\u0010\u0000')), 'inaccessible', 'too-old'],
    ['Word 2', joined([0xdb, 0xa5, 0x2d, 0], NOTHING), 'inaccessible', 'too-old'],
    ['Word 95', oldDocument(0x68, 0), 'inaccessible', 'too-old'],
    ['Excel 95', compoundFile({ Book: NOTHING }), 'inaccessible', 'too-old'],
    ['PowerPoint 4', compoundFile({ PP40: NOTHING }), 'inaccessible', 'too-old'],
    ['a header and nothing else', projectFile().subarray(0, 512), 'inaccessible', 'compound-directory'],
    ['a document without code', oldDocument(0xc1, 0), 'no-vba', null],
    ['a list under a wrong name', latin('a;b\r\n1;2\r\n'), 'no-vba', null],
    [
      'an encrypted package',
      compoundFile({ EncryptedPackage: NOTHING, EncryptionInfo: NOTHING }),
      'password-protected',
      'encrypted',
    ],
    ['an encrypted document', oldDocument(0xc1, 0x100), 'password-protected', 'encrypted'],
    [
      'an encrypted workbook',
      compoundFile({ Workbook: workbookStream([1], filePass) }),
      'password-protected',
      'encrypted',
    ],
    ['an encrypted presentation', oldPresentation(true, 0xf3d1c4df), 'password-protected', 'encrypted'],
  ] as const)('RD6 %s', (_, bytes, status, reason) => {
    const facts = readBytes(bytes, 'file.xls')
    expect(facts).toMatchObject({ status, encrypted: status === 'password-protected', hasVba: false, xlm: false })
    expect(facts.reason?.code ?? null).toBe(reason)
  })

  it('RD6 reads the code that an encrypted workbook leaves in the clear', () => {
    const facts = readBytes(oldWorkbook(workbookStream([0], filePass)))
    expect(facts).toMatchObject({ status: 'has-vba', encrypted: true })
  })

  it('RD6 tells the program of a bare project by what it refers to', () => {
    const references = [libraryRecord('Word', '*\\G{00020905-0000-0000-C000-000000000046}#8.0#0#x#y')]
    const facts = readBytes(compoundFile(projectStorage({ modules: [{ name: 'M', source: 'x' }], references })))
    expect(facts.app).toBe('word')
  })

  it('RD6 tells a file that holds something else than its name says', () => {
    expect(readBytes(workbookPackage(), 'book.xls').warnings).toEqual([
      { code: 'disguised', values: { extension: 'xls', type: 'OpenXML' } },
    ])
    expect(warned(readBytes(workbookPackage(), 'book.xlsx'))).toEqual([])
  })

  it('RD6 finds a project under any name, without a word of it in the package', () => {
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.main+xml"/></Types>'
    const facts = readBytes(
      zipFile([
        { name: '[Content_Types].xml', content: types },
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/harmless.bin', content: projectFile() },
      ]),
    )
    expect(moduleNames(facts)).toEqual(MODULES)
    expect(facts.projects[0]?.part).toBe('xl/harmless.bin')
  })

  it('RD6 reads packages in packages, to a depth', () => {
    const inner = workbookPackage()
    const outer = workbookPackage([{ name: 'xl/embeddings/inner.xlsm', content: inner }])
    expect(readBytes(outer).projects.map(({ part }) => part)).toEqual([
      'xl/vbaProject.bin',
      'xl/embeddings/inner.xlsm/xl/vbaProject.bin',
    ])
    expect(warned(readBytes(outer, 'a.xlsm', {}, { depth: 0 }))).toEqual(['limit-depth'])
  })
})

describe('RD7 what else a file holds', () => {
  const types = (part: string, type: string): string =>
    `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`

  it.each([
    [
      'a relationship',
      workbookPackage(
        [],
        {},
        relationship('http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'm.xml'),
      ),
    ],
    [
      'the type of a binary part',
      zipFile([
        { name: '[Content_Types].xml', content: types('xl/macrosheets/s.bin', 'application/vnd.ms-excel.macrosheet') },
        { name: 'xl/macrosheets/s.bin', content: NOTHING },
      ]),
    ],
    ['the type of a sheet', oldWorkbook(workbookStream([0, 1]))],
  ])('RD7 macro sheets, by %s', (_, bytes) => {
    expect(readBytes(bytes).xlm).toBe(true)
    expect(readBytes(workbookPackage()).xlm).toBe(false)
    expect(readBytes(oldWorkbook(workbookStream([0, 2, 6]))).xlm).toBe(false)
  })

  it('RD7 controls in packages, by class', () => {
    const facts = readBytes(
      workbookPackage([
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: relationships(
            relationship('http://purl.oclc.org/ooxml/officeDocument/relationships/control', '../activeX/a.xml'),
          ),
        },
        { name: 'xl/activeX/a.xml', content: '<ax:ocx ax:classid="{d27cdb6e-ae6d-11cf-96b8-444553540000}"/>' },
      ]),
    )
    expect(facts.controls).toEqual([
      { classId: 'D27CDB6E-AE6D-11CF-96B8-444553540000', progId: null, where: 'xl/activeX/a.xml' },
    ])
  })

  it('RD7 controls in old files, by class and name', () => {
    const name = 'MSCAL.Calendar.7\0'
    const compObj = joined(new Uint8Array(28), le32(5), latin('Date\0'), le32(0), le32(name.length), latin(name))
    const storage: Storage = { ObjectPool: { _1: { '\u0001CompObj': compObj } } }
    const classIds = { 'ObjectPool/_1': '8E27C92B-1264-101C-8A2F-040224009C02' }
    const facts = readBytes(compoundFile({ WordDocument: NOTHING, ...storage }, classIds))
    expect(facts.controls).toEqual([
      { classId: '8E27C92B-1264-101C-8A2F-040224009C02', progId: 'MSCAL.Calendar.7', where: 'ObjectPool/_1' },
    ])
    expect(readBytes(oldPresentation(true)).controls).toMatchObject([{ progId: 'Forms.Frame.1' }])
  })

  it('RD7 links, templates and connections, without the passwords in them', () => {
    const connection = 'Provider=Microsoft.Jet.OLEDB.4.0;Data Source=S:\\a.mdb;Jet OLEDB:Database Password=geheim'
    const facts = readBytes(
      workbookPackage(
        [
          {
            name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
            content: relationships(relationship('externalLinkPath', 'file:///S:\\other &amp; more.xls', true)),
          },
          {
            name: 'xl/connections.xml',
            content: `<connections><connection><dbPr connection="${connection}"/></connection></connections>`,
          },
        ],
        {},
        relationship('connections', 'connections.xml'),
      ),
    )
    expect(facts.links).toEqual([
      {
        kind: 'connection',
        target: 'Provider=Microsoft.Jet.OLEDB.4.0;Data Source=S:\\a.mdb;Jet OLEDB:Database Password=***',
        where: 'xl/connections.xml',
      },
      { kind: 'workbook', target: 'file:///S:\\other & more.xls', where: 'xl/externalLinks/externalLink1.xml' },
    ])
    const template = relationships(relationship('attachedTemplate', 'S:\\t.dot', true))
    expect(readBytes(workbookPackage([{ name: 'xl/_rels/x.rels', content: template }])).links).toEqual([
      { kind: 'template', target: 'S:\\t.dot', where: 'xl/x' },
    ])
  })

  it('RD7 links of old files', () => {
    expect(readBytes(oldDocument(0xc1, 0, '\\\\server\\t.dot')).links).toMatchObject([
      { kind: 'template', target: '\\\\server\\t.dot' },
    ])
    const books = ['\u0001\u0001@server\u0003share\u0003a.xls', '\u0001\u0004\u0002b.xls', 'Excel\u0003Sheet', '\u0000']
    const stream = workbookStream([0], ...books.map(supportingBook))
    expect(readBytes(oldWorkbook(stream)).links.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      'workbook \\\\server\\share\\a.xls',
      'workbook ..\\\\b.xls',
      'object Excel|Sheet',
    ])
  })

  it('RD7 connections in binary workbooks', () => {
    const text = 'DSN=Sales;UID=me;PWD=geheim;'
    const record = joined([0xc9, 0x01, 6 + text.length * 2], [1, 0], le32(text.length), wide(text))
    const facts = readBytes(
      zipFile([
        { name: '[Content_Types].xml', content: types('xl/connections.bin', 'application/vnd.ms-excel.connections') },
        { name: 'xl/_rels/workbook.bin.rels', content: relationships(relationship('connections', 'connections.bin')) },
        { name: 'xl/connections.bin', content: record },
      ]),
    )
    expect(facts.links).toEqual([
      { kind: 'connection', target: 'DSN=Sales;UID=me;PWD=***;', where: 'xl/connections.bin' },
    ])
  })

  it.each([
    ['Provider=x;Password="a;b";Data Source=c', 'Provider=x;Password=***;Data Source=c'],
    ['https://me:geheim@host/path', 'https://me:***@host/path'],
    ['DSN=a;pwd = geheim', 'DSN=a;pwd = ***'],
  ])('RD7 %s is told as %s', (text, told) => {
    expect(withoutPasswords(text)).toBe(told)
  })

  it('RD7 signatures of a project, by their generation', () => {
    const base = 'http://schemas.microsoft.com/office'
    const content = relationships(
      relationship(`${base}/2006/relationships/vbaProjectSignature`, 'a.bin'),
      relationship(`${base}/2014/relationships/vbaProjectSignatureAgile`, 'b.bin'),
      relationship(`${base}/2020/07/relationships/vbaProjectSignatureV3`, 'c.bin'),
    )
    const facts = readBytes(workbookPackage([{ name: 'xl/_rels/vbaProject.bin.rels', content }]))
    expect(facts.projects[0]?.signatures).toEqual(['legacy', 'agile', 'v3'])
  })
})

describe('RD8 databases', () => {
  const head = joined([0, 1, 0, 0], latin('Standard ACE DB\0'), [2], NOTHING)
  const rowsOf = (tree: Storage): Row[] => {
    const rows: Row[] = [{ Id: 1, ParentId: 1, Name: 'MSysAccessStorage_ROOT', Type: 1, Lv: null }]
    const add = (node: Storage, parent: number): void => {
      for (const [name, value] of Object.entries(node)) {
        const id = rows.length + 1
        const stream = value instanceof Uint8Array
        rows.push({ Id: id, ParentId: parent, Name: name, Type: stream ? 2 : 1, Lv: stream ? value : null })
        if (!stream) add(value, id)
      }
    }
    add(tree, 1)
    return rows
  }
  const database = (tables: Readonly<Record<string, readonly Row[]>>, locked = false) => ({
    openDatabase: () => ({
      locked,
      tableNames: () => Object.keys(tables),
      rows: (table: string, _: readonly string[], from: number, count: number) =>
        (tables[table] ?? []).slice(from, from + count),
    }),
  })

  it('RD8 hold their project in a table', () => {
    const forms = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}`, latin('x')]))
    const tables = { MSysAccessStorage: rowsOf({ Forms: forms, VBA: { VBAProject: projectStorageOf() } }) }
    const facts = readBytes(head, 'a.accdb', database(tables))
    expect(facts).toMatchObject({ type: 'Access', app: 'access', status: 'has-vba', warnings: [] })
    expect(facts.projects[0]?.modules.map(({ stream }) => stream)).toEqual(['VBA/ThisWorkbook', 'VBA/Module1'])
  })

  it('RD8 without a module have no code', () => {
    const tables = { MSysAccessStorage: rowsOf({ VBA: { VBAProject: projectStorage({ modules: [] }) } }) }
    expect(readBytes(head, 'a.accdb', database(tables))).toMatchObject({ status: 'no-vba', hasVba: false })
  })

  it('RD8 whose table of code cannot be read are not said to have none', () => {
    const tables = { MSysAccessStorage: [{ Id: 1, ParentId: 1, Name: 'MSysAccessStorage_ROOT', Type: 1 }] }
    const { openDatabase } = database(tables)
    const rows = (): never => {
      throw new Error('page 7')
    }
    const facts = readBytes(head, 'a.accdb', { openDatabase: () => ({ ...openDatabase(), rows }) })
    expect(facts).toMatchObject({ status: 'inaccessible', reason: { code: 'unexpected' } })
  })

  it('RD8 link to other databases', () => {
    const tables = {
      MSysObjects: [
        { Type: 4, Connect: 'ODBC;DSN=Sales;PWD=geheim', Database: null, ForeignName: 'dbo.a' },
        { Type: 6, Connect: null, Database: 'S:\\data.mdb', ForeignName: 'b' },
        { Type: 1, Connect: 'not a link' },
      ],
    }
    expect(readBytes(head, 'a.accdb', database(tables)).links).toEqual([
      { kind: 'database', target: 'ODBC;DSN=Sales;PWD=***', where: 'dbo.a' },
      { kind: 'database', target: 'S:\\data.mdb', where: 'b' },
    ])
  })

  it('RD8 of before 2002 are said to hold code that is not read', () => {
    const old = joined(head, latin('\u0001\u00b0\u00b0\u0000Attribut\u0000e VB_Nam'))
    expect(readBytes(old, 'a.mdb', database({}))).toMatchObject({
      status: 'error',
      hasVba: true,
      reason: { code: 'database-code-old' },
    })
    expect(readBytes(head, 'a.mdb', database({}))).toMatchObject({ status: 'no-vba' })
  })

  it('RD8 with a password are said to have one', () => {
    expect(readBytes(head, 'a.mdb', database({}, true))).toMatchObject({ status: 'password-protected' })
    expect(readBytes(head, 'a.mdb', { openDatabase: null })).toMatchObject({ reason: { code: 'database-not-here' } })
    expect(readBytes(head, 'a.mdb')).toMatchObject({ status: 'inaccessible', reason: { code: 'database-damaged' } })
  })
})

describe('RD9 limits', () => {
  it('RD9 end a file that takes too long', () => {
    let now = 0
    const many = zipFile(Array.from({ length: 600 }, (_, index) => ({ name: `${index}.xml`, content: '<a/>' })))
    expect(readBytes(many, 'a.xlsm', { now: () => (now += 1000) }, { milliseconds: 10 })).toMatchObject({
      status: 'timed-out',
      reason: { code: 'limit-time', values: { seconds: 0.01 } },
    })
  })

  it.each([
    ['read', 'limit-read'],
    ['output', 'limit-output'],
    ['kept', 'limit-kept'],
  ])('RD9 of bytes, %s', (limit, code) => {
    expect(readBytes(workbookPackage(), 'a.xlsm', {}, { [limit]: 100 })).toMatchObject({
      status: 'too-large',
      reason: { code },
    })
  })

  it('RD9 of one part say so where the part is the code', () => {
    expect(readBytes(workbookPackage(), 'a.xlsm', {}, { part: 2000 })).toMatchObject({
      status: 'too-large',
      hasVba: true,
      reason: { code: 'part-too-large' },
    })
  })
})

function projectStorageOf(): Storage {
  return projectStorage({
    modules: [
      { name: 'ThisWorkbook', kind: 'Document', source: 'Attribute VB_Name = "ThisWorkbook"\r\n' },
      { name: 'Module1', source: 'Attribute VB_Name = "Module1"\r\nSub Hello()\r\nEnd Sub\r\n' },
    ],
  })
}
