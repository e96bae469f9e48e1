import { createHash } from 'node:crypto'
import type { UsageSettings } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { canonicalJson } from '../platform/trail/canonical-json.ts'
import { withDefaults } from './settings.ts'
import { allSettingRows } from './settings-store.ts'

/** Tells verdicts of one definition from those of another. */
export function digestOf(settings: UsageSettings): string {
  return createHash('sha256').update(canonicalJson(settings)).digest('hex').slice(0, 16)
}

/** The digest of the definition in force for each customer, by its id; in the scope of the portfolio. */
export async function digestsOfCustomers(tx: Transaction): Promise<(customerId: string) => string> {
  const rows = await allSettingRows(tx)
  const house = withDefaults(rows.find(({ customerId }) => customerId === ORGANISATION)?.settings ?? {})
  const ofHouse = digestOf(house)
  const own = new Map(rows.map((row) => [row.customerId as string, digestOf({ ...house, ...row.settings })]))
  return (customerId) => own.get(customerId) ?? ofHouse
}
