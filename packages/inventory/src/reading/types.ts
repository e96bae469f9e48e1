import type { IsoDate } from '@lotse/calendar'
import type { Delimiter, Encoding } from '@lotse/usage'
import type { Note } from '../notes.ts'
import type { InventoryRejection, InventorySnapshot } from '../snapshot.ts'
import type { DayFormat, SlashOrder } from './day-text.ts'
import type { Mapping } from './mapping.ts'
import type { InventorySourceId } from './sources.ts'

/** What the caller tells about a file. */
export interface InventoryReadOptions {
  /** File name or address; kept as provenance, never used to recognise the inventory. */
  readonly name: string
  /** The day of reading. */
  readonly asOf: IsoDate
  /** The columns a person has chosen; takes the place of what would be recognised. */
  readonly mapping?: Mapping
  /** Set by a person whose mapped table lists all installed software, one row each. */
  readonly listsAllSoftware?: boolean
  /** The day a person says the inventory was taken. */
  readonly takenOn?: IsoDate
  /** What a person says about dates with slashes. */
  readonly slashes?: SlashOrder
  /** Gives the digest of the bytes once they have all been read, where the caller computes one on the way. */
  readonly sha256?: () => string
  /** Called after each piece of the source with running totals. */
  readonly onProgress?: (progress: { readonly rows: number; readonly bytes: number }) => void
  /** Waited for now and then while devices are put together, so that whoever has others to serve can do so. */
  readonly pause?: () => Promise<void>
  /** Ends the reading with the signal's reason. */
  readonly signal?: AbortSignal
}

/** What reading one file found out. Never throws for what a file contains: a file that cannot be used is `refused`. */
export interface InventoryReading {
  readonly name: string
  /** What the file was recognised as, `mapped` where a person chose its columns; null: not recognised. */
  readonly source: InventorySourceId | null
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly dayFormat: DayFormat | null
  readonly bytes: number
  /** The headings of the table, for choosing columns; empty where no table was found. */
  readonly headings: readonly string[]
  /** The mapping that was used, or that is proposed where a person has to choose. */
  readonly mapping: Mapping
  readonly refused: InventoryRefusal | null
  readonly snapshot: InventorySnapshot | null
  /** The first {@link MAX_INVENTORY_REJECTIONS} rejected rows; `snapshot.rows.rejected` has the total. */
  readonly rejections: readonly InventoryRejection[]
  /** What a reader should know although it keeps nothing from being used. */
  readonly remarks: readonly Note[]
}

/** More rejected rows than this are counted, not listed. */
export const MAX_INVENTORY_REJECTIONS = 200

/**
 * Why nothing of a file is used. `mapping-needed`: a table nobody knows, a person chooses the columns; `mapping-wrong`: the
 * chosen ones do not fit; `confirm-dates`: a person says how dates with slashes are read.
 */
export type InventoryRefusalCode =
  | 'empty-file'
  | 'html'
  | 'error-response'
  | 'other-report'
  | 'unreadable'
  | 'mapping-needed'
  | 'mapping-wrong'
  | 'confirm-dates'

export interface InventoryRefusal {
  readonly code: InventoryRefusalCode
  /** Each says what was found, what is expected and what to do; several only for a mapping. Never empty. */
  readonly notes: readonly Note[]
}
