import type { Month } from '@lotse/calendar'
import { type Cohort, cohortsOfCounted, type Denominator, type UsageSettings } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ChosenMonth } from './chosen-months.ts'
import { type Basis, type Pair, type PeopleHead, pairsOf, peopleHeads } from './store.ts'

/** What is counted of the people of a tenant's reports: numbers that were counted when the reports came, nobody's name. */
export interface CountedReports {
  readonly chosen: readonly ChosenMonth[]
  /** How many people each report has, by its id. */
  readonly heads: ReadonlyMap<string, PeopleHead>
  /** How many of them are entitled, where that is known. */
  readonly entitled: ReadonlyMap<string, number>
  /** What two reports have in common. */
  readonly pairs: ReadonlyMap<string, Pair>
}

/** For a tenant of which nobody was counted. */
export const NOBODY_COUNTED: CountedReports = { chosen: [], heads: new Map(), entitled: new Map(), pairs: new Map() }

export async function countedReports(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { chosen, entitled }: Pick<CountedReports, 'chosen' | 'entitled'>,
): Promise<CountedReports> {
  const heads = await peopleHeads(tx, customerId, tenantId)
  const pairs = await pairsOf(tx, customerId, tenantId)
  return {
    chosen,
    entitled,
    heads: new Map(heads.map((head) => [head.snapshotId, head])),
    pairs: new Map(pairs.map((pair) => [keyOf(pair.snapshotId, pair.baseId, pair.basis), pair])),
  }
}

/**
 * The people that two months have in common: the entitled in months that are divided by them, everybody in the reports of
 * those divided by its rows. Units that are bought or assigned are no people, so nobody is followed in months divided by
 * them; and a month of one kind is never compared with one of another, as its figures are not.
 */
export function cohortsBy(
  { chosen, heads, entitled, pairs }: CountedReports,
  denominators: ReadonlyMap<Month, Denominator>,
  settings: UsageSettings,
): readonly Cohort[] {
  const reports = new Map(chosen.map(({ month, snapshotId }) => [month, snapshotId]))
  const basisOf = (month: Month): Basis | null => {
    const denominator = denominators.get(month) ?? 'reportRows'
    return denominator === 'entitledByPlan' || denominator === 'reportRows' ? denominator : null
  }
  const months = chosen.flatMap(({ month, snapshotId }) => {
    const head = heads.get(snapshotId)
    if (head === undefined) return []
    const counted = basisOf(month) === 'entitledByPlan' ? entitled.get(snapshotId) : undefined
    return [{ month, identity: head.identity, people: counted ?? head.people }]
  })
  const { cohorts } = cohortsOfCounted(
    months,
    (now, base) => {
      const basis = basisOf(now)
      if (basis === null || basis !== basisOf(base)) return null
      return pairs.get(keyOf(reports.get(now) ?? '', reports.get(base) ?? '', basis)) ?? null
    },
    settings,
  )
  return cohorts
}

const keyOf = (snapshotId: string, baseId: string, basis: Basis): string => `${snapshotId} ${baseId} ${basis}`
