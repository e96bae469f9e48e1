import type { IsoDate } from '@lotse/calendar'
import type { RoleCode, UsageStatusChangeInput } from '@lotse/contract'
import {
  decideUsageStatus,
  isSettled,
  stageOf,
  type UsageStatusContext,
  type UsageStatusDecision,
} from '@lotse/playbook'
import type { Known } from '../engagements/facts.ts'
import type { Change } from '../platform/change.ts'
import { entitlementRecord } from './look-up.ts'
import { type FieldProblem, refused } from './refusal.ts'
import type { UsageStatusRow } from './store.ts'

export type Accepted = Extract<UsageStatusDecision, { ok: true }>

/** What somebody wants a record to say; its count is decided elsewhere. */
export type Wish = Omit<UsageStatusChangeInput, 'count'>

/**
 * The playbook's decision on a usage status. Problem: `rule-refused` with all that stands in the way, `others` included,
 * so that a form shows everything at once.
 */
export function decided(
  known: Known,
  current: UsageStatusRow | null,
  wish: Wish,
  roles: readonly RoleCode[],
  change: Change,
  others: readonly FieldProblem[] = [],
): Accepted {
  const decision = decide(known, current, wish, roles, change)
  if (!decision.ok) throw refused([...decision.problems, ...others])
  if (others.length > 0) throw refused(others)
  return decision
}

/** The same without an answer for the API, for use cases that gather problems of several records. */
export function decide(
  known: Known,
  current: UsageStatusRow | null,
  wish: Wish,
  roles: readonly RoleCode[],
  { today }: Change,
): UsageStatusDecision {
  return decideUsageStatus(
    current && entitlementRecord(current, known.engagement.workload),
    wish,
    { roles },
    decidedIn(known, today),
  )
}

/** What a decision on a usage status depends on, beside the record. */
export function decidedIn({ facts, engagement }: Known, today: IsoDate): UsageStatusContext {
  return {
    today,
    stage: stageOf(facts, today),
    workload: engagement.workload,
    deploymentSettled: facts.tasks.some(({ taskId, status }) => taskId === '1247' && isSettled(status)),
  }
}

/** The engineering reason (L3): free words, required nowhere; a duplicate has none (engagement.md §5). */
export function l3Of({ l1, l3 }: Pick<Wish, 'l1' | 'l3'>): string | null {
  return l1 === 'duplicate' ? null : l3
}
