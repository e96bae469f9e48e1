import { decodeBytes, type Encoding } from './bytes.ts'
import { lineStarts } from './positions.ts'
import { type Parsed, type ParseFault, parseTree } from './xml.ts'

/** A file as read: its text, how to write it back, and its tree where it has one. Plain positions, nothing of the disk. */
export interface OdtFile {
  readonly text: string
  readonly encoding: Encoding
  readonly damaged: boolean
  readonly lines: readonly number[]
  readonly parsed: Parsed | null
  /** Why there is no tree; null where there is one. */
  readonly fault: ParseFault | null
}

/** Reads the bytes of any file. Never throws; what is no XML has no tree. */
export function readOdt(bytes: Uint8Array): OdtFile {
  const { text, encoding, damaged } = decodeBytes(bytes)
  return fileOf(text, encoding, damaged)
}

/** Reads a text as an editor holds it. */
export function readOdtText(text: string, encoding: Encoding = { name: 'utf-8', mark: false }): OdtFile {
  return fileOf(text, encoding, false)
}

function fileOf(text: string, encoding: Encoding, damaged: boolean): OdtFile {
  const parsed = parseTree(text)
  const fault = 'reason' in parsed ? parsed : null
  return { text, encoding, damaged, lines: lineStarts(text), parsed: 'reason' in parsed ? null : parsed, fault }
}
