import type { IsoDate, Month } from '@lotse/calendar'
import { type Concealment, DEFAULT_USAGE_SETTINGS, monthsOf, type UsageSnapshot } from '@lotse/usage'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { usageSnapshot } from '../tables/usage.ts'

/** The report that stands for a month. */
export interface ChosenMonth {
  readonly month: Month
  readonly snapshotId: string
  readonly refreshDate: IsoDate
  readonly concealed: Concealment
}

/** A report in force, as it is stored. */
export interface StoredReport {
  readonly id: string
  readonly snapshot: UsageSnapshot
}

/** Which report in force stands for which month, oldest first; see `chosenFrom`. */
export async function chosenMonths(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<readonly ChosenMonth[]> {
  return chosenFrom(await reportsInForce(tx, customerId, tenantId))
}

/** The reports in force, oldest import first. */
export async function reportsInForce(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<readonly StoredReport[]> {
  const { id, snapshot, importedAt, replacedAt } = usageSnapshot
  return tx
    .select({ id, snapshot })
    .from(usageSnapshot)
    .where(and(eq(usageSnapshot.customerId, customerId), eq(usageSnapshot.tenantId, tenantId), isNull(replacedAt)))
    .orderBy(asc(importedAt), asc(id))
}

/**
 * Which of these reports stands for which month, oldest first. Neither licences nor settings of a customer change that: it
 * is the one refreshed nearest to the month's end (usage.md §10).
 */
export function chosenFrom(reports: readonly StoredReport[]): readonly ChosenMonth[] {
  const months = monthsOf(
    reports.map((report) => report.snapshot),
    DEFAULT_USAGE_SETTINGS,
  )
  return months.flatMap(({ month, provenance: { refreshDate, concealed } }) => {
    const report = reports.find(
      (one) => one.snapshot.refreshDate === refreshDate && one.snapshot.reportPeriod === MONTH_DAYS,
    )
    return report === undefined ? [] : [{ month, snapshotId: report.id, refreshDate, concealed }]
  })
}

/** Only reports of 30 days stand for a month. */
const MONTH_DAYS = 30
