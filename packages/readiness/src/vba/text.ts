import type { Host } from '../host.ts'
import { type Decode, decodeAscii } from './code-page.ts'
import { Scratch } from './scratch.ts'

/** Source text of a module and what counts in it. */
export interface SourceText {
  readonly source: string
  readonly chars: number
  readonly lines: number
  readonly sha256: string
  readonly rawSha256: string
}

const CR = 13
const LF = 10
const plain = new Scratch()
const encoder = new TextEncoder()

/**
 * Decodes the text of a module. Counts and hashes are taken with CR LF and CR turned into LF, so that the same macro is the
 * same wherever it was saved; no code page Office writes has these two inside a character.
 */
export function sourceText(bytes: Uint8Array, decode: Decode, host: Host): SourceText {
  const output = plain.atLeast(bytes.length)
  let length = 0
  let lines = 0
  let high = 0
  let before = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    high |= byte
    if (byte === CR || byte === LF) {
      if (byte === LF && before === CR) {
        before = byte
        continue
      }
      output[length] = LF
      lines += 1
    } else output[length] = byte
    length += 1
    before = byte
  }
  if (length > 0 && output[length - 1] !== LF) lines += 1
  const raw = output.subarray(0, length)
  const rawSha256 = host.sha256(raw)
  if (high < 128) return { source: decodeAscii(bytes), chars: length, lines, sha256: rawSha256, rawSha256 }
  const text = decode(raw)
  return { source: decode(bytes), chars: codePoints(text), lines, sha256: host.sha256(encoder.encode(text)), rawSha256 }
}

function codePoints(text: string): number {
  let count = text.length
  for (let index = 1; index < text.length; index += 1)
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) count -= 1
  return count
}
