import { monthsBetween } from '@lotse/calendar'
import { entitledPeopleOf } from '../licences/look-up.ts'
import type { Change } from '../platform/change.ts'
import type { ChosenMonth } from './chosen-months.ts'
import { matched } from './match.ts'
import type { PackedPeople } from './packed-people.ts'
import { type Basis, insertPairs, type Pair, packedPeople, pairsOf, peopleHeads } from './store.ts'

/** Growth looks three months back, and up to five where quiet or missing months are stood in for. */
const FARTHEST_BASE = 5

/**
 * Counts what the reports of every two months not more than five apart, and of every two that follow each other, have in
 * common, as far as that is not counted already. `entitled` are the reports whose entitled people are known. A report is
 * never changed once it is stored, so a pair that is counted stays right.
 */
export async function settlePairs(
  change: Change,
  tenantId: string,
  chosen: readonly ChosenMonth[],
  entitled: ReadonlySet<string>,
): Promise<void> {
  const { tx, customerId } = change
  const heads = new Map((await peopleHeads(tx, customerId, tenantId)).map((head) => [head.snapshotId, head]))
  const known = new Set((await pairsOf(tx, customerId, tenantId)).map(keyOf))
  const months = chosen.filter(({ snapshotId }) => heads.has(snapshotId))
  const people = windowOfPeople((basis, id) =>
    basis === 'reportRows' ? packedPeople(tx, customerId, id) : entitledPeopleOf(tx, customerId, id),
  )
  for (const [at, now] of months.entries()) {
    const found: Pair[] = []
    const bases = months.filter((base, before) => before < at && (before === at - 1 || isNear(base, now)))
    for (const base of bases) {
      if (heads.get(base.snapshotId)?.identity !== heads.get(now.snapshotId)?.identity) continue
      for (const basis of ['reportRows', 'entitledByPlan'] as const) {
        const pair = { snapshotId: now.snapshotId, baseId: base.snapshotId, basis }
        const isAsked = basis === 'reportRows' || (entitled.has(pair.snapshotId) && entitled.has(pair.baseId))
        if (!isAsked || known.has(keyOf(pair))) continue
        const [these, those] = [await people(basis, pair.snapshotId), await people(basis, pair.baseId)]
        if (these === null || those === null) continue
        found.push({ ...pair, ...matched(these, those) })
      }
    }
    await insertPairs(tx, { customerId, tenantId }, found)
  }
}

const isNear = (base: ChosenMonth, now: ChosenMonth): boolean => monthsBetween(base.month, now.month) <= FARTHEST_BASE

const keyOf = ({ snapshotId, baseId, basis }: { snapshotId: string; baseId: string; basis: Basis }): string =>
  `${snapshotId} ${baseId} ${basis}`

type Loading = (basis: Basis, snapshotId: string) => Promise<PackedPeople | null>

/** Reads the people of each report once while they are needed; of as many reports as a month is compared with, not of all. */
function windowOfPeople(load: Loading): Loading {
  const kept = new Map<string, PackedPeople | null>()
  return async (basis, snapshotId) => {
    const key = `${basis} ${snapshotId}`
    const there = kept.get(key)
    if (there !== undefined) return there
    const people = await load(basis, snapshotId)
    kept.set(key, people)
    const [oldest] = kept.keys()
    if (kept.size > 2 * (FARTHEST_BASE + 2) && oldest !== undefined) kept.delete(oldest)
    return people
  }
}
