import { createHash } from 'node:crypto'
import type { Standing } from '@lotse/contract'
import type { Facts, Judgement, RuleNotice } from '@lotse/playbook'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import { canonicalJson } from '../platform/trail/canonical-json.ts'
import { type KeptEvaluation, nextAction, standing } from '../tables/engagements.ts'
import { type LastFound, lastFound } from './basis-store.ts'
import { standingOf } from './standing.ts'
import type { EngagementKey } from './store.ts'
import { knownBefore, tellFindings } from './tell-findings.ts'

/** What an evaluation says about an engagement on a day. */
export interface Found {
  readonly figure: Standing
  readonly phase: Judgement['servicePhase']
  readonly kept: KeptEvaluation
  readonly nextActions: Judgement['nextActions']
  /** What an open case has to tell, from the facts before task 3650 followed them. */
  readonly ofCase: readonly RuleNotice[]
  /** Equal where all of it is equal. */
  readonly outcome: string
}

export function found(facts: Facts, judgement: Judgement, ofCase: readonly RuleNotice[]): Found {
  const { findings, nextActions, servicePhase: phase, started } = judgement
  const figure = standingOf(facts)
  const kept = { findings, completeness: judgement.completeness.map(({ field, state }) => ({ field, state })), started }
  const outcome = createHash('sha256')
    .update(JSON.stringify([figure, phase, kept, nextActions, ofCase]))
    .digest('base64url')
  return { figure, phase, kept, nextActions, ofCase, outcome }
}

/**
 * A verdict that changes is something that happened, with the numbers that caused it. Gives what was found before; null
 * where the engagement was never evaluated.
 */
export async function recordNewState(
  { tx, record }: Change,
  key: EngagementKey,
  { figure }: Pick<Found, 'figure'>,
): Promise<LastFound | null> {
  const last = await lastFound(tx, key)
  if (last?.state === figure.state || (last === null && figure.state === 'no-data')) return last
  const { state, month, active, entitled, rate, growth3pp, usersMissing } = figure
  await record({
    event: 'engagement.evaluated',
    engagementId: key.engagementId,
    subject: state,
    ...(last && { before: { state: last.state, month: last.month, rate: last.rate } }),
    after: { state, month, active, entitled, rate, growth3pp, usersMissing },
  })
  return last
}

/** Stores standing and next actions, and tells the team what is new. */
export async function storeFound(change: Change, key: EngagementKey, now: Found): Promise<void> {
  const before = await knownBefore(change, key)
  await storeStanding(change, key, now)
  await tellFindings(change, key, before, now)
  await storeNextActions(change, key, now)
}

export async function storeStanding(
  { tx, now, today }: Change,
  key: EngagementKey,
  { figure, phase, kept }: Found,
): Promise<void> {
  const values = { ...figure, phase, evaluation: kept, evaluatedAt: now, evaluatedFor: today }
  await tx
    .insert(standing)
    .values({ ...key, ...values })
    .onConflictDoUpdate({ target: [standing.customerId, standing.engagementId], set: values })
}

/** Actions that stay keep the moment since when they have been asked for; those that stay as they are keep their row. */
async function storeNextActions(
  { tx, now }: Change,
  { customerId, engagementId }: EngagementKey,
  { nextActions }: Found,
): Promise<void> {
  const ofEngagement = and(eq(nextAction.customerId, customerId), eq(nextAction.engagementId, engagementId))
  const before = await tx
    .select({ key: nextAction.key, ...told })
    .from(nextAction)
    .where(ofEngagement)
  const known = new Map(before.map((row) => [row.key, canonicalJson(row)]))
  const after = nextActions.map((action, position) => ({ ...action, position }))
  const gone = [...known.keys()].filter((key) => !after.some((action) => action.key === key))
  if (gone.length > 0) await tx.delete(nextAction).where(and(ofEngagement, inArray(nextAction.key, gone)))
  const differing = after.filter((action) => known.get(action.key) !== canonicalJson(action))
  if (differing.length === 0) return
  await tx
    .insert(nextAction)
    .values(differing.map((action) => ({ customerId, engagementId, since: now, ...action })))
    .onConflictDoUpdate({
      target: [nextAction.customerId, nextAction.engagementId, nextAction.key],
      set: Object.fromEntries(Object.keys(told).map((name) => [name, sql`excluded.${sql.identifier(name)}`])),
    })
}

/** What an action says; each column has the name of its field. */
const told = {
  position: nextAction.position,
  kind: nextAction.kind,
  title: nextAction.title,
  reason: nextAction.reason,
  due: nextAction.due,
  urgency: nextAction.urgency,
  role: nextAction.role,
  target: nextAction.target,
}
