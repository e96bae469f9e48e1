import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type ReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { ARCHIVE_END, padding, tarHeader } from './tar.ts'

/** Fast rather than small: the time of a backup is the time that a start with a migration takes longer. */
const COMPRESSION_LEVEL = 3

/** An archive (.tar.gz) that is being written: readable with any tar. */
export interface ArchiveWriter {
  folder(name: string, mode: number): Promise<void>
  text(name: string, content: string): Promise<void>
  /**
   * Copies a file as long as it is now: PostgreSQL may lengthen or shorten it meanwhile, which its write-ahead log puts
   * right. A file that has gone is left out.
   */
  file(name: string, path: string): Promise<void>
  /** SHA-256 of each file so far, by name. */
  readonly checksums: ReadonlyMap<string, string>
  /** Ends the archive, flushes it to the disk and gives it its name. */
  finish(): Promise<void>
  /** Removes what was written so far. */
  abandon(): Promise<void>
}

/** Begins an archive at `target`; until it is finished it lies beside it as `<target>.partial`. */
export function writeArchive(target: string): ArchiveWriter {
  const partial = `${target}.partial`
  const output = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true })
  const gzip = createGzip({ level: COMPRESSION_LEVEL })
  const done = finished(gzip.pipe(output))
  done.catch((error: Error) => gzip.destroy(error))
  gzip.on('error', () => {})
  const checksums = new Map<string, string>()

  async function write(chunk: Buffer): Promise<void> {
    if (chunk.length === 0 || gzip.write(chunk)) return
    await Promise.race([once(gzip, 'drain'), done])
  }

  async function content(name: string, size: number, mode: number, chunks: AsyncIterable<Buffer> | Iterable<Buffer>) {
    await write(tarHeader({ name, kind: 'file', size, mode }))
    const hash = createHash('sha256')
    let missing = size
    for await (const chunk of chunks) {
      const part = chunk.subarray(0, missing)
      hash.update(part)
      missing -= part.length
      await write(part)
    }
    for (; missing > 0; missing -= Math.min(missing, ZEROS.length)) {
      const part = ZEROS.subarray(0, missing)
      hash.update(part)
      await write(part)
    }
    await write(padding(size))
    checksums.set(name, hash.digest('hex'))
  }

  return {
    checksums,
    folder: (name, mode) => write(tarHeader({ name, kind: 'folder', size: 0, mode })),
    text: (name, value) => content(name, Buffer.byteLength(value), 0o600, [Buffer.from(value)]),
    async file(name, path) {
      const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (handle === null) return
      try {
        const { size, mode } = await handle.stat()
        const chunks: ReadStream | Buffer[] =
          size === 0 ? [] : handle.createReadStream({ end: size - 1, autoClose: false })
        await content(name, size, mode, chunks)
      } finally {
        await handle.close()
      }
    },
    async finish() {
      gzip.end(ARCHIVE_END)
      await done
      await rename(partial, target)
    },
    async abandon() {
      gzip.destroy()
      output.destroy()
      await done.catch(() => {})
      await rm(partial, { force: true })
    },
  }
}

const ZEROS = Buffer.alloc(64 * 1024)
