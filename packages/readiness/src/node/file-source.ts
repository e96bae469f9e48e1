import { fstatSync, readSync } from 'node:fs'
import type { ByteSource } from '../bytes/source.ts'

/** Small files are cheaper read at once than looked through. */
const WHOLE = 65_536
const BLOCK = 16_384
/** Blocks kept; what is read beside them is read anew. */
const BLOCKS_MOST = 1024

/** Small files are read into the same bytes, one after the other: nothing of a file is kept but its facts. */
const small = Buffer.allocUnsafeSlow(WHOLE)

/** An open file as a source: small requests come out of blocks that are kept, large ones are read as they are. */
export function fileSource(descriptor: number, size: number = fstatSync(descriptor).size): ByteSource {
  const blocks = new Map<number, Uint8Array>()
  const direct = (offset: number, length: number, buffer = Buffer.allocUnsafeSlow(Math.max(0, length))): Uint8Array => {
    let filled = 0
    while (filled < length) {
      const read = readSync(descriptor, buffer, filled, length - filled, offset + filled)
      if (read === 0) break
      filled += read
    }
    return buffer.subarray(0, filled)
  }
  const blockAt = (offset: number): Uint8Array => {
    const start = size <= WHOLE ? 0 : offset - (offset % BLOCK)
    const kept = blocks.get(start)
    if (kept !== undefined) return kept
    const block = size <= WHOLE ? direct(0, size, small) : direct(start, Math.min(BLOCK, size - start))
    if (blocks.size < BLOCKS_MOST) blocks.set(start, block)
    return block
  }
  return {
    size,
    read(offset, length) {
      const wanted = Math.min(length, size - offset)
      if (wanted <= 0) return NOTHING
      if (size > WHOLE && (wanted > BLOCK || Math.floor(offset / BLOCK) !== Math.floor((offset + wanted - 1) / BLOCK)))
        return direct(offset, wanted)
      const start = size <= WHOLE ? 0 : offset - (offset % BLOCK)
      return blockAt(offset).subarray(offset - start, offset - start + wanted)
    },
  }
}

const NOTHING = new Uint8Array(0)
