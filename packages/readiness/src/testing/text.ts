import { deflateSync } from 'node:zlib'
import { joined, latin, le16 } from './bytes.ts'
import { projectFile } from './office.ts'

const encoded = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

/** A container for what does not fit into a page, around a project. */
export function activeMime(): Uint8Array {
  const head = new Uint8Array(0x32)
  head.set(latin('ActiveMime\0\0'))
  head.set(le16(4), 0x1e)
  return joined(head, deflateSync(projectFile()))
}

/** A page in one file, with a project. */
export const page = (): Uint8Array =>
  latin(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Location: file:///C:/a.htm',
      'Content-Type: text/html',
      '',
      '<html/>',
      '--b',
      'Content-Location: file:///C:/editdata.mso',
      'Content-Transfer-Encoding: base64',
      'Content-Type: application/x-mso',
      '',
      encoded(activeMime()),
      '--b--',
    ].join('\r\n'),
  )

/** A Word document as the XML of 2003, with a project. */
export const documentXml = (): Uint8Array =>
  latin(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:docSuppData><w:binData w:name="editdata.mso">${encoded(activeMime())}</w:binData></w:docSuppData><w:docPr><w:attachedTemplate w:val="S:\\letters.dot"/></w:docPr></w:wordDocument>`,
  )

/** A document package as one XML file, with a project. */
export const flatPackage = (): Uint8Array =>
  latin(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.ms-word.document.macroEnabled.main+xml"><pkg:xmlData><w:document/></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/vbaProject.bin" pkg:contentType="application/vnd.ms-office.vbaProject"><pkg:binaryData>${encoded(projectFile())}</pkg:binaryData></pkg:part></pkg:package>`,
  )
