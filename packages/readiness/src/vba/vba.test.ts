import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget, DEFAULT_LIMITS } from '../bytes/budget.ts'
import { latin } from '../testing/bytes.ts'
import { enciphered } from '../testing/cipher.ts'
import { compoundFile } from '../testing/compound.ts'
import { compressVba } from '../testing/compress.ts'
import { controlRecord, libraryRecord, projectRecord, projectStorage } from '../testing/project.ts'
import { readBytes, warned } from '../testing/read.ts'
import { decompress } from './decompress.ts'
import { holdsPassword } from './protection.ts'
import { Scratch } from './scratch.ts'

const budget = (): Budget => new Budget(DEFAULT_LIMITS, () => 0)
const unpacked = (bytes: Uint8Array): Uint8Array => decompress(bytes, 0, new Scratch(), budget()).bytes
const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (pair) => Number.parseInt(pair, 16))

describe('RD4 compression', () => {
  // The examples of MS-OVBA 3.2.
  it.each([
    [
      'abcdefghijklmnopqrstuv.',
      '01 19 B0 00 61 62 63 64 65 66 67 68 00 69 6A 6B 6C 6D 6E 6F 70 00 71 72 73 74 75 76 2E',
    ],
    [
      '#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa',
      '01 2F B0 00 23 61 61 61 62 63 64 65 82 66 00 70 61 67 68 69 6A 01 38 08 61 6B 6C 00 30 6D 6E 6F 70 06 71 02 70 04 10 72 73 74 75 76 10 77 78 79 7A 00 3C',
    ],
    ['a'.repeat(73), '01 03 B0 02 61 45 00'],
  ])('RD4 unpacks %s', (text, packed) => {
    expect(unpacked(hex(packed))).toEqual(latin(text))
  })

  it('RD4 gives back whatever was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 9000 }), (numbers) => {
        const bytes = Uint8Array.from(numbers)
        expect(unpacked(compressVba(bytes))).toEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  it('RD4 keeps what came before a token that points nowhere', () => {
    const { bytes, fault } = decompress(hex('01 06 B0 08 61 62 63 FF FF 64'), 0, new Scratch(), budget())
    expect(bytes).toEqual(latin('abc'))
    expect(fault?.code).toBe('vba-token')
  })

  it('RD4 reads a last chunk whose size points past the end', () => {
    expect(unpacked(hex('01 19 B0 00 61 62 63'))).toEqual(latin('abc'))
  })

  it('RD4 knows raw chunks', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + (index >> 3)) & 255)
    expect(unpacked(compressVba(noise))).toEqual(noise)
  })
})

const bin = (spec: Parameters<typeof projectStorage>[0]): Uint8Array => compoundFile(projectStorage(spec))

