import type { EntitlementRecord, Facts, WorkloadId } from '@lotse/playbook'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import { forecastHistoryOf } from './forecast-store.ts'
import { forecastFacts } from './forecasts.ts'
import { proposalsOf } from './proposal-store.ts'
import { type EngagementKey, entitlementSetOf, type UsageStatusRow, usageStatusesOf } from './store.ts'

/** What other capabilities may know about the entitlement records of an engagement. */

export type { UsageStatusRow } from './store.ts'

/** The records in force, the largest first. */
export const recordsOf = (tx: Transaction, key: EngagementKey): Promise<UsageStatusRow[]> => usageStatusesOf(tx, key)

/** A record as the playbook sees it. */
export function entitlementRecord(row: UsageStatusRow, workload: WorkloadId): EntitlementRecord {
  return {
    id: row.id,
    workload,
    count: row.count,
    l1: row.l1,
    l1Since: row.l1Since,
    l2: row.l2,
    l3: row.l3,
    targetDate: row.targetDate,
    owner: row.owner,
    intentNote: row.intentNote,
    nextAction: row.nextAction,
    nextActionDate: row.nextActionDate,
    startDate: row.startDate,
    splitReason: row.splitReason,
    splitApproval: row.approval,
  }
}

/** The key data of an engagement (engagement.md §5, DIBS and SSAT); null where nobody recorded any. */
export { keyDataOf } from './key-data-store.ts'

/** What the playbook wants to know beside the records: the tenant's number and the forecasts. */
export async function entitlementFacts(
  tx: Transaction,
  key: EngagementKey,
): Promise<Pick<Facts, 'entitlementsOfTenant' | 'forecasts' | 'proposals'>> {
  const { overrideCount } = await entitlementSetOf(tx, key)
  const proposals = await proposalsOf(tx, key)
  return {
    entitlementsOfTenant: overrideCount,
    forecasts: forecastFacts(await forecastHistoryOf(tx, key)),
    proposals: proposals
      .filter(({ state }) => state === 'open')
      .map(({ usageStatusId, l1, l2, proposedAt }) => ({
        recordId: usageStatusId,
        l1,
        l2,
        proposedOn: dayOf(proposedAt),
      })),
  }
}
