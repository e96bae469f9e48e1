import { createReadStream } from 'node:fs'
import type { IsoDate } from '@lotse/calendar'
import {
  type InventoryReading,
  type InventoryReadOptions,
  type InventoryRefusalCode,
  type Mapping,
  readInventory,
  sayInventory,
} from '@lotse/inventory'
import type { Language } from '../language.ts'
import type { Input } from '../usage-check/find-files.ts'
import { faultOf, INPUT_FAULTS } from '../usage-check/messages.ts'
import { NO_TABLES } from './messages.ts'

/** One file after reading: what was found, or why it was refused. */
export interface CheckedInventory {
  readonly path: string
  readonly reading: InventoryReading | null
  readonly refused: { readonly code: InventoryRefusalCode; readonly message: string } | null
}

/** How files are read: as of which day, and what the caller says about those that Lotse does not know. */
export interface HowToRead {
  readonly asOf: IsoDate
  readonly mapping: Mapping | null
  readonly allSoftware?: boolean
  readonly dates?: 'day-first' | 'month-first'
  readonly language: Language
}

/** Reads all files one after another, in their order. */
export async function checkedInventories(inputs: readonly Input[], how: HowToRead): Promise<CheckedInventory[]> {
  const checked: CheckedInventory[] = []
  for (const input of inputs) checked.push(await checkedInventory(input, how))
  return checked
}

async function checkedInventory({ path, fault }: Input, how: HowToRead): Promise<CheckedInventory> {
  const { language, mapping, allSoftware } = how
  const unreadable = (message: string): CheckedInventory => ({
    path,
    reading: null,
    refused: { code: 'unreadable', message },
  })
  if (fault !== null) return unreadable((fault === 'no-reports' ? NO_TABLES : INPUT_FAULTS[fault])[language])
  const read = (more: Partial<InventoryReadOptions>): Promise<InventoryReading> =>
    readInventory(createReadStream(path, { highWaterMark: 1_048_576 }), { name: path, asOf: how.asOf, ...more })
  const slashes = how.dates && { slashes: how.dates === 'day-first' ? ('dayFirst' as const) : ('monthFirst' as const) }
  try {
    const known = await read({ ...slashes })
    // Columns are named for tables that nobody knows; those of known tools are known better.
    const isMapped = known.refused?.code === 'mapping-needed' && mapping !== null
    const reading = isMapped
      ? await read({ ...slashes, mapping, ...(allSoftware && { listsAllSoftware: true }) })
      : known
    const { refused } = reading
    return {
      path,
      reading,
      refused: refused && {
        code: refused.code,
        message: refused.notes.map((note) => sayInventory(note, language)).join(' '),
      },
    }
  } catch (error) {
    return unreadable(faultOf(error, language))
  }
}
