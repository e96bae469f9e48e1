import { searchIsProven } from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, type TryRow, triesOf } from './try-store.ts'

/** What other capabilities may know of the library. */

export interface SolutionsTried {
  /** The latest first. */
  readonly items: readonly TryRow[]
  /** Whether the plan's step "compare with known solutions" is proven (PB107). */
  readonly isProven: boolean
}

/** What was tried at an engagement, in the scope of its customer. */
export async function solutionsTriedOf(tx: Transaction, key: EngagementKey): Promise<SolutionsTried> {
  const items = await triesOf(tx, key)
  return { items, isProven: searchIsProven(items) }
}
