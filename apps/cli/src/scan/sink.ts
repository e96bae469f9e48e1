import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

/** Where a result is written: a promise where it cannot take more for now. */
export interface Sink {
  readonly write: (piece: string | Uint8Array) => Promise<void> | undefined
  /** Everything is written. */
  readonly end: () => Promise<void>
  /** What was written is not wanted. */
  readonly drop: () => Promise<void>
}

/** Standard output. */
export const standardOutput = (): Sink => ({
  write: (piece) => written(process.stdout, piece),
  end: async () => undefined,
  drop: async () => undefined,
})

/** A file that appears when it is whole: it is written beside its place first. */
export function fileSink(path: string): Sink {
  const beside = `${path}.partial`
  const stream = createWriteStream(beside)
  let failure: Error | null = null
  stream.on('error', (error) => {
    failure = error
  })
  return {
    write: (piece) => {
      if (failure !== null) throw failure
      return written(stream, piece)
    },
    end: async () => {
      stream.end()
      await finished(stream)
      await rename(beside, path)
    },
    drop: async () => {
      stream.destroy()
      await rm(beside, { force: true })
    },
  }
}

function written(stream: Writable, piece: string | Uint8Array): Promise<void> | undefined {
  if (stream.write(piece)) return undefined
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      stream.off('drain', settle)
      stream.off('error', settle)
      stream.off('close', settle)
      if (error === undefined) resolve()
      else reject(error)
    }
    stream.on('drain', settle)
    stream.on('error', settle)
    stream.on('close', settle)
  })
}
