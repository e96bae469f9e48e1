import { describe, expect, it } from 'vitest'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Finding } from '../lint/types.ts'
import { file } from '../testing/fixture.ts'
import { writeOdt } from '../writing/edits.ts'
import { fixAll } from '../writing/fix-all.ts'
import { encodeText } from './bytes.ts'
import { placeOf } from './positions.ts'
import { readOdt, readOdtText } from './read.ts'

const declared = (encoding: string, more = '<!-- Größe -->'): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${file()}${more}\n`
const utf8 = (text: string): Uint8Array => encodeText(text, { name: 'utf-8', mark: false })
const windows = (text: string): Uint8Array => encodeText(text, { name: 'windows-1252', mark: false })
const found = (bytes: Uint8Array): readonly Finding[] => lintOdt(readOdt(bytes), PLAIN_CONTEXT).findings

describe('OD5 a declared encoding', () => {
  it.each([
    ['UTF-16, but the bytes are UTF-8', utf8(declared('UTF-16')), 'error', { declared: 'UTF-16', actual: 'utf-8' }],
    ['one that nobody knows', utf8(declared('utf-88')), 'error', { declared: 'utf-88', actual: 'utf-8' }],
    ['one of many bytes', utf8(declared('shift_jis')), 'error', { declared: 'shift_jis', actual: 'utf-8' }],
    [
      'UTF-8, but mark and bytes are UTF-16',
      encodeText(declared('utf-8'), { name: 'utf-16le', mark: true }),
      'warning',
      { declared: 'utf-8', actual: 'utf-16' },
    ],
    [
      'windows-1252, but the mark is that of UTF-8',
      encodeText(declared('windows-1252'), { name: 'utf-8', mark: true }),
      'warning',
      { declared: 'windows-1252', actual: 'utf-8' },
    ],
  ] as const)('OD5 that is %s is found and mended, and every character stays', (_, bytes, severity, values) => {
    expect(found(bytes)).toMatchObject([{ rule: 'encoding-mismatch', severity, values }])
    const before = readOdt(bytes)
    const { text, fixed } = fixAll(before, PLAIN_CONTEXT)
    const after = writeOdt(before, text)
    expect(fixed).toHaveLength(1)
    expect(found(after)).toEqual([])
    expect(readOdt(after)).toMatchObject({ encoding: before.encoding })
    expect(text).toBe(declared(values.actual))
  })

  it.each([
    ['with a declaration', declared('utf-8')],
    ['with one that names no encoding', declared('utf-8').replace(' encoding="utf-8"', '')],
    ['without any', `${file()}<!-- Größe -->\n`],
  ])('OD5 bytes of Windows %s are found where they stand, and declared', (_, text) => {
    const bytes = windows(text)
    const before = readOdt(bytes)
    const [finding] = found(bytes)
    expect(finding).toMatchObject({ rule: 'xml-not-well-formed', severity: 'error' })
    expect(finding?.values.reason).toBe('bytes that do not fit the encoding: utf-8')
    expect(placeOf(finding?.range.start ?? 0, before.lines)).toMatchObject({ column: '<!-- Gr'.length + 1 })
    const after = writeOdt(before, fixAll(before, PLAIN_CONTEXT).text)
    expect(found(after)).toEqual([])
    expect(readOdt(after)).toMatchObject({ encoding: { name: 'windows-1252', mark: false }, damage: null })
    expect(readOdt(after).text).toContain('Größe')
  })

  it.each([
    'windows-1250',
    'windows-1251',
    'windows-1253',
    'iso-8859-2',
    'iso-8859-5',
    'ISO-8859-15',
    'koi8-r',
    'ibm866',
    'macintosh',
  ])('OD5 %s is read where it is declared, and written back byte for byte', (name) => {
    const bytes = Uint8Array.from([...utf8(declared(name, '<!-- ')), 0xe0, 0xe1, 0xe8, 0xee, ...utf8(' -->\n')])
    const read = readOdt(bytes)
    expect(read).toMatchObject({ encoding: { name: name.toLowerCase() }, damage: null, clash: null })
    expect(read.text).not.toContain('\ufffd')
    expect(writeOdt(read)).toEqual(bytes)
    expect(writeOdt(read, `${read.text}<!-- 😀 -->`)).toEqual(
      Uint8Array.from([...bytes, ...utf8('<!-- &#128512; -->')]),
    )
  })

  it.each(['us-ascii', 'shift_jis', 'UTF8', 'iso-8859-8-i'])('OD5 %s is fine for a text of ASCII', (name) => {
    expect(found(utf8(declared(name, '')))).toEqual([])
  })

  it('OD5 of bytes that have no character in Windows nothing is guessed, and nothing is lost', () => {
    const bytes = Uint8Array.from([...utf8(declared('utf-8', '<!-- ')), 0x81, ...utf8(' -->\n')])
    expect(found(bytes)).toMatchObject([{ rule: 'xml-not-well-formed', fix: null }])
    expect(writeOdt(readOdt(bytes))).toEqual(bytes)
  })

  it('OD5 what is cut off in the midst of a character is found there', () => {
    const bytes = utf8(`${declared('utf-8')}<!-- ü`).slice(0, -1)
    expect(found(bytes)[0]?.range.start).toBe(bytes.length)
  })

  it('OD5 a text in an editor has no bytes yet: whatever it declares can become true', () => {
    expect(lintOdt(readOdtText(declared('utf-16')), PLAIN_CONTEXT).findings).toEqual([])
  })
})
