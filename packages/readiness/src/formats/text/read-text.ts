import { type ByteSource, readWhole } from '../../bytes/source.ts'
import { tagsOf, xmlText } from '../../bytes/xml.ts'
import type { OfficeApp } from '../../facts/file-facts.ts'
import type { Reading } from '../../reading.ts'
import { readEncoded } from './active-mime.ts'
import { readFlatPackage } from './flat-package.ts'

const HEAD = 4096
const PROGRAMS: Readonly<Record<string, OfficeApp>> = { Word: 'word', Excel: 'excel', PowerPoint: 'powerpoint' }

/** Whether bytes are text: nothing in them that no text has. */
export function isText(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  const wide = head[0] === 0x3c && head[1] === 0
  return wide || head.every((byte) => byte >= 0x20 || (byte >= 9 && byte <= 13) || byte === 0x1b)
}

/**
 * Reads what Office writes as text: packages and documents as XML, pages in one file. Anything else that is text, as lists and
 * pages under the name of a workbook, can hold no code.
 */
export function readText(source: ByteSource, reading: Reading): void {
  reading.type = 'Text'
  const head = xmlText(source.read(0, HEAD))
  const [, program = ''] = /progid="(\w+)\./i.exec(head) ?? []
  reading.app = PROGRAMS[program] ?? null
  const flat = /<(\w+:)?package\b[^>]*xmlPackage/i.test(head)
  const document = /<(\w+:)?wordDocument\b/i.test(head)
  const page = /^\s*(?:[\w-]+:.*\r?\n)*?MIME-Version:/im.test(head.slice(0, 1024)) || /multipart\/related/i.test(head)
  if (!flat && !document && !page) return
  const text = xmlText(readWhole(source, reading.budget))
  if (flat) {
    readFlatPackage(text, reading)
    return
  }
  if (page) reading.type = 'MHTML'
  readEncoded(text, reading)
  if (document)
    for (const { attributes } of tagsOf(text, 'attachedTemplate'))
      if (attributes.val) reading.link({ kind: 'template', target: attributes.val, where: 'attachedTemplate' })
}
