import type { IsoDate } from '@lotse/calendar'
import type { Device } from './device.ts'
import type { Note } from './notes.ts'
import type { Field } from './reading/fields.ts'
import type { InventorySourceId } from './reading/sources.ts'

/** What one inventory file says, as of one day. Plain data, so that it can be stored and read back. */
export interface InventorySnapshot {
  readonly source: InventorySourceId
  /** The day the devices were as described. */
  readonly takenOn: IsoDate
  /** Where that day comes from: a person said it, the latest contact in the file, or the day of reading. */
  readonly takenOnFrom: 'stated' | 'latestContact' | 'readOn'
  /** Sorted by key: the same file in any order of rows gives the same list. */
  readonly devices: readonly Device[]
  /** Which fields the file has columns for. */
  readonly fields: readonly Field[]
  /** Whether the file lists all installed software, so that what it does not name is not there. */
  readonly allSoftware: boolean
  readonly rows: InventoryRowCounts
  readonly file: InventoryFile
}

export interface InventoryRowCounts {
  /** Data rows without headings and blank lines: the sum of the other four. */
  readonly total: number
  /** Rows that told something new about a device. */
  readonly accepted: number
  /** Rows that repeat what another row has said. */
  readonly duplicates: number
  /** Rows of a software list about something other than Office; they only show that the device exists. */
  readonly otherSoftware: number
  readonly rejected: number
}

/** Where a snapshot came from: the beginning of every figure's provenance. */
export interface InventoryFile {
  readonly name: string
  /** Digest of the bytes in hexadecimal, where the caller computed one. */
  readonly sha256: string | null
  readonly readOn: IsoDate
}

export interface InventoryRejection extends Note {
  /** Line of the file on which the row begins; the first line is 1. */
  readonly line: number
}
