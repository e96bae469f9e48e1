import { deflateSync } from 'node:zlib'
import { joined, latin, le16, le32, wide } from './bytes.ts'
import { compoundFile, type Storage } from './compound.ts'
import { type ProjectSpec, projectStorage } from './project.ts'
import { type ZipOddities, type ZipPart, zipFile } from './zip.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships'

/** A project to try things with. */
const HELLO: ProjectSpec = {
  modules: [
    { name: 'ThisWorkbook', kind: 'Document', source: 'Attribute VB_Name = "ThisWorkbook"\r\n', cache: 7 },
    {
      name: 'Module1',
      source: `Attribute VB_Name = "Module1"\r\n${'Sub Hello()\r\n  MsgBox "Hello"\r\nEnd Sub\r\n'.repeat(20)}`,
      cache: 40,
    },
  ],
}

/** vbaProject.bin. */
export const projectFile = (spec: ProjectSpec = HELLO): Uint8Array => compoundFile(projectStorage(spec))

/** A relationship as it stands in its part. */
export const relationship = (type: string, target: string, external = false): string =>
  `<Relationship Id="r${target.length}" Type="${type.includes(':') ? type : `${RELATIONSHIPS}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

export const relationships = (...all: readonly string[]): string => `<Relationships>${all.join('')}</Relationships>`

/** A workbook with a project, and what else is asked for. */
export function workbookPackage(more: readonly ZipPart[] = [], oddities: ZipOddities = {}, links = ''): Uint8Array {
  const types = `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`
  return zipFile(
    [
      { name: '[Content_Types].xml', content: types },
      { name: '_rels/.rels', content: relationships(relationship('officeDocument', 'xl/workbook.xml')) },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relationships(relationship(`${MICROSOFT}/vbaProject`, 'vbaProject.bin'), links),
      },
      { name: 'xl/workbook.xml', content: '<workbook/>' },
      { name: 'xl/vbaProject.bin', content: projectFile() },
      ...more,
    ],
    oddities,
  )
}

const biff = (type: number, data: Uint8Array | readonly number[] = []): Uint8Array =>
  joined(le16(type), le16(data.length), data)

/** A workbook stream: sheets by their type, records before them. */
export const workbookStream = (sheets: readonly number[], ...records: readonly Uint8Array[]): Uint8Array =>
  joined(
    biff(0x809, [...le16(0x600), ...le16(5), ...new Array<number>(12).fill(0)]),
    ...records,
    ...sheets.map((type) => biff(0x85, [...le32(0), 0, type, 1, 0, 0x41])),
    biff(0x0a),
  )

export const filePass = biff(0x2f, [1, 0, 1, 0, 1, 0])

/** A link to another workbook, its path as stored. */
export const supportingBook = (stored: string): Uint8Array =>
  biff(0x1ae, joined(le16(1), le16(stored.length), [0], latin(stored)))

/** An old workbook. */
export const oldWorkbook = (stream: Uint8Array, more: Storage = {}): Uint8Array =>
  compoundFile({ Workbook: stream, _VBA_PROJECT_CUR: projectStorage(HELLO), ...more })

/** A Word document: first block with version and flags, template among its associated strings. */
export function oldDocument(version: number, flags: number, template = '', more: Storage = {}): Uint8Array {
  const fib = new Uint8Array(1024)
  fib.set([...le16(0xa5ec), ...le16(version), ...new Array<number>(6).fill(0), ...le16(flags)])
  const table = joined([...le16(0xffff), ...le16(2), ...le16(0), ...le16(0), ...le16(template.length)], wide(template))
  fib.set([...le32(0), ...le32(table.length)], 0x19a)
  return compoundFile({ WordDocument: fib, '0Table': table, ...more })
}

const ppt = (type: number, data: Uint8Array | readonly number[], instance = 0, container = false): Uint8Array =>
  joined(le16((instance << 4) | (container ? 15 : 0)), le16(type), le32(data.length), data)

/** A presentation whose project is packed or as it is; `token` of its first stream tells encryption. */
export function oldPresentation(packed: boolean, token = 0xe391c05f): Uint8Array {
  const project = projectFile()
  const storage = ppt(0x1011, packed ? joined(le32(project.length), deflateSync(project)) : project, packed ? 1 : 0)
  const atom = ppt(0x0400, [...le32(2), ...le32(1), ...le32(2)], 0)
  const info = ppt(0x07d0, ppt(0x03ff, atom, 1, true), 0, true)
  const name = ppt(0x0fba, wide('Forms.Frame.1'), 2)
  const objects = ppt(0x0409, ppt(0x0fee, name, 0, true), 1, true)
  const document = ppt(0x03e8, joined(objects, info), 0, true)
  const directoryAt = storage.length + document.length
  const directory = ppt(0x1772, [...le32((2 << 20) | 1), ...le32(storage.length), ...le32(0)])
  const edit = ppt(0x0ff5, [
    ...le32(0),
    ...le32(0),
    ...le32(0),
    ...le32(directoryAt),
    ...le32(1),
    ...le32(2),
    0,
    0,
    0,
    0,
  ])
  const stream = joined(storage, document, directory, edit)
  const user = ppt(0x0ff6, [...le32(20), ...le32(token), ...le32(directoryAt + directory.length), ...le32(0)])
  return compoundFile({ 'PowerPoint Document': stream, 'Current User': user })
}
