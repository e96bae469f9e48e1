import type { Standing } from '@lotse/contract'
import { type Evaluation, evaluate, type UsageFacts } from '@lotse/playbook'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import { keepRow } from '../portfolio/keep-rows.ts'
import { nextAction, standing } from '../tables/engagements.ts'
import { isEvaluatedLater, isOnlyJudged } from './defer-evaluation.ts'
import { learn } from './facts.ts'
import { standingOf } from './standing.ts'
import { type EngagementRow, holdEngagement, holdEngagements, holdEngagementsOfAll } from './store.ts'

/**
 * Evaluates one engagement anew and stores its standing and next actions, in the transaction of the change.
 * The engagement is held, so that nobody evaluates it meanwhile from facts that are older.
 */
export async function evaluateEngagement(change: Change, engagementId: string): Promise<void> {
  if (isEvaluatedLater()) return
  const row = await holdEngagement(change.tx, { customerId: change.customerId, engagementId })
  if (row) await evaluateRow(change, row)
}

/** The same for the tenant's engagements about the Apps: what new usage figures concern, which the caller has at hand. */
export async function evaluateEngagements(change: Change, tenantId: string, usage: UsageFacts): Promise<void> {
  if (isEvaluatedLater()) return
  for (const row of await holdEngagements(change.tx, change.customerId, tenantId))
    if (row.workload === 'apps') await evaluateRow(change, row, usage)
}

/** The same for every engagement of the customer: what its contacts concern. */
export async function evaluateEngagementsOfCustomer(change: Change): Promise<void> {
  if (isEvaluatedLater()) return
  for (const row of await holdEngagementsOfAll(change.tx, change.customerId)) await evaluateRow(change, row)
}

async function evaluateRow(change: Change, row: EngagementRow, usage?: UsageFacts): Promise<void> {
  const { facts, playbook } = await learn(change.tx, row, change.today, usage)
  const evaluation = evaluate(playbook, facts, change.today)
  await recordNewState(change, row, standingOf(facts))
  await storeStanding(change, row, standingOf(facts), evaluation)
  if (isOnlyJudged()) return
  await storeNextActions(change, row, evaluation)
  await keepRow(change, row.id)
  change.touch('engagement')
}

/** A verdict that changes is something that happened, with the numbers that caused it. */
async function recordNewState({ tx, customerId, record }: Change, row: EngagementRow, figure: Standing): Promise<void> {
  const [before] = await tx
    .select({ state: standing.state, month: standing.month, rate: standing.rate })
    .from(standing)
    .where(and(eq(standing.customerId, customerId), eq(standing.engagementId, row.id)))
  if (before?.state === figure.state || (before === undefined && figure.state === 'no-data')) return
  const { state, month, active, entitled, rate, growth3pp, usersMissing } = figure
  await record({
    event: 'engagement.evaluated',
    engagementId: row.id,
    subject: state,
    ...(before && { before }),
    after: { state, month, active, entitled, rate, growth3pp, usersMissing },
  })
}

async function storeStanding(
  { tx, now, today }: Change,
  row: EngagementRow,
  figure: Standing,
  evaluation: Evaluation,
): Promise<void> {
  const { month, ...figures } = figure
  const values = {
    ...figures,
    month,
    phase: evaluation.servicePhase,
    evaluation,
    evaluatedAt: now,
    evaluatedFor: today,
  }
  await tx
    .insert(standing)
    .values({ customerId: row.customerId, engagementId: row.id, ...values })
    .onConflictDoUpdate({ target: [standing.customerId, standing.engagementId], set: values })
}

/** Actions that stay keep the moment since when they have been asked for. */
async function storeNextActions(
  { tx, customerId }: Change,
  row: EngagementRow,
  { nextActions }: Evaluation,
): Promise<void> {
  const ofEngagement = and(eq(nextAction.customerId, customerId), eq(nextAction.engagementId, row.id))
  const before = await tx.select({ key: nextAction.key, since: nextAction.since }).from(nextAction).where(ofEngagement)
  const since = new Map(before.map((action) => [action.key, action.since]))
  await tx.delete(nextAction).where(ofEngagement)
  if (nextActions.length === 0) return
  await tx.insert(nextAction).values(
    nextActions.map((action, position) => {
      const known = since.get(action.key)
      return { customerId, engagementId: row.id, position, ...action, ...(known && { since: known }) }
    }),
  )
}
