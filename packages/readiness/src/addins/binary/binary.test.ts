import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePe } from '../testing/make-pe.ts'
import { readManifest } from './read-manifest.ts'
import { readPe } from './read-pe.ts'
import { sourceOf } from './source.ts'

const X86 = 0x14c
const X64 = 0x8664

describe('program files', () => {
  it.each([
    ['native 32-bit', { machine: X86 }, { machine: 'x86', net: null, cut: false }],
    ['native 64-bit', { machine: X64 }, { machine: 'x64', net: null, cut: false }],
    ['ARM', { machine: 0xaa64 }, { machine: 'arm64', net: null, cut: false }],
    ['.NET for both', { machine: X86, net: 1 }, { machine: 'x86', net: 'any', cut: false }],
    ['.NET for both, signed by name', { machine: X86, net: 9 }, { machine: 'x86', net: 'any', cut: false }],
    ['.NET that wants 32 bits', { machine: X86, net: 3 }, { machine: 'x86', net: '32-only', cut: false }],
    ['.NET that prefers 32 bits', { machine: X86, net: 0x20003 }, { machine: 'x86', net: 'any', cut: false }],
    ['.NET mixed with 32-bit code', { machine: X86, net: 0 }, { machine: 'x86', net: '32-only', cut: false }],
    ['.NET for 64 bits', { machine: X64, net: 1 }, { machine: 'x64', net: '64-only', cut: false }],
  ])('%s', async (_what, shape, facts) => {
    expect(await readPe(sourceOf(makePe(shape)))).toEqual(facts)
  })

  it('of which only the beginning is there do not pass for native ones', async () => {
    const whole = makePe({ machine: X86, net: 1, cliAt: 0x4000 })
    expect(await readPe(sourceOf(whole.subarray(0, 0x1000)))).toEqual({ machine: 'x86', net: null, cut: true })
  })

  it('are read in a few short pieces', async () => {
    const bytes = makePe({ machine: X64, net: 1, cliAt: 0x100000 })
    let taken = 0
    const read = (offset: number, length: number) => {
      taken += length
      return bytes.subarray(offset, offset + length)
    }
    expect((await readPe({ size: bytes.length, read }))?.net).toBe('64-only')
    expect(taken).toBeLessThan(1024)
  })

  it('that are damaged are never trusted beyond their end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(0x480), fc.nat(255)), { maxLength: 12 }),
        fc.nat(0x480),
        async (changes, length) => {
          const bytes = makePe({ machine: X86, net: 1 })
          for (const [at, value] of changes) bytes[at] = value
          const facts = await readPe(sourceOf(bytes.subarray(0, length)))
          expect(facts === null || typeof facts.cut === 'boolean').toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('manifests', () => {
  const manifest = (architecture: string) => `<?xml version="1.0" encoding="utf-8"?>
<asmv1:assembly xmlns="urn:schemas-microsoft-com:asm.v2" xmlns:asmv1="urn:schemas-microsoft-com:asm.v1" xmlns:asmv2="urn:schemas-microsoft-com:asm.v2">
  <assemblyIdentity name="Ledger.vsto" version="2.1.0.4" processorArchitecture="${architecture}" />
  <description asmv2:publisher="Contoso" asmv2:product="Ledger" />
</asmv1:assembly>`

  it('say version, publisher and processor', () => {
    expect(readManifest(manifest('MSIL'))).toEqual({
      name: 'Ledger.vsto',
      version: '2.1.0.4',
      architecture: 'msil',
      publisher: 'Contoso',
      product: 'Ledger',
    })
  })

  it('are nothing else: no other XML, no document type, nothing broken', () => {
    expect(readManifest('<Configuration/>')).toBeNull()
    expect(readManifest('<assembly><assemblyIdentity')).toBeNull()
    expect(readManifest(`<!DOCTYPE a [<!ENTITY b "c">]>${manifest('x86').slice(39)}`)).toBeNull()
  })
})
