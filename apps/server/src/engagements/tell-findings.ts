import { type Evaluation, evaluationNotices, type KnownBefore, type RuleNotice } from '@lotse/playbook'
import { and, eq, sql } from 'drizzle-orm'
import { storeNotices } from '../notices/store-notices.ts'
import type { Change } from '../platform/change.ts'
import { standing } from '../tables/engagements.ts'
import type { EngagementKey } from './store.ts'

/** What the last evaluation found; null before the first. To be asked before the new one is stored. */
export async function knownBefore({ tx }: Pick<Change, 'tx'>, key: EngagementKey): Promise<KnownBefore | null> {
  const [last] = await tx
    .select({
      findings: sql<KnownBefore['findings']>`coalesce((
        select jsonb_agg(jsonb_build_object('key', f -> 'key', 'severity', f -> 'severity'))
        from jsonb_array_elements(${standing.evaluation} -> 'findings') f), '[]')`,
    })
    .from(standing)
    .where(and(eq(standing.customerId, key.customerId), eq(standing.engagementId, key.engagementId)))
  return last ?? null
}

/**
 * Tells the team what is new, once the evaluation is stored: the start of the engagement may be part of it. `ofCase`: what
 * the rules of acceleration have to tell.
 */
export async function tellFindings(
  change: Change,
  { engagementId }: EngagementKey,
  before: KnownBefore | null,
  evaluation: Evaluation,
  ofCase: readonly RuleNotice[],
): Promise<void> {
  await storeNotices(change, { id: engagementId }, [...evaluationNotices(before, evaluation, change.today), ...ofCase])
}
