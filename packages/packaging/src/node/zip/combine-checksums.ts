/** CRC-32 as remainders of polynomials over two elements, lowest power in the highest bit, as zip and zlib have them. */
const POLYNOMIAL = 0xedb88320
const ONE = 0x80000000
/** x to the power of 8: one byte further. */
const BYTE = 0x00800000

/**
 * The CRC-32 of two stretches, from that of each: of what is written first and known last. After the method of zlib's
 * crc32_combine: the first is moved on by the length of the second.
 */
export function combinedChecksum(first: number, second: number, secondLength: number): number {
  let power = ONE
  let base = BYTE
  for (let left = secondLength; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = product(base, power)
    base = product(base, base)
  }
  return (product(power, first) ^ second) >>> 0
}

/** The product of two remainders; the first is never zero. */
function product(one: number, two: number): number {
  let factor = two
  let sum = 0
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if ((one & bit) !== 0) sum ^= factor
    factor = (factor & 1) === 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1
  }
  return sum >>> 0
}
