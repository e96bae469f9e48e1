import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'

/**
 * Lets `work` write the rows of one customer within a transaction of another or of the organisation. Only for a message
 * that speaks of several customers: that it is written, and that each of their notices is part of it, must come about
 * together.
 */
export function asCustomer<T>(tx: Transaction, customer: CustomerId, work: () => Promise<T>): Promise<T> {
  return within(tx, customer, work)
}

/** Lets `work` read the rows of all customers: whose notices are part of a message stands with each of them. */
export function overCustomers<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  return within(tx, '*', work)
}

async function within<T>(tx: Transaction, scope: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await tx.execute<{ before: string }>(
    sql`select current_setting('app.customer') as before, set_config('app.customer', ${scope}, true)`,
  )
  const result = await work()
  await tx.execute(sql`select set_config('app.customer', ${rows[0]?.before ?? ''}, true)`)
  return result
}
