/** How the bytes of a file became text, so that the same text gives the same bytes. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly mark: boolean
}

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** The bytes are not what mark or declaration promise: setup would stop. */
  readonly damaged: boolean
}

const ONE_BYTE = new TextDecoder('windows-1252')
const BYTES_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [ONE_BYTE.decode(Uint8Array.of(byte)), byte]),
)

/**
 * Text of a file: by its mark, otherwise by where the zeros of `<` stand, otherwise by its declaration, otherwise UTF-8. What
 * does not fit is read byte by byte, so that nothing is lost, and called damaged. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  try {
    const body = bytes.subarray(encoding.mark ? (encoding.name === 'utf-8' ? 3 : 2) : 0)
    const text = new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true }).decode(body)
    return { text, encoding, damaged: false }
  } catch {
    return { text: ONE_BYTE.decode(bytes), encoding: { name: 'windows-1252', mark: false }, damaged: true }
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [one, two, three] = bytes
  if (one === 0xef && two === 0xbb && three === 0xbf) return { name: 'utf-8', mark: true }
  if (one === 0xff && two === 0xfe) return { name: 'utf-16le', mark: true }
  if (one === 0xfe && two === 0xff) return { name: 'utf-16be', mark: true }
  if (one === 0x3c && two === 0) return { name: 'utf-16le', mark: false }
  if (one === 0 && two === 0x3c) return { name: 'utf-16be', mark: false }
  return declaredIn(ONE_BYTE.decode(bytes.subarray(0, 200)))
}

function declaredIn(text: string): Encoding {
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(text.slice(0, 200))?.[1]
  const oneByte = /^(windows-1252|iso-8859-1|latin1|us-ascii|ascii)$/i.test(declared ?? '')
  return { name: oneByte ? 'windows-1252' : 'utf-8', mark: false }
}

/** The encoding in which a text that replaces that of a file is read again: without a mark its own declaration decides. */
export function encodingFor(text: string, { encoding, damaged }: Pick<Decoded, 'encoding' | 'damaged'>): Encoding {
  return damaged || encoding.mark || encoding.name.startsWith('utf-16') ? encoding : declaredIn(text)
}

/**
 * The bytes of a text, in the encoding its file had. Characters that a one-byte encoding lacks are written as references,
 * which XML reads as the same text.
 */
export function encodeText(text: string, { name, mark }: Encoding): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(mark ? `\ufeff${text}` : text)
  if (name === 'windows-1252') return oneByteEach(text)
  const marked = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), name === 'utf-16le')
  return bytes
}

function oneByteEach(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const byte = BYTES_OF.get(character)
    if (byte !== undefined) bytes.push(byte)
    else for (const one of `&#${character.codePointAt(0)};`) bytes.push(one.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
