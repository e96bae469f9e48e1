import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { decision } from '../tables/decisions.ts'

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

/** What the engagement still has to decide, the earliest due first: for the agenda of its next meeting. */
export async function openDecisions(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<{ id: string; title: string; audience: 'team' | 'both' }[]> {
  return tx
    .select({ id: decision.id, title: decision.title, audience: decision.audience })
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
}
