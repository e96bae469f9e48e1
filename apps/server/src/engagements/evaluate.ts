import { caseNotices, judge } from '@lotse/playbook'
import { keepAcceleration } from '../acceleration/keep-row.ts'
import type { Change } from '../platform/change.ts'
import { counted } from '../platform/counted.ts'
import { keepRow } from '../portfolio/keep-rows.ts'
import type { UsageForNow } from '../usage/verdict-of-tenant.ts'
import { keepBasis, lastEvent } from './basis-store.ts'
import { isEvaluatedLater, isOnlyJudged } from './defer-evaluation.ts'
import { learn } from './facts.ts'
import { followAcceleration } from './follow-acceleration.ts'
import { type Found, found, recordNewState, storeFound, storeStanding } from './keep-found.ts'
import { type EngagementRow, holdEngagement, holdEngagements, holdEngagementsOfAll } from './store.ts'

export { forgetBasis, usageKept } from './basis-store.ts'

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
export async function evaluateEngagements(change: Change, tenantId: string, usage: UsageForNow): Promise<void> {
  if (isEvaluatedLater()) return
  for (const row of await holdEngagements(change.tx, change.customerId, tenantId))
    if (row.workload === 'apps') await evaluateRow(change, row, usage)
}

/** The same for every engagement of the customer: what its contacts concern. */
export async function evaluateEngagementsOfCustomer(change: Change): Promise<void> {
  if (isEvaluatedLater()) return
  for (const row of await holdEngagementsOfAll(change.tx, change.customerId)) await evaluateRow(change, row)
}

async function evaluateRow(asked: Change, row: EngagementRow, usage?: UsageForNow): Promise<void> {
  // Before anything is read: what is recorded meanwhile is not known then.
  const head = await lastEvent(asked.tx, asked.customerId)
  const { change, recorded } = counted(asked)
  const learned = await learn(change.tx, row, change.today, usage)
  const ofCase = caseNotices(learned.facts, change.today)
  const followed = await followAcceleration(change, learned)
  const known = followed ? await learn(change.tx, row, change.today, usage) : learned
  const { facts, forNow, playbook } = known
  const key = { customerId: row.customerId, engagementId: row.id }
  const now: Found = found(facts, judge(playbook, facts, change.today), ofCase)
  const before = await recordNewState(change, key, now)
  if (isOnlyJudged()) {
    await storeStanding(change, key, now)
    return keepBasis(change.tx, key, { facts: forNow, day: change.today, outcome: null, head, recorded: recorded() })
  }
  if (before?.outcome !== now.outcome) await storeFound(change, key, now)
  await keepBasis(change.tx, key, {
    facts: forNow,
    day: change.today,
    outcome: now.outcome,
    head,
    recorded: recorded(),
  })
  await keepAcceleration(change, known)
  await keepRow(change, row.id)
  change.touch('engagement')
}
