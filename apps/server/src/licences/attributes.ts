import type { IsoDate } from '@lotse/calendar'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { codesOf, type PackedRows, rowsFrom } from './packed-rows.ts'
import { type Attribute, type Bodies, DIRECTORY_COLUMNS, type DirectoryColumn } from './readings.ts'
import { readingOf, readingsInForce } from './store.ts'

/** Today's structure of a tenant: who belongs where, by key. */
export interface Structure {
  /** The reading it comes from. */
  readonly reading: string
  readonly takenOn: IsoDate
  readonly keys: Buffer
  /** For each person of the directory the number of the value that an attribute has, and the values; null is none. */
  valuesOf(attribute: Attribute): { readonly numbers: Uint32Array; readonly values: readonly (string | null)[] }
}

/** That of the newest directory or list of users whose people are kept; null where there is none (usage.md §14). */
export async function structureOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<Structure | null> {
  const directories = (await readingsInForce(tx, customerId, tenantId)).filter(
    ({ kind }) => kind === 'directory' || kind === 'user-list',
  )
  for (const head of directories.reverse()) {
    const reading = await readingOf(tx, customerId, head.id)
    if (!reading?.packed) continue
    const { dictionaries } = reading.body as Bodies['directory']
    const rows: PackedRows<DirectoryColumn> = rowsFrom(reading.packed, dictionaries, DIRECTORY_COLUMNS)
    return {
      reading: head.id,
      takenOn: head.takenOn,
      keys: rows.keys,
      valuesOf: (attribute) => ({ numbers: codesOf(rows, attribute), values: rows.dictionaries[attribute] }),
    }
  }
  return null
}
