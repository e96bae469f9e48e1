import { describe, expect, it } from 'vitest'
import { latin } from '../../testing/bytes.ts'
import { workbookPackage } from '../../testing/office.ts'
import { moduleNames, readBytes, warned } from '../../testing/read.ts'
import { zipFile } from '../../testing/zip.ts'

const MODULES = ['ThisWorkbook', 'Module1']

describe('RD3 packages', () => {
  it.each([
    ['with bytes before it', workbookPackage([], { before: latin('MZ this is a stub') })],
    ['with a comment after it', workbookPackage([], { comment: 'PK and more '.repeat(300) })],
    ['with sizes of eight bytes', workbookPackage([{ name: 'a.xml', content: '<a/>', wide: true }])],
    ['with sizes after the data', workbookPackage([{ name: 'a.xml', content: '<a/>', descriptor: true }])],
  ])('RD3 are read %s', (name, bytes) => {
    const facts = readBytes(name.startsWith('with bytes before') ? bytes.subarray(17) : bytes)
    expect(moduleNames(facts)).toEqual(MODULES)
    expect(facts.status).toBe('has-vba')
  })

  it('RD3 are read by their local headers without a directory, and say so', () => {
    const facts = readBytes(workbookPackage([], { noDirectory: true }))
    expect(moduleNames(facts)).toEqual(MODULES)
    expect(warned(facts)).toEqual(['zip-end'])
  })

  it('RD3 say a password where an entry is encrypted', () => {
    const facts = readBytes(
      zipFile([{ name: '[Content_Types].xml', content: '<Types/>', encrypted: true }]),
      'book.xlsx',
    )
    expect(facts).toMatchObject({ status: 'password-protected', encrypted: true })
  })

  it('RD3 that are no document of Office are said to be none', () => {
    const facts = readBytes(zipFile([{ name: 'readme.txt', content: 'hello' }]))
    expect(facts).toMatchObject({ status: 'inaccessible', reason: { code: 'zip-no-office' }, type: null })
  })

  it('RD3 lose one part and go on', () => {
    const bytes = workbookPackage([{ name: 'xl/_rels/broken.rels', content: '<Relationships/>'.repeat(50) }])
    const at = Buffer.from(bytes).indexOf('xl/_rels/broken.rels') + 'xl/_rels/broken.rels'.length
    bytes.fill(0xff, at, at + 12)
    const facts = readBytes(bytes)
    expect(moduleNames(facts)).toEqual(MODULES)
    expect(warned(facts)).toEqual(['zip-data'])
  })
})
