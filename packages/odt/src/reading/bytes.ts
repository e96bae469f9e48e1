import { declaredEncoding, encodingNamed } from './declared.ts'

/** Encodings with one byte for each character that are read where they are declared, by the platform's names for them. */
const ONE_BYTE_NAMES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'ibm866',
  'koi8-r',
  'koi8-u',
  'macintosh',
] as const
type OneByteName = (typeof ONE_BYTE_NAMES)[number]

/** How the bytes of a file became text, so that the same text gives the same bytes. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | OneByteName
  readonly mark: boolean
}

/** The bytes are not what mark or declaration promise: setup would stop. */
export interface Damage {
  /** The first byte that does not fit. */
  readonly at: number
  /** What they should have been. */
  readonly promised: string
}

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly damage: Damage | null
}

const ONE_BYTE = new TextDecoder('windows-1252')

/**
 * Text of a file: by its mark, otherwise by where the zeros of `<` stand, otherwise by its declaration, otherwise UTF-8. What
 * does not fit is read byte by byte, so that nothing is lost, and called damaged. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const skipped = encoding.mark ? (encoding.name === 'utf-8' ? 3 : 2) : 0
  const body = bytes.subarray(skipped)
  const text = strictly(encoding, body)
  if (text !== null) return { text, encoding, damage: null }
  const read = ONE_BYTE.decode(bytes)
  const promised = encoding.mark ? encoding.name : (declaredEncoding(read)?.name ?? encoding.name)
  const damage = { at: skipped + fittingIn(encoding, body), promised }
  return { text: read, encoding: { name: 'windows-1252', mark: false }, damage }
}

/** Null where a byte does not fit; a character that only begins is none where more may `follow`. */
function strictly({ name }: Encoding, bytes: Uint8Array, follow = false): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: follow })
  } catch {
    return null
  }
}

/** How many bytes fit, found by halving. */
function fittingIn(encoding: Encoding, bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (strictly(encoding, bytes.subarray(0, middle), true) === null) high = middle - 1
    else low = middle
  }
  return low
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [one, two, three] = bytes
  if (one === 0xef && two === 0xbb && three === 0xbf) return { name: 'utf-8', mark: true }
  if (one === 0xff && two === 0xfe) return { name: 'utf-16le', mark: true }
  if (one === 0xfe && two === 0xff) return { name: 'utf-16be', mark: true }
  if (one === 0x3c && two === 0) return { name: 'utf-16le', mark: false }
  if (one === 0 && two === 0x3c) return { name: 'utf-16be', mark: false }
  return declaredIn(ONE_BYTE.decode(bytes.subarray(0, 300)))
}

function declaredIn(text: string): Encoding {
  const declared = declaredEncoding(text)?.name ?? 'utf-8'
  const known = encodingNamed(declared)
  return { name: ONE_BYTE_NAMES.find((name) => name === known) ?? 'utf-8', mark: false }
}

/** The encoding in which a text that replaces that of a file is read again: without a mark its own declaration decides. */
export function encodingFor(text: string, { encoding, damage }: Pick<Decoded, 'encoding' | 'damage'>): Encoding {
  return damage !== null || encoding.mark || encoding.name.startsWith('utf-16') ? encoding : declaredIn(text)
}

/**
 * The bytes of a text, in the encoding its file had. Characters that a one-byte encoding lacks are written as references,
 * which XML reads as the same text.
 */
export function encodeText(text: string, { name, mark }: Encoding): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(mark ? `\ufeff${text}` : text)
  if (name !== 'utf-16le' && name !== 'utf-16be') return oneByteEach(text, bytesOf(name))
  const marked = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), name === 'utf-16le')
  return bytes
}

/** The byte of each character of an encoding; bytes that mean nothing in it have none. */
function bytesOf(name: OneByteName): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(name)
  const bytes = Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const)
  return new Map(bytes.filter(([character]) => character !== '\ufffd'))
}

function oneByteEach(text: string, byteOf: ReadonlyMap<string, number>): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const byte = byteOf.get(character)
    if (byte !== undefined) bytes.push(byte)
    else for (const one of `&#${character.codePointAt(0)};`) bytes.push(one.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