describe('RD5 projects', () => {
  it('RD5 counts and hashes the text with line ends made one', () => {
    const [first, second] = ['A\r\nB\rC\n', 'A\nB\nC\n'].map(
      (source) => readBytes(bin({ modules: [{ name: 'M', source }] })).projects[0]?.modules[0],
    )
    expect(first).toMatchObject({ lines: 3, chars: 6, source: 'A\r\nB\rC\n', kind: 'standard', stream: 'VBA/M' })
    expect(second?.rawSha256).toBe(first?.rawSha256)
    expect(first?.rawSha256).toBe(createHash('sha256').update('A\nB\nC\n').digest('hex'))
  })

  it.each([
    [1252, [0x80, 0xe4], '€ä'],
    [932, [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], 'テスト'],
    [936, [0xc4, 0xe3], '你'],
    [10000, [0x8a, 0x9a], 'äö'],
    [10029, [0x8a], 'ä'],
    [437, [0x84], 'ä'],
    [12345, [0xe4], 'ä'],
  ])('RD5 decodes with code page %i', (codePage, bytes, text) => {
    const facts = readBytes(bin({ codePage, modules: [{ name: 'M', source: Uint8Array.from(bytes) }] }))
    const [module] = facts.projects[0]?.modules ?? []
    expect(module?.source).toBe(text)
    expect(module?.chars).toBe([...text].length)
    expect(module?.sha256).not.toBe(module?.rawSha256)
    expect(warned(facts)).toEqual(codePage === 12345 ? ['vba-code-page'] : [])
  })

  it('RD5 names the kinds of modules, and keeps their order', () => {
    const kinds = ['Module', 'Class', 'Document', 'BaseClass']
    const modules = kinds.map((kind) => ({ name: `A${kind}`, kind, source: 'x' }))
    const [project] = readBytes(bin({ modules })).projects
    expect(project?.modules.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'AModule standard',
      'AClass class',
      'ADocument document',
      'ABaseClass form',
    ])
  })

  it('RD5 reads references of every kind', () => {
    const references = [
      libraryRecord('stdole', '*\\G{00020430-0000-0000-c000-000000000046}#2.0#0#C:\\stdole2.tlb#OLE Automation'),
      controlRecord(
        'MSComctlLib',
        '*\\G{831FDD16-0C5C-11D2-A9FC-0000F8754DA1}#2.0#0#C:\\MSCOMCTL.OCX#Common',
        '*\\G{AA}#2.0#0#x#y',
      ),
      projectRecord('Tools', '*\\CS:\\tools.xla'),
    ]
    const [project] = readBytes(bin({ modules: [{ name: 'M', source: 'x' }], references })).projects
    expect(project?.references).toMatchObject([
      {
        kind: 'registered',
        name: 'stdole',
        guid: '00020430-0000-0000-C000-000000000046',
        version: '2.0',
        path: 'C:\\stdole2.tlb',
        description: 'OLE Automation',
      },
      { kind: 'original', name: 'MSComctlLib', guid: '831FDD16-0C5C-11D2-A9FC-0000F8754DA1', path: 'C:\\MSCOMCTL.OCX' },
      { kind: 'project', name: 'Tools', guid: null, version: '7.1', path: 'S:\\tools.xla' },
    ])
  })

  it('RD5 tells a project without source from an empty one', () => {
    const [project] = readBytes(
      bin({
        modules: [
          { name: 'Gone', source: '', cache: 500 },
          { name: 'Empty', source: '' },
        ],
      }),
    ).projects
    expect(project?.modules.map(({ stomped }) => stomped)).toEqual([true, false])
  })

  it('RD5 keeps constants and the hash of equal projects', () => {
    const spec = {
      constants: 'DEBUGGING = 1',
      modules: [
        { name: 'A', source: '1' },
        { name: 'B', source: '2' },
      ],
    }
    const turned = { ...spec, modules: spec.modules.toReversed() }
    const [one, other] = [spec, turned].map((each) => readBytes(bin(each)).projects[0])
    expect(one?.constants).toBe('DEBUGGING = 1')
    expect(other?.hash).toBe(one?.hash)
  })

  it('RD5 has an error where code is there and no module of it can be read', () => {
    const storage = projectStorage({ modules: [{ name: 'M', source: 'x' }] })
    const broken = { ...storage, VBA: { ...(storage.VBA as object), M: latin('\u0000nothing') } }
    const facts = readBytes(compoundFile(broken as typeof storage))
    expect(facts).toMatchObject({ status: 'error', hasVba: true, reason: { code: 'vba-module' } })
    expect(readBytes(compoundFile({ VBA: { _VBA_PROJECT: latin('x') } }))).toMatchObject({ status: 'error' })
  })

  it('RD5 reads the other modules when one is broken', () => {
    const storage = projectStorage({
      modules: [
        { name: 'M', source: 'x' },
        { name: 'N', source: 'y' },
      ],
    })
    const facts = readBytes(
      compoundFile({ ...storage, VBA: { ...(storage.VBA as object), M: latin('\u0000') } } as never),
    )
    expect(facts.projects[0]?.modules.map(({ name }) => name)).toEqual(['N'])
    expect(facts).toMatchObject({ status: 'has-vba', reason: { code: 'vba-module', values: { name: 'M' } } })
  })

  it.each([0, 2, 5, 0xff].flatMap((seed) => [0, 0xdf].map((key) => [seed, key] as const)))(
    'RD5 knows a password from none, seed %i, key %i',
    (seed, key) => {
      expect(holdsPassword(enciphered([0], seed, key))).toBe(false)
      expect(holdsPassword(enciphered(new Array<number>(29).fill(0xff), seed, key))).toBe(true)
    },
  )

  it('RD5 says that the editor is locked, and reads the source all the same', () => {
    const password = enciphered(new Array<number>(29).fill(7), 5, 0xdf)
    const [project] = readBytes(bin({ password, modules: [{ name: 'M', source: 'x' }] })).projects
    expect(project).toMatchObject({ locked: true, modules: [{ source: 'x' }] })
  })
})
