import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { EngagementKey } from './store.ts'

export interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Where and when rings are written or shown. */
export interface Here extends EngagementKey {
  readonly tx: Transaction
  readonly tenantId: string
  readonly today: Change['today']
}

/** The fields that somebody named. */
export function named<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
