import { type Cohorts, cohortsOfCounted, DEFAULT_USAGE_SETTINGS, type UsageSettings } from '@lotse/usage'
import { entitledCounts } from '../licences/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { chosenMonths } from './chosen-months.ts'
import { type Basis, pairsOf, peopleHeads } from './store.ts'

/**
 * What people the months of a tenant have in common, and how many pseudonyms are seen again: numbers that were counted
 * when the reports came, no person is looked at. By the denominator `entitledByPlan` the entitled are compared where they
 * are known; otherwise, and by every other denominator, everybody in the reports. A month of one kind is never compared
 * with one of the other, as its figures are not.
 */
export async function cohortsAndStability(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  settings: UsageSettings = DEFAULT_USAGE_SETTINGS,
): Promise<Cohorts> {
  const chosen = await chosenMonths(tx, customerId, tenantId)
  const heads = new Map((await peopleHeads(tx, customerId, tenantId)).map((head) => [head.snapshotId, head]))
  const pairs = new Map(
    (await pairsOf(tx, customerId, tenantId)).map((pair) => [`${pair.snapshotId} ${pair.baseId} ${pair.basis}`, pair]),
  )
  const entitled =
    settings.denominator === 'entitledByPlan'
      ? await entitledCounts(tx, customerId, tenantId)
      : new Map<string, number>()
  const basisOf = (snapshotId: string): Basis => (entitled.has(snapshotId) ? 'entitledByPlan' : 'reportRows')
  const reports = new Map(chosen.map(({ month, snapshotId }) => [month, snapshotId]))
  const months = chosen.flatMap(({ month, snapshotId }) => {
    const head = heads.get(snapshotId)
    if (head === undefined) return []
    return [{ month, identity: head.identity, people: entitled.get(snapshotId) ?? head.people }]
  })
  return cohortsOfCounted(
    months,
    (now, base) => {
      const [id, baseId] = [reports.get(now) ?? '', reports.get(base) ?? '']
      const basis = basisOf(id)
      return basis === basisOf(baseId) ? (pairs.get(`${id} ${baseId} ${basis}`) ?? null) : null
    },
    settings,
  )
}
