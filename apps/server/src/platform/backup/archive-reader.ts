import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BLOCK, readTarHeader, type TarEntry } from './tar.ts'

/** An entry met while reading; its content must be read before the next one is asked for. */
export interface ArchivedEntry extends TarEntry {
  readonly content: AsyncIterable<Buffer>
}

/** Reads an archive (.tar.gz) entry by entry. Throws a RangeError or an error of zlib when it is damaged or ends early. */
export async function* readArchive(file: string): AsyncGenerator<ArchivedEntry> {
  // The pipeline's own report is not needed: the error also ends the iteration below.
  const source = pipeline(createReadStream(file), createGunzip(), () => {})
  const bytes = byteReader(source)
  try {
    for (;;) {
      const entry = readTarHeader(await bytes.exactly(BLOCK))
      if (entry === null) return
      yield { ...entry, content: bytes.upTo(entry.size) }
      await bytes.exactly((BLOCK - (entry.size % BLOCK)) % BLOCK)
    }
  } finally {
    source.destroy()
  }
}

function byteReader(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function next(most: number): Promise<Buffer> {
    while (rest.length === 0) {
      const { value, done } = await chunks.next()
      if (done) throw new RangeError('it ends in the middle')
      rest = value
    }
    const part = rest.subarray(0, most)
    rest = rest.subarray(part.length)
    return part
  }

  async function* upTo(size: number): AsyncGenerator<Buffer> {
    for (let missing = size; missing > 0; ) {
      const part = await next(missing)
      missing -= part.length
      yield part
    }
  }

  async function exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of upTo(size)) parts.push(part)
    return Buffer.concat(parts)
  }

  return { exactly, upTo }
}
