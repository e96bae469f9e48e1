import { sql } from 'drizzle-orm'
import type { Database } from '../platform/db/database.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ChainVerdict } from './verify-chain.ts'
import { verifyCustomer } from './verify-customer.ts'

/** What was found out about one chain. */
export interface VerifiedChain extends ChainVerdict {
  /** Null for the chain of the organisation itself. */
  readonly customerId: string | null
  /** Null for the organisation, and where events remain of a customer that is gone. */
  readonly name: string | null
}

/** Verifies the chain of the organisation and those of all customers, the organisation first, then by name. */
export async function verifyAll(database: Database): Promise<readonly VerifiedChain[]> {
  const chains: VerifiedChain[] = []
  for (const { customer_id, name } of await owners(database)) {
    const id = customerId(customer_id)
    const verdict = await verifyCustomer(database, id)
    chains.push({ customerId: id === ORGANISATION ? null : id, name, ...verdict })
  }
  return chains
}

/** Whoever must have a chain or has anything of one. */
async function owners(database: Database): Promise<readonly { customer_id: string; name: string | null }[]> {
  const { rows } = await database.transaction('portfolio', (tx) =>
    tx.execute<{ customer_id: string; name: string | null }>(sql`
      select customer_id, name
        from (select ${ORGANISATION}::uuid as customer_id
              union select customer_id from lotse.customer
              union select customer_id from lotse.audit_chain
              union select customer_id from lotse.audit_event) owner
        left join lotse.customer using (customer_id)
       order by customer_id <> ${ORGANISATION}::uuid, lower(name), customer_id`),
  )
  return rows
}
