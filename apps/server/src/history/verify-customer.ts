import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { customer } from '../tables/engagements.ts'
import { readChain } from './read-chain.ts'
import { type ChainVerdict, verifyChain } from './verify-chain.ts'

/**
 * Reads and verifies the chain of one customer, or of the organisation. A customer without any event is a fault too:
 * a customer begins with an event, so somebody removed the whole chain.
 */
export function verifyCustomer(database: Database, customerId: CustomerId): Promise<ChainVerdict> {
  return database.transaction({ customer: customerId }, async (tx) => {
    const { events, head } = await readChain(tx, customerId)
    const verdict = await verifyChain(events, head)
    if (verdict.events === 0 && verdict.valid && (await exists(tx, customerId)))
      return { events: 0, valid: false, brokenAt: 1, fault: 'head' }
    return verdict
  })
}

async function exists(tx: Transaction, customerId: CustomerId): Promise<boolean> {
  const rows = await tx.select({ id: customer.customerId }).from(customer).where(eq(customer.customerId, customerId))
  return rows.length > 0
}
