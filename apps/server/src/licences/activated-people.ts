import type { IsoDate } from '@lotse/calendar'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { nearest } from './nearest.ts'
import { codesOf, rowsFrom } from './packed-rows.ts'
import { ACTIVATION_COLUMNS, type Bodies } from './readings.ts'
import { readingOf, readingsInForce } from './store.ts'

/** The people of an activation report and whether they ever activated the Apps, in ascending order of their keys. */
export interface ActivatedPeople {
  /** The reading they come from. */
  readonly reading: string
  readonly keys: Buffer
  isActivated(position: number): boolean
}

/** Those of the activation report nearest to `day`; null where there is none, or its names are concealed. */
export async function activatedPeople(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  day: IsoDate,
): Promise<ActivatedPeople | null> {
  const readings = await readingsInForce(tx, customerId, tenantId)
  const head = nearest(
    readings.filter(({ kind, identity }) => kind === 'activations' && identity === 'names'),
    day,
  )
  const reading = head && (await readingOf(tx, customerId, head.id))
  const body = reading?.body as Bodies['activations'] | undefined
  if (head === null || !reading?.packed || !body?.dictionaries) return null
  const rows = rowsFrom(reading.packed, body.dictionaries, ACTIVATION_COLUMNS)
  const answers = rows.dictionaries.activated
  const codes = codesOf(rows, 'activated')
  return { reading: head.id, keys: rows.keys, isActivated: (position) => answers[codes[position] ?? 0] === 'yes' }
}
