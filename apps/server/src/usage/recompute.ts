import { evaluateEngagements } from '../engagements/evaluate.ts'
import type { Change } from '../platform/change.ts'
import { currentSnapshots, replaceMonths } from './store.ts'
import { monthsFrom } from './tenant-usage.ts'

/**
 * Works out the tenant's months anew from the reports in force, stores them, and lets the playbook say what they mean
 * for the tenant's engagements: all in the transaction of the change.
 */
export async function recomputeUsage(change: Change, tenantId: string): Promise<void> {
  const { tx, customerId } = change
  const current = await currentSnapshots(tx, customerId, tenantId)
  await replaceMonths(tx, customerId, tenantId, monthsFrom(current))
  await evaluateEngagements(change, tenantId)
}
