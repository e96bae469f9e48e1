import type { Cohort, LicenceCounts, UsageSettings } from '@lotse/usage'
import { storedLicences } from '../licences/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { chosenMonths } from './chosen-months.ts'
import { cohortsAndStability } from './cohorts-of-tenant.ts'

/** What other capabilities ask about people and licences, and how they hand over what they read. */

export { forgetReadings, keepReading } from '../licences/keep-reading.ts'
export { keepPeople, packPeople } from './keep-people.ts'
export type { PackedPeople } from './packed-people.ts'
export { personKey } from './person-key.ts'
export { settlePeople } from './settle.ts'

/** The people that two months have in common, as numbers that were counted when the reports came (usage.md §11). */
export async function cohortsOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  settings?: UsageSettings,
): Promise<readonly Cohort[]> {
  return (await cohortsAndStability(tx, customerId, tenantId, settings)).cohorts
}

/** What licences say about each report that stands for a month; a month without an entry has no licences known. */
export async function licencesOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<readonly LicenceCounts[]> {
  const chosen = new Set((await chosenMonths(tx, customerId, tenantId)).map(({ snapshotId }) => snapshotId))
  const stored = await storedLicences(tx, customerId, tenantId)
  return stored.filter(({ snapshotId }) => chosen.has(snapshotId)).map(({ counts }) => counts)
}
