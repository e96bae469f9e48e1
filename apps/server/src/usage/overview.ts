import { addMonths, type IsoDate, type Month } from '@lotse/calendar'
import type { UsageOverview } from '@lotse/contract'
import { isClosed, type UsageSeries } from '@lotse/usage'
import { readingFiles, storedLicences } from '../licences/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { courseOf } from '../usage-verdict/look-up.ts'
import { presentUsage, type TenantUsage } from './present.ts'
import { importedSnapshots, tenantExists } from './store.ts'
import { thisTenant } from './texts.ts'

/** Months, verdict and provenance of a tenant. Problem: `not-found`. */
export async function usageOverview(
  { services, actor }: ActingContext,
  customerId: CustomerId,
  tenantId: string,
): Promise<UsageOverview> {
  const today = services.clock.today()
  return services.database.transaction({ customer: customerId }, async (tx) =>
    presentUsage(await readUsage(tx, customerId, tenantId, today), actor),
  )
}

/** What is known about a tenant's use on the day `today`. Problem: `not-found`. */
export async function readUsage(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  today: IsoDate,
): Promise<TenantUsage> {
  if (!(await tenantExists(tx, customerId, tenantId))) throw notFound(thisTenant)
  const snapshots = await importedSnapshots(tx, customerId, tenantId)
  const current = snapshots.filter(({ replacedAt }) => replacedAt === null)
  const course = await courseOf(tx, customerId, tenantId, today)
  const { series } = course
  const inForce = new Set(current.map(({ id }) => id))
  const licences = (await storedLicences(tx, customerId, tenantId)).filter((one) => inForce.has(one.snapshotId))
  const missing = missingMonths(series, today)
  const files = await readingFiles(tx, customerId, tenantId)
  return { customerId, tenantId, snapshots, current, series, course, missing, licences, readingFiles: files }
}

/** Closed months without a usable report: those between the known ones, and those since the last of them. */
function missingMonths({ points, missing, running, settings }: UsageSeries, today: IsoDate): Month[] {
  const last = points[settings.numerator].at(-1)?.month
  if (last === undefined) return [...missing]
  const known = new Set(running.map(({ month }) => month))
  const since: Month[] = []
  for (let month = addMonths(last, 1); isClosed(month, today, settings); month = addMonths(month, 1)) {
    if (!known.has(month)) since.push(month)
  }
  return [...missing, ...since]
}
