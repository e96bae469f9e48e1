import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'

/** What is there already, to compare a list with. */

export interface KnownCustomer {
  readonly customerId: string
  readonly name: string
  readonly city: string | null
  readonly domains: readonly string[]
  readonly directoryIds: readonly string[]
}

/**
 * Every customer with what tells it apart. In the portfolio's scope. Whoever was deleted is not there: a list may bring
 * it anew.
 */
export async function selectKnownCustomers(tx: Transaction): Promise<KnownCustomer[]> {
  const { rows } = await tx.execute<KnownCustomer & Record<string, unknown>>(sql`
    select c.customer_id as "customerId", c.name, c.city,
      coalesce(array_agg(t.primary_domain) filter (where t.primary_domain is not null), '{}') as domains,
      coalesce(array_agg(t.directory_id::text) filter (where t.directory_id is not null), '{}') as "directoryIds"
    from lotse.customer c left join lotse.tenant t on t.customer_id = c.customer_id
    where c.deleted_at is null
    group by c.customer_id`)
  return rows
}

/** Staff who may take part, by e-mail address in lower case. In the portfolio's scope. */
export async function selectStaff(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.execute<{ email: string; id: string }>(sql`
    select lower(email) as email, id from lotse.person where customer_id = ${ORGANISATION} and state <> 'disabled'`)
  return new Map(rows.map(({ email, id }) => [email, id]))
}

/** The ids that the customers of one import were given, by the keys of its steps. In the organisation's scope. */
export async function selectBegunCustomers(tx: Transaction, jobId: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select answer ->> 'is' as id from lotse.idempotency_key
    where customer_id = ${ORGANISATION} and key like ${`${jobId}/%/customer`}`)
  return new Set(rows.map(({ id }) => id))
}
