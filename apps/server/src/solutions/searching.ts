import { type Concerns, evidenceKinds } from '@lotse/playbook'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { accelerationRow } from '../tables/acceleration.ts'
import { customer, engagement, tenant } from '../tables/engagements.ts'
import { recordsOf } from '../usage-status/look-up.ts'
import type { EngagementKey } from './try-store.ts'

/** The engagement somebody searches for, and what is known of it. */
export interface Searching extends Concerns, EngagementKey {
  readonly customerName: string
  readonly tenantName: string
}

/** An engagement with its evidence, causes and reasons (L2), by its id alone; null where there is none. Portfolio scope. */
export async function searchingFor(tx: Transaction, engagementId: string): Promise<Searching | null> {
  const [row] = await tx
    .select({
      customerId: engagement.customerId,
      customerName: customer.name,
      tenantName: tenant.name,
      gone: engagement.deletedAt,
    })
    .from(engagement)
    .innerJoin(customer, eq(customer.customerId, engagement.customerId))
    .innerJoin(tenant, eq(tenant.id, engagement.tenantId))
    .where(eq(engagement.id, engagementId))
  if (row === undefined || row.gone !== null) return null
  const { gone: _gone, ...place } = row
  const key = { customerId: place.customerId, engagementId }
  const reasons = (await recordsOf(tx, key)).map(({ l2 }) => l2).filter((l2) => l2 !== null)
  return { ...place, engagementId, ...(await standingOf(tx, key)), reasons: [...new Set(reasons)] }
}

/** What the stall desk last found to speak for which cause; the cause somebody decided on, otherwise the proposed one. */
async function standingOf(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  const [row] = await tx
    .select({ evidence: accelerationRow.kinds, proposed: accelerationRow.proposed, decided: accelerationRow.decided })
    .from(accelerationRow)
    .where(and(eq(accelerationRow.customerId, customerId), eq(accelerationRow.engagementId, engagementId)))
  const cause = row?.decided ?? row?.proposed ?? null
  return {
    evidence: evidenceKinds.filter((kind) => row?.evidence.includes(kind)),
    causes: cause === null ? [] : [cause],
  }
}
