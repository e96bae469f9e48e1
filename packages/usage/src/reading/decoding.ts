import { type TextPiece, textPiece } from './text-piece.ts'
import type { Encoding } from './types.ts'

/**
 * Bytes to text, piece by piece. Reports come as UTF-8 with a byte order mark; files that went through Excel also as
 * windows-1252 and UTF-16 (usage.md §8). A line that is not UTF-8 is read as windows-1252 on its own, so that a file into
 * which somebody pasted lines of another encoding loses no row and never shows a replacement character.
 */
export interface TextDecoding {
  /** The encoding as far as it shows: pure ASCII counts as UTF-8. */
  encoding(): Encoding
  /** Whether lines of two encodings were found. */
  mixed(): boolean
  push(bytes: Uint8Array): TextPiece
  end(): TextPiece
}

/** Thrown where a "line" goes on for a megabyte: no table is written like that. */
export class LineTooLongError extends Error {}

const NOTHING: TextPiece = { text: '', codes: new Uint8Array(0) }
const MAX_LINE_BYTES = 1_048_576
const LF = 10

/** The encoding that the first bytes announce; null where they are neither text nor UTF-16. */
export function announcedEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const looked = Math.min(head.length, 512)
  for (let at = 0; at < looked; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even === 0 && odd === 0) return 'utf-8'
  // Western text in UTF-16 has a zero in every second byte; anything else with zeros is not text.
  if (even === 0 && odd * 2 > looked * 0.8) return 'utf-16le'
  if (odd === 0 && even * 2 > looked * 0.8) return 'utf-16be'
  return null
}

/** The decoding for an announced encoding. */
export function decodingOf(announced: 'utf-8' | 'utf-16le' | 'utf-16be', head: Uint8Array): TextDecoding {
  return announced === 'utf-8' ? new LineDecoding(hasUtf8Mark(head)) : new WideDecoding(announced)
}

const hasUtf8Mark = (head: Uint8Array): boolean => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf

class WideDecoding implements TextDecoding {
  readonly #encoding: 'utf-16le' | 'utf-16be'
  readonly #decoder: InstanceType<typeof TextDecoder>

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#encoding = encoding
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true })
  }

  encoding(): Encoding {
    return this.#encoding
  }

  mixed(): boolean {
    return false
  }

  push(bytes: Uint8Array): TextPiece {
    return textPiece(this.#decoder.decode(bytes, { stream: true }))
  }

  end(): TextPiece {
    return textPiece(this.#decoder.decode())
  }
}

/** Decodes whole lines, so that the fallback to windows-1252 never depends on where the source was cut. */
class LineDecoding implements TextDecoding {
  readonly #marked: boolean
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #western = new TextDecoder('windows-1252')
  #buffer = new Uint8Array(131_072)
  /** The unfinished line lies between these. */
  #from = 0
  #to = 0
  #sawUtf8 = false
  #sawWestern = false

  constructor(marked: boolean) {
    this.#marked = marked
  }

  encoding(): Encoding {
    return this.#sawWestern && !this.#marked && !this.#sawUtf8 ? 'windows-1252' : 'utf-8'
  }

  mixed(): boolean {
    return this.#sawWestern && (this.#marked || this.#sawUtf8)
  }

  /** The codes of the piece lie in a buffer that the next call overwrites. */
  push(bytes: Uint8Array): TextPiece {
    this.#append(bytes)
    const lines = bytes.lastIndexOf(LF) + 1
    if (lines > 0) {
      this.#from = this.#to - bytes.length + lines
      return this.#decode(this.#buffer.subarray(0, this.#from))
    }
    if (this.#to > MAX_LINE_BYTES) throw new LineTooLongError()
    return NOTHING
  }

  end(): TextPiece {
    const rest = this.#buffer.subarray(this.#from, this.#to)
    this.#from = this.#to
    return this.#decode(rest)
  }

  /** Puts bytes behind the unfinished line, which moves to the front. */
  #append(bytes: Uint8Array): void {
    this.#buffer.copyWithin(0, this.#from, this.#to)
    this.#to += bytes.length - this.#from
    this.#from = 0
    if (this.#to > this.#buffer.length) {
      const larger = new Uint8Array(this.#to * 2)
      larger.set(this.#buffer)
      this.#buffer = larger
    }
    this.#buffer.set(bytes, this.#to - bytes.length)
  }

  #decode(block: Uint8Array): TextPiece {
    try {
      const text = this.#decodeUtf8(block)
      return text.length === block.length ? { text, codes: block } : textPiece(text)
    } catch {
      return textPiece(this.#decodeLines(block))
    }
  }

  #decodeUtf8(bytes: Uint8Array): string {
    const text = this.#utf8.decode(bytes)
    if (text.length !== bytes.length) this.#sawUtf8 = true
    return text
  }

  #decodeLines(block: Uint8Array): string {
    let text = ''
    for (let from = 0; from < block.length; ) {
      const lf = block.indexOf(LF, from)
      const to = lf < 0 ? block.length : lf + 1
      text += this.#decodeLine(block.subarray(from, to))
      from = to
    }
    return text
  }

  #decodeLine(line: Uint8Array): string {
    try {
      return this.#decodeUtf8(line)
    } catch {
      this.#sawWestern = true
      return this.#western.decode(line)
    }
  }
}
