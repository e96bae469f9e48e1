import { evaluationNotices, type Judgement, type KnownBefore, type RuleNotice } from '@lotse/playbook'
import { and, eq, sql } from 'drizzle-orm'
import { storeNotices } from '../notices/store-notices.ts'
import type { Change } from '../platform/change.ts'
import { type KeptEvaluation, standing } from '../tables/engagements.ts'
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

interface ToTell extends Pick<Judgement, 'nextActions'> {
  readonly kept: KeptEvaluation
  readonly ofCase: readonly RuleNotice[]
}

/** Tells the team what is new, once the evaluation is stored: the start of the engagement may be part of it. */
export async function tellFindings(
  change: Change,
  { engagementId }: EngagementKey,
  before: KnownBefore | null,
  { kept: { findings }, nextActions, ofCase }: ToTell,
): Promise<void> {
  const alarms = evaluationNotices(before, { findings, nextActions }, change.today)
  await storeNotices(change, { id: engagementId }, [...alarms, ...ofCase])
}
