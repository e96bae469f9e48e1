import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from '../../testing/folders.ts'
import { combinedChecksum } from './combine-checksums.ts'
import { readDirectory } from './read-directory.ts'
import { entryBytes } from './read-entry.ts'
import { directoryOf, type EntryRecord } from './records.ts'
import { type Source, sourceOf } from './source.ts'
import { zipped } from './write-zip.ts'

let folder: Awaited<ReturnType<typeof newFolder>>
beforeAll(async () => {
  folder = await newFolder()
})
afterAll(() => folder.remove())

const collected = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
/** Bytes behind so many zeros. */
const memory = (bytes: Buffer, before = 0): Source => ({
  size: before + bytes.length,
  read: async (position, length) => {
    const from = Math.max(position, before)
    const zeros = Buffer.alloc(Math.min(from - position, length))
    return Buffer.concat([zeros, bytes.subarray(from - before, position + length - before)])
  },
})
const entry = (name: string, content: Buffer, size = content.length) => ({
  name,
  size,
  bytes: async function* () {
    yield Buffer.from(content)
  },
})

describe('an archive written as a stream', () => {
  it('is read by others and by ourselves', async () => {
    const big = Buffer.alloc(300_000, 'no two words are alike ')
    const bytes = await collected(
      zipped([entry('a/b.txt', big), entry('empty/', Buffer.alloc(0)), entry('z', Buffer.of())]),
    )
    const files = unzipSync(bytes)
    expect(Buffer.from(files['a/b.txt'] ?? []).equals(big)).toBe(true)
    expect(Object.keys(files)).toEqual(['a/b.txt', 'empty/', 'z'])
    const path = join(folder.path, 'one.zip')
    await writeFile(path, bytes)
    const file = await open(path)
    const source = await sourceOf(file)
    const { entries } = await readDirectory(source, path)
    const [first] = entries
    expect(first === undefined ? null : (await collected(entryBytes(source, first))).equals(big)).toBe(true)
    await file.close()
  })

  it('refuses a file that grew while it was read', async () => {
    await expect(collected(zipped([entry('a', Buffer.from('four'), 3)]))).rejects.toMatchObject({
      code: 'source-changed',
    })
  })

  it('states sizes of 64 bits where it may need them', async () => {
    const content = Buffer.from('grows to more than four gigabytes')
    const stated = { ...entry('a', content), size: 0xf0000001 }
    const pieces: Buffer[] = []
    await expect(
      (async () => {
        for await (const piece of zipped([stated])) pieces.push(piece)
      })(),
    ).rejects.toMatchObject({ code: 'source-changed' })
    expect(pieces[0]?.readUInt16LE(4)).toBe(45)
    expect(pieces[0]?.readUInt32LE(18)).toBe(0xffffffff)
  })
})

describe('a directory beyond four gigabytes', () => {
  it('is read as it was written', async () => {
    const far = 5 * 2 ** 32
    const record: EntryRecord = {
      name: Buffer.from('far'),
      flags: 0,
      method: 0,
      crc: 1,
      packed: 2 ** 33,
      size: 2 ** 33,
      offset: far,
      large: true,
    }
    const start = far + 2 ** 33 + 100
    const { entries, large } = await readDirectory(memory(directoryOf([record], start), start), 'far.zip')
    expect(large).toBe(true)
    expect(entries[0]).toMatchObject({ name: 'far', size: 2 ** 33, packed: 2 ** 33, offset: far })
  })

  it('is damaged where entries lie over each other', async () => {
    const record: EntryRecord = {
      name: Buffer.from('a'),
      flags: 0,
      method: 0,
      crc: 0,
      packed: 90,
      size: 90,
      offset: 0,
      large: false,
    }
    const bytes = Buffer.concat([Buffer.alloc(100), directoryOf([record], 100)])
    await expect(readDirectory(memory(bytes), 'x.zip')).rejects.toMatchObject({ code: 'zip-damaged' })
  })
})

it('checksums of two stretches make that of both', () => {
  for (const length of [0, 1, 2, 31, 32, 1000, 65_537]) {
    const [one, two] = [Buffer.from('in front'), Buffer.alloc(length, 7)]
    expect(combinedChecksum(crc32(one), crc32(two), length)).toBe(crc32(Buffer.concat([one, two])))
  }
})
