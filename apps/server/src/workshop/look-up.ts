import { findDecision } from '@lotse/assessment'
import type { DeliveryFacts } from '@lotse/playbook'
import type { Decision } from '@lotse/remediation'
import { type PointDecision, pointDecisionsOf } from '../decisions/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { pointsInScope, progressOfRows } from './scope.ts'
import { type EngagementKey, findWorkshop, leftOutOf } from './store.ts'

/** What other capabilities may know of the assessment workshop. */

/**
 * How many mandatory decisions task 3080 still waits for (engagement.md §2 step 1). Nothing where no workshop was begun, so
 * that what was stated counts.
 */
export async function workshopFacts(
  tx: Transaction,
  key: EngagementKey,
): Promise<Partial<Pick<DeliveryFacts, 'openDecisions'>>> {
  if ((await findWorkshop(tx, key)) === null) return {}
  const { open } = progressOfRows(await pointDecisionsOf(tx, key), await leftOutOf(tx, key))
  return { openDecisions: open.length }
}

/** A decision of the workshop with whoever wrote it down. */
export interface TakenDecision extends Decision {
  readonly by: string | null
  readonly at: Date
  /** As it is kept; null where it follows from other records. */
  readonly row: PointDecision | null
}

/**
 * What the workshop decided, as the questionnaire is filled from it: `prefill(template, decisions, facts)` of
 * packages/remediation. Points out of scope say nothing. `team` is `named` where the customer's IT team has somebody.
 */
export async function workshopDecisions(
  tx: Transaction,
  key: EngagementKey,
  itTeam: number | null,
): Promise<TakenDecision[]> {
  const rows = await pointDecisionsOf(tx, key)
  const inScope = pointsInScope(await leftOutOf(tx, key))
  const decisions = rows.flatMap((row): TakenDecision[] => {
    const { slug: id, state, choice, changedBy: by, changedAt: at } = row
    const point = id === null ? undefined : findDecision(id)?.point
    return id === null || point === undefined || !inScope.has(point.id) ? [] : [{ id, state, choice, by, at, row }]
  })
  const begun = await findWorkshop(tx, key)
  if (begun === null || !itTeam) return decisions
  const { begunBy: by, begunAt: at } = begun
  return [...decisions, { id: 'team', state: 'decided', choice: ['named'], by, at, row: null }]
}
