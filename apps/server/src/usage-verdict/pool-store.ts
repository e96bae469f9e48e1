import { type ErrorPool, type ForecastScore, REFERENCE_POOL } from '@lotse/usage'
import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { usageErrorPool } from '../tables/usage-verdict.ts'

/** Errors of forecasts of other tenants, in up to five parts; readable in every scope. */

/**
 * The pool for a tenant of this part, made of others than those; a tenant in no part had no share in any. Generated
 * histories until the first was made.
 */
export async function poolFor(tx: Transaction, part: number | null): Promise<ErrorPool> {
  const rows = await tx
    .select({ part: usageErrorPool.part, pool: usageErrorPool.pool })
    .from(usageErrorPool)
    .where(part === null ? eq(usageErrorPool.customerId, ORGANISATION) : eq(usageErrorPool.part, part))
    .orderBy(asc(usageErrorPool.part))
    .limit(1)
  return rows[0]?.pool ?? REFERENCE_POOL
}

/** Puts these pools in the place of all there were; in the scope of the organisation. */
export async function replacePools(
  tx: Transaction,
  pools: readonly ErrorPool[],
  made: { readonly tenants: number; readonly score: ForecastScore | null; readonly at: Date },
): Promise<void> {
  await tx.delete(usageErrorPool).where(eq(usageErrorPool.customerId, ORGANISATION))
  if (pools.length === 0) return
  await tx.insert(usageErrorPool).values(
    pools.map((pool, part) => ({
      customerId: ORGANISATION,
      part,
      pool,
      tenants: made.tenants,
      score: made.score,
      madeAt: made.at,
    })),
  )
}

/** What the forecasts of the house have been worth so far; null before the first was scored. */
export async function scoreOfHouse(
  tx: Transaction,
): Promise<{ readonly score: ForecastScore | null; readonly tenants: number; readonly madeAt: Date } | null> {
  const { score, tenants, madeAt } = usageErrorPool
  const [row] = await tx
    .select({ score, tenants, madeAt })
    .from(usageErrorPool)
    .where(eq(usageErrorPool.customerId, ORGANISATION))
    .limit(1)
  return row ?? null
}
