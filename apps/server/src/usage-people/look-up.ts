import type { LicenceCounts } from '@lotse/usage'
import { storedLicences } from '../licences/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { chosenFrom, type StoredReport } from './chosen-months.ts'
import { type CountedReports, countedReports } from './cohorts-of-tenant.ts'

/** What other capabilities ask about people and licences, and how they hand over what they read. */

export { forgetReadings, keepReading } from '../licences/keep-reading.ts'
export { cohortsBy, NOBODY_COUNTED } from './cohorts-of-tenant.ts'
export { keepPeople, packPeople } from './keep-people.ts'
export type { PackedPeople } from './packed-people.ts'
export { personKey } from './person-key.ts'
export { settlePeople } from './settle.ts'

/** What is known about the people of a tenant, as numbers. */
export interface PeopleOfTenant {
  /** What licences say about each report that stands for a month; a month without an entry has no licences known. */
  readonly licences: readonly LicenceCounts[]
  readonly counted: CountedReports
}

/** `reports`: those in force. */
export async function peopleOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  reports: readonly StoredReport[],
): Promise<PeopleOfTenant> {
  const chosen = chosenFrom(reports)
  const stored = await storedLicences(tx, customerId, tenantId)
  const ids = new Set(chosen.map(({ snapshotId }) => snapshotId))
  const entitled = stored.flatMap(({ snapshotId, counts: { byPlan } }) =>
    byPlan === null ? [] : [[snapshotId, byPlan.entitled] as const],
  )
  return {
    licences: stored.filter(({ snapshotId }) => ids.has(snapshotId)).map(({ counts }) => counts),
    counted: await countedReports(tx, customerId, tenantId, { chosen, entitled: new Map(entitled) }),
  }
}
