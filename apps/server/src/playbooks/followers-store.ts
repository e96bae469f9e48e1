import { and, asc, count, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer, engagement, tenant } from '../tables/engagements.ts'

/** Which engagements follow which version. For the portfolio scope. */

/** How many engagements follow each version, by `playbook@version`. */
export async function countFollowers(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: engagement.playbookId, version: engagement.playbookVersion, engagements: count() })
    .from(engagement)
    .where(isNull(engagement.deletedAt))
    .groupBy(engagement.playbookId, engagement.playbookVersion)
  return new Map(rows.map(({ id, version, engagements }) => [`${id}@${version}`, engagements]))
}

interface Wanted {
  readonly playbookId: string
  readonly newest: number
  readonly words: string | undefined
}

/** One page of the engagements that follow an older version, by customer. */
export async function followersBehind(tx: Transaction, wanted: Wanted, offset: number, limit: number) {
  const where = behind(wanted)
  const rows = await tx
    .select({
      customerId: engagement.customerId,
      engagementId: engagement.id,
      customerName: customer.name,
      tenantName: tenant.name,
      version: engagement.playbookVersion,
    })
    .from(engagement)
    .innerJoin(customer, eq(customer.customerId, engagement.customerId))
    .innerJoin(tenant, and(eq(tenant.customerId, engagement.customerId), eq(tenant.id, engagement.tenantId)))
    .where(where)
    .orderBy(sql`lotse.sort_key(${customer.name})`, asc(engagement.id))
    .offset(offset)
    .limit(limit)
  const [counted] = await tx
    .select({ total: count() })
    .from(engagement)
    .innerJoin(customer, eq(customer.customerId, engagement.customerId))
    .where(where)
  return { rows, total: counted?.total ?? 0 }
}

function behind({ playbookId, newest, words }: Wanted) {
  return and(
    eq(engagement.playbookId, playbookId),
    lt(engagement.playbookVersion, newest),
    isNull(engagement.deletedAt),
    words === undefined ? undefined : sql`position(lotse.sort_key(${words}) in lotse.sort_key(${customer.name})) > 0`,
  )
}
