import { createDecipheriv } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { release } from '../release.ts'

/** Bytes that can be read anywhere. */
export interface Source {
  readonly size: number
  /** Exactly so many bytes from there, into `space` where it is given. @throws RangeError where there are fewer */
  readonly read: (position: number, length: number, space?: Buffer) => Promise<Buffer>
}

export async function sourceOf(file: FileHandle): Promise<Source> {
  const { size } = await file.stat()
  return {
    size,
    read: async (position, length, space) => {
      const buffer = space?.subarray(0, length) ?? Buffer.allocUnsafeSlow(length)
      for (let done = 0; done < length; ) {
        const { bytesRead } = await file.read(buffer, done, length - done, position + done)
        if (bytesRead === 0) throw new RangeError('read behind the end')
        done += bytesRead
      }
      return buffer
    },
  }
}

/** A stretch of a source as a source of its own. */
export function partOf(source: Source, start: number, size: number): Source {
  return {
    size,
    read: (position, length, space) => {
      if (position < 0 || position + length > size) return Promise.reject(new RangeError('read behind the end'))
      return source.read(start + position, length, space)
    },
  }
}

const PIECE = 262_144

/** Bytes of a source one piece after the other. */
export async function* stream(source: Source, start = 0, length = source.size - start): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; ) {
    const piece = await source.read(start + done, Math.min(PIECE, length - done))
    done += piece.length
    yield piece
  }
}

/** The same in one stretch of memory: a piece is to be used up before the next is asked for. */
export async function* passing(source: Source, start: number): AsyncGenerator<Buffer> {
  const space = Buffer.allocUnsafeSlow(PIECE)
  for (let at = start; at < source.size; ) {
    const piece = await source.read(at, Math.min(PIECE, source.size - at), space)
    at += piece.length
    yield piece
  }
}

const BLOCK = 16

/**
 * The plain text of AES-256-CBC, readable anywhere: a block needs only itself and the one before. `size` is that of the plain
 * text, without the padding behind it.
 */
export function decrypted(source: Source, key: Uint8Array, iv: Uint8Array, size: number): Source {
  return {
    size,
    read: async (position, length) => {
      if (position < 0 || position + length > size) throw new RangeError('read behind the end')
      const first = position - (position % BLOCK)
      const last = Math.ceil((position + length) / BLOCK) * BLOCK
      const before = first === 0 ? iv : await source.read(first - BLOCK, BLOCK)
      const decipher = createDecipheriv('aes-256-cbc', key, before).setAutoPadding(false)
      const cipher = await source.read(first, last - first)
      const plain = decipher.update(cipher)
      release(cipher)
      if (plain.length === length) return plain
      const wanted = Buffer.allocUnsafeSlow(length)
      plain.copy(wanted, 0, position - first)
      release(plain)
      return wanted
    },
  }
}
