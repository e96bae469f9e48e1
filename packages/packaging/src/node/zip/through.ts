import type { Transform } from 'node:stream'
import { release } from '../release.ts'

/**
 * Bytes through a transformation of zlib. Each piece of the source is let go of as soon as it went in, so it must belong to
 * nobody else.
 */
export async function* through(source: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Buffer> {
  feed(source, transform).catch((error: unknown) => {
    transform.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  yield* transform
}

async function feed(source: AsyncIterable<Uint8Array>, transform: Transform): Promise<void> {
  for await (const piece of source) {
    await new Promise<void>((resolve, reject) => {
      transform.write(piece, (error) => (error ? reject(error) : resolve()))
    })
    release(piece)
  }
  transform.end()
}
