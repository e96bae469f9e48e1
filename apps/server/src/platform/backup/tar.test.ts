import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK, padding, readTarHeader, type TarEntry, tarHeader } from './tar.ts'

const part = fc.stringMatching(/^[a-zA-Z0-9_.äß-]{1,40}$/)
const entry = fc.record({
  name: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  kind: fc.constantFrom('file' as const, 'folder' as const),
  size: fc.integer({ min: 0, max: 8 ** 11 - 1 }),
  mode: fc.integer({ min: 0, max: 0o777 }),
})

const file = (name: string, size = 0): TarEntry => ({ name, kind: 'file', size, mode: 0o600 })

describe('a tar header', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(entry, (written) => {
        expect(readTarHeader(tarHeader(written))).toEqual(written)
      }),
    )
  })

  it('keeps names that need both fields', () => {
    const name = `${'f'.repeat(100)}/${'g'.repeat(90)}`
    expect(readTarHeader(tarHeader(file(name)))?.name).toBe(name)
  })

  it.each([
    ['a name without a place to divide it', file('x'.repeat(101))],
    ['a name that is too long', file(`${'a'.repeat(160)}/b`)],
    ['a file that is too large', file('a', 8 ** 11)],
  ])('refuses %s', (_, refused) => expect(() => tarHeader(refused)).toThrow(RangeError))

  it('is refused when any byte of it was changed', () => {
    const header = tarHeader(file('postgres/PG_VERSION', 3))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: BLOCK - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        // The checksum's own field ends with filling that says nothing.
        fc.pre(at < 148 || at >= 156)
        const damaged = Buffer.from(header)
        damaged.writeUInt8((damaged.readUInt8(at) + by) % 256, at)
        expect(() => readTarHeader(damaged)).toThrow(RangeError)
      }),
    )
  })

  it('of zeros ends the archive', () => expect(readTarHeader(Buffer.alloc(BLOCK))).toBeNull())

  it.each([
    [0, 0],
    [1, 511],
    [512, 0],
    [513, 511],
  ])('content of %i bytes is filled up with %i', (size, filling) => expect(padding(size)).toHaveLength(filling))
})
