import { u16, u32 } from '../../bytes/little-endian.ts'
import { against, rc4Stream } from '../../bytes/rc4.ts'
import type { Host } from '../../host.ts'

/** With this Excel encrypts workbooks that are only protected against changes; it opens them without asking (MS-OFFCRYPTO 2.3.7). */
const DEFAULT_PASSWORD = Uint8Array.from([...'VelvetSweatshop'].flatMap((letter) => [letter.charCodeAt(0), 0]))
const BLOCK = 1024
const RC4 = 1
const KEY_BITS_AT = 14 + 16

type BlockKey = (block: number) => Uint8Array

/** Deciphers what stands at a place of the workbook stream. */
export type Decipher = (bytes: Uint8Array, at: number) => Uint8Array

/** The way to read a workbook that needs no password but the default one; null where a person would be asked for one. */
export function decipherByDefault(filePass: Uint8Array, host: Host): Decipher | null {
  if (u16(filePass, 0) !== RC4) return null
  const minor = u16(filePass, 4)
  const key = minor === 1 ? plainKey(filePass, host) : minor === 2 ? cryptoApiKey(filePass, host) : null
  if (key === null) return null
  return (bytes, at) => {
    const first = Math.floor(at / BLOCK)
    const blocks = Math.floor((at + bytes.length) / BLOCK) - first + 1
    const stream = new Uint8Array(blocks * BLOCK)
    for (let block = 0; block < blocks; block += 1) stream.set(rc4Stream(key(first + block), BLOCK), block * BLOCK)
    return against(bytes, stream, at % BLOCK)
  }
}

/** RC4 with 40 bits (MS-OFFCRYPTO 2.3.6). */
function plainKey(filePass: Uint8Array, { digest }: Host): BlockKey | null {
  if (filePass.length < 54) return null
  const salt = filePass.subarray(6, 22)
  const hashed = digest('md5', DEFAULT_PASSWORD).subarray(0, 5)
  const mixed = digest('md5', repeated(joined(hashed, salt), 16)).subarray(0, 5)
  const key: BlockKey = (block) => digest('md5', joined(mixed, number(block)))
  return verified(filePass.subarray(22, 38), filePass.subarray(38, 54), key(0), (plain) => digest('md5', plain))
    ? key
    : null
}

/** RC4 by way of CryptoAPI (MS-OFFCRYPTO 2.3.5): a header whose size stands before it, then the verifier. */
function cryptoApiKey(filePass: Uint8Array, { digest }: Host): BlockKey | null {
  const verifier = 14 + u32(filePass, 10)
  if (verifier + 60 > filePass.length) return null
  const bits = u32(filePass, KEY_BITS_AT) || 40
  const salt = filePass.subarray(verifier + 4, verifier + 20)
  const hashed = digest('sha1', joined(salt, DEFAULT_PASSWORD))
  const key: BlockKey = (block) => {
    const made = digest('sha1', joined(hashed, number(block))).subarray(0, Math.min(bits >> 3, 16))
    // Keys of 40 bits are filled up with zeros to 128.
    return made.length === 5 ? joined(made, new Uint8Array(11)) : made
  }
  const enciphered = filePass.subarray(verifier + 20, verifier + 36)
  const hash = filePass.subarray(verifier + 40, verifier + 60)
  return verified(enciphered, hash, key(0), (plain) => digest('sha1', plain)) ? key : null
}

/** Whether the key is right: deciphered, the second field is the hash of the first. */
function verified(
  verifier: Uint8Array,
  hash: Uint8Array,
  key: Uint8Array,
  hashOf: (bytes: Uint8Array) => Uint8Array,
): boolean {
  const stream = rc4Stream(key, verifier.length + hash.length)
  const expected = hashOf(against(verifier, stream))
  return against(hash, stream, verifier.length).every((byte, index) => byte === expected[index])
}

const number = (value: number): Uint8Array => Uint8Array.from([value, value >>> 8, value >>> 16, value >>> 24])

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const all = new Uint8Array(bytes.length * times)
  for (let index = 0; index < times; index += 1) all.set(bytes, index * bytes.length)
  return all
}
