import type { IsoDate } from '@lotse/calendar'
import type { DeliveryFacts } from '@lotse/playbook'
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { decision } from '../tables/decisions.ts'
import { type DecisionRow, pointDecisions } from './store.ts'

/** What other capabilities ask about decisions. */

/** Whether the engagement has that decision, and it is not removed. */
export async function decisionExists(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
  id: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        eq(decision.id, id),
        isNull(decision.deletedAt),
      ),
    )
  return rows.length > 0
}

/**
 * How many decisions of the assessment workshop are neither decided nor deferred (engagement.md §2 step 1): those that
 * answer a decision point. Nothing where none is kept, so that what was stated counts.
 */
export async function decisionFacts(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<Partial<Pick<DeliveryFacts, 'openDecisions'>>> {
  const open = sql<number>`count(*) filter (where ${decision.state} in ('open', 'proposed'))`.mapWith(Number)
  const [row] = await tx
    .select({ all: count(), open })
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        isNotNull(decision.slug),
        isNull(decision.deletedAt),
        isNull(decision.supersededBy),
      ),
    )
  return row === undefined || row.all === 0 ? {} : { openDecisions: row.open }
}

/** What the engagement still has to decide, the earliest due first: for the agenda of its next meeting. */
export async function openDecisions(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<{ id: string; title: string; audience: 'team' | 'both'; since: IsoDate }[]> {
  const rows = await tx
    .select({ id: decision.id, title: decision.title, audience: decision.audience, createdAt: decision.createdAt })
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        inArray(decision.state, ['open', 'proposed']),
        isNull(decision.deletedAt),
        isNull(decision.supersededBy),
      ),
    )
    .orderBy(asc(decision.dueOn), asc(decision.id))
  return rows.map(({ createdAt, ...row }) => ({ ...row, since: dayOf(createdAt) }))
}

/** A decision that answers a decision point of the workshop, as it is kept. */
export type PointDecision = DecisionRow

/** The decisions in force that answer a decision point of the workshop, by slug. */
export const pointDecisionsOf = (
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly engagementId: string },
) => pointDecisions(tx, key)

export { presented as presentedDecisions } from './present.ts'

/** What was decided and may be shown to everybody, the newest first, at most 50. */
export async function decidedForAll(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<{ title: string; outcome: string | null; decidedOn: IsoDate | null }[]> {
  return tx
    .select({ title: decision.title, outcome: decision.outcome, decidedOn: decision.decidedOn })
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        eq(decision.state, 'decided'),
        eq(decision.audience, 'both'),
        isNull(decision.deletedAt),
        isNull(decision.supersededBy),
      ),
    )
    .orderBy(desc(decision.decidedOn), asc(decision.id))
    .limit(50)
}
