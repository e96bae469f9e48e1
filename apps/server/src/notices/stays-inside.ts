import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'

/**
 * Whether what is told about an engagement stays in the inbox (PB117): as long as it is not started, which its evaluation
 * says; and always for customers of the sample, whose team is made up. An evaluation of before says it by gate G0 alone.
 */
export async function staysInside(
  tx: Transaction,
  customerId: CustomerId,
  engagementId: string | null,
): Promise<boolean> {
  if (customerId === ORGANISATION) return false
  const { rows } = await tx.execute<{ sample: boolean; started: boolean | null }>(sql`
    select c.sample, (
      select coalesce(
        (s.evaluation -> 'started')::boolean,
        s.evaluation @? '$.gates[*] ? (@.id == "G0" && @.state == "passed")')
      from lotse.standing s
      where s.customer_id = c.customer_id and s.engagement_id = ${engagementId}::uuid) as started
    from lotse.customer c where c.customer_id = ${customerId}::uuid`)
  const [row] = rows
  return row === undefined || row.sample || (engagementId !== null && row.started !== true)
}
