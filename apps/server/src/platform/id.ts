import { randomFillSync } from 'node:crypto'

const TIMESTAMP_BYTES = 6
const COUNTER_BITS = 12

let lastTime = 0
let counter = 0

/**
 * A new UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, a 12-bit counter, 62 random bits.
 *
 * Ids of one process sort in the order they were made: within a millisecond the counter grows, and when the clock
 * goes backwards the last time seen is kept.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = randomFillSync(new Uint8Array(1))[0] ?? 0
  } else {
    counter += 1
    if (counter >= 1 << COUNTER_BITS) {
      lastTime += 1
      counter = 0
    }
  }
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(lastTime, 0, TIMESTAMP_BYTES)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
