import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Registry } from '../registry.ts'
import { makeOldReg, makeReg } from '../testing/make-reg.ts'
import { isReg, readReg } from './read-reg.ts'

const read = (bytes: Uint8Array) => {
  const file = readReg(bytes)
  if (file === null) throw new Error('not an export')
  return { registry: new Registry(file.keys), remarks: file.remarks }
}

describe('exports of the registry', () => {
  it('are read with every kind of value', () => {
    const { registry, remarks } = read(
      makeReg(
        [
          '; made by hand',
          '[HKEY_CURRENT_USER\\Software\\Contoso\\Müller [alt]]',
          '@="default"',
          '"Path \\"x\\""="C:\\\\Tools\\\\a.dll"',
          '"Load"=dword:00000010',
          '"Long"=hex(b):01,00,00,00,00,00,00,00',
          '"Expand"=hex(2):25,00,41,00,\\',
          '  25,00,00,00',
          '"Many"=hex(7):61,00,00,00,62,00,00,00,00,00',
          '"Bytes"=hex:01,02,\\',
          '  03',
          '"Two lines"="one',
          'two"',
        ].join('\n'),
      ),
    )
    expect(remarks).toEqual([])
    expect(registry.values('hkcu\\software\\contoso\\müller [ALT]')).toEqual([
      ['', { kind: 'text', text: 'default' }],
      ['Path "x"', { kind: 'text', text: 'C:\\Tools\\a.dll' }],
      ['Load', { kind: 'number', number: 16 }],
      ['Long', { kind: 'number', number: 1 }],
      ['Expand', { kind: 'expandable', text: '%A%' }],
      ['Many', { kind: 'texts', texts: ['a', 'b'] }],
      ['Bytes', { kind: 'bytes', bytes: Uint8Array.of(1, 2, 3) }],
      ['Two lines', { kind: 'text', text: 'one\ntwo' }],
    ])
  })

  it('of the old kind have texts in the code page of the device', () => {
    const { registry } = read(makeOldReg('[HKEY_LOCAL_MACHINE\\Software\\X]\n"Ä"="Ö"\n"E"=hex(2):e4,00'))
    expect(registry.values('HKLM\\Software\\X')).toEqual([
      ['Ä', { kind: 'text', text: 'Ö' }],
      ['E', { kind: 'expandable', text: 'ä' }],
    ])
  })

  it('take away what a minus sign stands before', () => {
    const { registry } = read(
      makeReg(
        '[HKEY_CURRENT_USER\\A]\n"x"="1"\n"y"="2"\n[HKEY_CURRENT_USER\\A\\B]\n"z"="3"\n[-HKEY_CURRENT_USER\\A\\B]\n[HKEY_CURRENT_USER\\A]\n"X"=-',
      ),
    )
    expect(registry.values('HKCU\\A')).toEqual([['y', { kind: 'text', text: '2' }]])
    expect(registry.has('HKCU\\A\\B')).toBe(false)
  })

  it('name broken lines and keep all others', () => {
    const { registry, remarks } = read(
      makeReg(
        '[HKEY_CURRENT_USER\\A]\n"a"="open\n"b"="fine"\nnonsense\n"c"=hex:0g\n[NO_HIVE\\A]\n"d"="nobody\'s"\n"e"=dword:123456789',
      ),
    )
    expect(remarks).toEqual([
      { code: 'reg-value', values: { line: 4, name: 'a' } },
      { code: 'reg-line', values: { line: 6, name: '' } },
      { code: 'reg-value', values: { line: 7, name: 'c' } },
      { code: 'reg-line', values: { line: 8, name: '' } },
      { code: 'reg-value', values: { line: 10, name: 'e' } },
    ])
    expect(registry.values('HKCU\\A')).toEqual([['b', { kind: 'text', text: 'fine' }]])
  })

  it('are told from other files', () => {
    expect(isReg(makeReg(''))).toBe(true)
    expect(readReg(new TextEncoder().encode('name;verdict'))).toBeNull()
    expect(readReg(new Uint8Array())).toBeNull()
  })

  it('never stop a scan, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('[HKEY_CURRENT_USER\\A]', '"a"=', '"', '\\', 'hex:', '0,', '@=', 'x', '\n'), {
          maxLength: 60,
        }),
        (parts) => {
          expect(readReg(makeReg(parts.join('')))).not.toBeNull()
        },
      ),
    )
  })

  it('give back any text that was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const written = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
          const { registry } = read(makeReg(`[HKEY_CURRENT_USER\\A]\n"v"="${written}"`))
          expect(registry.values('HKCU\\A')).toEqual([['v', { kind: 'text', text }]])
        },
      ),
    )
  })
})
