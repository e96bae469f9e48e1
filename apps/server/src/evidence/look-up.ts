import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { isComplete, testsOf } from './store.ts'

/** How many dated sessions of the network test that were not ended early are recorded for engagements. (remediation.md §3, C8) */
export async function networkTestsOf(
  tx: Transaction,
  customerId: CustomerId,
  engagementIds: readonly string[],
): Promise<number> {
  return (await testsOf(tx, customerId, engagementIds)).filter(isComplete).length
}
