import { sql } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { rowColumns, rowsOf } from './row-source.ts'

/**
 * The rows of the portfolio follow what they show in the same transaction: after an evaluation, and after a change of
 * names, places and labels. Names of people and labels are not in them; those are looked up when a page is read.
 */

/** Draws the row of one engagement anew. For the evaluation, which holds the engagement. */
export async function keepRow({ tx, customerId }: Pick<Change, 'tx' | 'customerId'>, engagementId: string) {
  await keep(tx, customerId, engagementId)
}

/**
 * Draws all rows of the customer anew. Whoever calls it took the engagements first (`holdRows`), before anything was
 * recorded, so that nobody waits for somebody who waits for them.
 */
export async function keepRows({ tx, customerId, touch }: Pick<Change, 'tx' | 'customerId' | 'touch'>): Promise<void> {
  await keep(tx, customerId, null)
  touch('portfolio')
}

/** Holds the customer's engagements, always in the same order. */
export async function holdRows({ tx, customerId }: Pick<Change, 'tx' | 'customerId'>): Promise<void> {
  await tx.execute(sql`
    select 1 from lotse.engagement where customer_id = ${customerId}::uuid order by id for no key update`)
}

/** What is deleted has no row to draw: it comes back with the evaluation that restoring asks for. */
async function keep(tx: Transaction, customerId: CustomerId, engagementId: string | null): Promise<void> {
  const { settings } = await settingsOf(tx, customerId)
  const one = engagementId === null ? sql`` : sql` and e.id = ${engagementId}::uuid`
  const columns = sql.join(
    rowColumns.map((name) => sql.identifier(name)),
    sql`, `,
  )
  const changed = rowColumns
    .filter((name) => name !== 'customer_id' && name !== 'engagement_id')
    .map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`)
  await tx.execute(sql`
    insert into lotse.portfolio_row (${columns})
    ${rowsOf(settings.numerator)} where e.customer_id = ${customerId}::uuid and e.deleted_at is null${one}
    on conflict (customer_id, engagement_id) do update set ${sql.join(changed, sql`, `)}`)
}
