import type { Database } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { readChain } from './read-chain.ts'
import { type ChainVerdict, verifyChain } from './verify-chain.ts'

/** Reads and verifies the chain of one customer, or of the organisation. */
export function verifyCustomer(database: Database, customerId: CustomerId): Promise<ChainVerdict> {
  return database.transaction({ customer: customerId }, async (tx) => {
    const { events, head } = await readChain(tx, customerId)
    return verifyChain(events, head)
  })
}
