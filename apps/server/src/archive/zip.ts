import { Readable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'

/** A file to be: its path in the archive, and its bytes when their turn comes. */
export interface ZipEntry {
  readonly path: string
  readonly open: () => Promise<AsyncIterable<Uint8Array>>
}

/**
 * A ZIP archive as a stream: one entry after the other, none of them ever whole in memory. With `mtime` as the time of every
 * entry the same entries give the same bytes.
 */
export function zipOf(entries: readonly ZipEntry[], mtime?: Date): Readable {
  return Readable.from(chunksOf(entries, mtime))
}

async function* chunksOf(entries: readonly ZipEntry[], mtime?: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else ready.push(chunk)
  })
  const taken = (): Uint8Array[] => {
    if (failed) throw failed
    return ready.splice(0)
  }
  for (const { path, open } of entries) {
    const entry = new ZipDeflate(path, { level: 6 })
    if (mtime !== undefined) entry.mtime = mtime
    zip.add(entry)
    for await (const chunk of await open()) {
      entry.push(chunk)
      yield* taken()
    }
    entry.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
