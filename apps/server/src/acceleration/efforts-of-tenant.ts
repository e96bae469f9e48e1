import { monthOf } from '@lotse/calendar'
import type { TriedEffort } from '@lotse/contract'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { accelerationEffort } from '../tables/acceleration.ts'
import { engagement } from '../tables/engagements.ts'

/** What was tried to get a tenant moving, oldest first: it stands on its curve. People of the customer see none of it. */
export async function effortsOfTenant(
  tx: Transaction,
  { customerId, tenantId }: { readonly customerId: CustomerId; readonly tenantId: string },
  actor: Pick<Actor, 'kind'>,
): Promise<TriedEffort[]> {
  if (actor.kind !== 'staff') return []
  const rows = await tx
    .select({
      id: accelerationEffort.id,
      engagementId: accelerationEffort.engagementId,
      words: accelerationEffort.words,
      day: accelerationEffort.doneOn,
    })
    .from(accelerationEffort)
    .innerJoin(
      engagement,
      and(eq(engagement.customerId, accelerationEffort.customerId), eq(engagement.id, accelerationEffort.engagementId)),
    )
    .where(
      and(
        eq(accelerationEffort.customerId, customerId),
        eq(engagement.tenantId, tenantId),
        isNull(engagement.deletedAt),
      ),
    )
    .orderBy(asc(accelerationEffort.doneOn), asc(accelerationEffort.id))
  return rows.map((row) => ({ ...row, month: monthOf(row.day) }))
}
