import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'

/** Lotse itself: it tells everybody, and delivers. */
export const HOUSE = '*'

/**
 * Lets `work` see the notices of one person, or with {@link HOUSE} those of all; afterwards the transaction sees those it
 * saw before, which is none unless this is called within itself (migration "notices", policy `only_its_reader`).
 */
export async function asReader<T>(tx: Transaction, reader: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await tx.execute<{ before: string | null }>(
    sql`select current_setting('app.reader', true) as before, set_config('app.reader', ${reader}, true)`,
  )
  const result = await work()
  await tx.execute(sql`select set_config('app.reader', ${rows[0]?.before ?? ''}, true)`)
  return result
}
