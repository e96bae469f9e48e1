import type { Transaction } from '../platform/db/database.ts'
import { findSettings } from './store.ts'

/** The month in which the organisation's fiscal year begins, 1 to 12. */
export async function fiscalYearStart(tx: Transaction): Promise<number> {
  return (await findSettings(tx)).fiscalYearStart
}
