import { addMonths, type IsoDate } from '@lotse/calendar'
import type { UsageFacts, UsageVerdict } from '@lotse/playbook'
import { type SeriesPoint, type UsageVerdict as VerdictOnUsage, verdictOf } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { type CurrentSnapshot, currentSnapshots, latestRefreshDate } from './store.ts'
import { seriesFrom, usageSettings } from './tenant-usage.ts'

/** What the playbook's evaluation has to know about a tenant's use on the day `today`. */
export async function usageOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  today: IsoDate,
): Promise<UsageFacts> {
  return factsFrom(await currentSnapshots(tx, customerId, tenantId), today)
}

/** The same from the reports in force. */
export function factsFrom(current: readonly CurrentSnapshot[], today: IsoDate): UsageFacts {
  const series = seriesFrom(current, today)
  const verdict = verdictOf(series)
  return {
    latestReadOn: latestRefreshDate(current),
    verdict: verdict && verdictForPlaybook(verdict),
    monthsAtTarget: verdict && monthsAtTarget(series.points[usageSettings.numerator]),
  }
}

function verdictForPlaybook(verdict: VerdictOnUsage): UsageVerdict {
  const { month, raw, state, active, entitled, rate, growth3pp, usersMissingToTarget } = verdict
  return { month, raw, state, active, entitled, rate, growth3pp, usersMissingToTarget }
}

/** How many closed months in a row, up to the newest, are at the goal. A missing month ends the row. */
function monthsAtTarget(points: readonly SeriesPoint[]): number {
  const newest = points.at(-1)
  if (newest === undefined) return 0
  const known = new Map(points.map((point) => [point.month, point]))
  let count = 0
  while (known.get(addMonths(newest.month, -count))?.raw === 'stable') count += 1
  return count
}
