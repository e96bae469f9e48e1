import { type Damage, decodeBytes, type Encoding, encodeText, encodingFor } from './bytes.ts'
import { type EncodingClash, encodingClash } from './declared.ts'
import { lineStarts } from './positions.ts'
import { type Parsed, type ParseFault, parseTree } from './xml.ts'

/** A file as read: its text, how to write it back, and its tree where it has one. Plain positions, nothing of the disk. */
export interface OdtFile {
  readonly text: string
  readonly encoding: Encoding
  /** Where the bytes are not what the file promises; null where they are, and for a text that has no bytes. */
  readonly damage: Damage | null
  /** How its declaration contradicts its bytes; null where it does not, and for a text that has no bytes. */
  readonly clash: EncodingClash | null
  /** Whether it has bytes: a text in an editor has none, and whatever it declares can still become true. */
  readonly hasBytes: boolean
  readonly lines: readonly number[]
  readonly parsed: Parsed | null
  /** Why there is no tree; null where there is one. */
  readonly fault: ParseFault | null
}

/** Reads the bytes of any file. Never throws; what is no XML has no tree. */
export function readOdt(bytes: Uint8Array): OdtFile {
  const { text, encoding, damage } = decodeBytes(bytes)
  const clash = damage === null ? encodingClash(text, encoding) : null
  return { ...fileOf(text, encoding), damage, clash, hasBytes: true }
}

/** Reads a text as an editor holds it. */
export function readOdtText(text: string): OdtFile {
  return fileOf(text, { name: 'utf-8', mark: false })
}

/** The file with another text, as it will be read once it is written. */
export function withText(file: OdtFile, text: string): OdtFile {
  if (!file.hasBytes) return readOdtText(text)
  if (file.damage !== null) return readOdt(encodeText(text, file.encoding))
  const encoding = encodingFor(text, file)
  return { ...fileOf(text, encoding), clash: encodingClash(text, encoding), hasBytes: true }
}

function fileOf(text: string, encoding: Encoding): OdtFile {
  const parsed = parseTree(text)
  const [tree, fault] = 'reason' in parsed ? [null, parsed] : [parsed, null]
  return { text, encoding, damage: null, clash: null, hasBytes: false, lines: lineStarts(text), parsed: tree, fault }
}
