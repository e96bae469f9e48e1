import { describe, expect, it } from 'vitest'
import { Budget, DEFAULT_LIMITS } from '../../bytes/budget.ts'
import { bytesSource } from '../../bytes/source.ts'
import { le32 } from '../../testing/bytes.ts'
import { compoundFile, type Storage } from '../../testing/compound.ts'
import { child, openCompound } from './compound-file.ts'

const budget = (): Budget => new Budget(DEFAULT_LIMITS, () => 0)
const pattern = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 255)

function streamIn(bytes: Uint8Array, ...path: readonly string[]): { content: Uint8Array; broken: string | null } {
  const file = openCompound(bytesSource(bytes), budget())
  let entry = file.directory.root
  path.forEach((name, index) => {
    const found = child(entry, name, index === path.length - 1 ? 'stream' : 'storage')
    if (found === null) throw new Error(`${name} is missing`)
    entry = found
  })
  const stream = file.stream(entry)
  return { content: stream.read(0, stream.size), broken: stream.broken }
}

describe('RD2 compound files', () => {
  it.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 200_000])('RD2 gives back a stream of %i bytes', (length) => {
    const bytes = compoundFile({ First: pattern(700), Inside: { Stream: pattern(length) }, Last: pattern(90) })
    expect(streamIn(bytes, 'inside', 'STREAM')).toEqual({ content: pattern(length), broken: null })
  })

  it('RD2 finds the tables of a file that needs more of them than the header names', () => {
    const bytes = compoundFile({ Large: pattern(8_000_000) })
    // Compared as buffers: element by element would take half a minute.
    expect(Buffer.compare(streamIn(bytes, 'Large').content, pattern(8_000_000))).toBe(0)
  })

  it('RD2 reads from the middle of a stream no more than was asked for', () => {
    const file = openCompound(bytesSource(compoundFile({ Large: pattern(50_000) })), budget())
    const [entry] = file.directory.root.children
    if (entry === undefined) throw new Error('missing')
    expect(file.stream(entry).read(49_000, 5_000)).toEqual(pattern(50_000).subarray(49_000))
    expect(file.stream(entry).read(50_000, 5).length).toBe(0)
  })

  it('RD2 ends a chain that runs in a circle', () => {
    const bytes = compoundFile({ Large: pattern(50_000) })
    const table = 512 + 512 * (98 + 1)
    bytes.set(le32(3), table + 5 * 4)
    expect(streamIn(bytes, 'Large').content.length).toBe(50_000)
    bytes.set(le32(0x7fffffff), findName(bytes, 'Large') + 120)
    const { content, broken } = streamIn(bytes, 'Large')
    expect(broken).toBe('chain-circle')
    expect(content.length).toBeLessThanOrEqual(bytes.length)
  })

  it('RD2 gives what is there of a file that was cut off', () => {
    const whole = compoundFile({ A: pattern(300), Large: pattern(50_000) })
    const root = openCompound(bytesSource(whole), budget()).directory.root
    expect(root.children.map(({ name }) => name)).toEqual(['A', 'Large'])
    expect(() => openCompound(bytesSource(whole.subarray(0, 40_000)), budget())).toThrow(/compound|sector/)
  })

  it('RD2 loses no entry of a broken tree', () => {
    const tree: Storage = { One: pattern(10), Two: { Deep: pattern(20) }, Three: pattern(30) }
    const bytes = compoundFile(tree)
    const at = findName(bytes, 'Root Entry')
    bytes.set(le32(999), at + 76)
    const { directory } = openCompound(bytesSource(bytes), budget())
    expect(directory.damaged).toBe(true)
    expect(directory.root.children.map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
    expect(directory.storages.map(({ path }) => path)).toEqual(['', 'Two'])
  })
})

function findName(bytes: Uint8Array, name: string): number {
  for (let at = 512; at < bytes.length; at += 128)
    if ([...name].every((letter, index) => bytes[at + index * 2] === letter.charCodeAt(0))) return at
  throw new Error(`${name} is missing`)
}
