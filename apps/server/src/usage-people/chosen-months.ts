import type { IsoDate, Month } from '@lotse/calendar'
import { type Concealment, DEFAULT_USAGE_SETTINGS, monthsOf } from '@lotse/usage'
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

/**
 * Which report in force stands for which month, oldest first. Neither licences nor settings of a customer change that: it
 * is the one refreshed nearest to the month's end (usage.md §10).
 */
export async function chosenMonths(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<readonly ChosenMonth[]> {
  const { id, snapshot, importedAt, replacedAt } = usageSnapshot
  const rows = await tx
    .select({ id, snapshot })
    .from(usageSnapshot)
    .where(and(eq(usageSnapshot.customerId, customerId), eq(usageSnapshot.tenantId, tenantId), isNull(replacedAt)))
    .orderBy(asc(importedAt), asc(id))
  const months = monthsOf(
    rows.map((row) => row.snapshot),
    DEFAULT_USAGE_SETTINGS,
  )
  return months.flatMap(({ month, provenance: { refreshDate, concealed } }) => {
    const row = rows.find((one) => one.snapshot.refreshDate === refreshDate && one.snapshot.reportPeriod === MONTH_DAYS)
    return row === undefined ? [] : [{ month, snapshotId: row.id, refreshDate, concealed }]
  })
}

/** Only reports of 30 days stand for a month. */
const MONTH_DAYS = 30
