import { AsyncLocalStorage } from 'node:async_hooks'
import type { CustomerId } from './scope.ts'

/** The only engagement somebody sees, with the tenant it is about. */
export interface Narrowing {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly tenantId: string
}

const present = new AsyncLocalStorage<Narrowing | null>()

/**
 * Runs `work` so that every transaction it begins sees and writes nothing of another engagement: the database itself
 * refuses (migration "personal link", policy `narrowed`). Null: no narrowing, also inside a narrowed run.
 */
export function narrowedTo<T>(narrowing: Narrowing | null, work: () => T): T {
  return present.run(narrowing, work)
}

/** What transactions are narrowed to here. */
export const narrowing = (): Narrowing | null => present.getStore() ?? null
