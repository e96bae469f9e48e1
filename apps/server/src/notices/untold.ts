import type { RuleNotice } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { asReader, HOUSE } from './reader.ts'

/** What rules have to tell about an engagement. */
interface ToTell {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly notices: readonly RuleNotice[]
}

/**
 * The engagements of which somebody has not been told everything that is to be told now: for those alone {@link storeNotices} would
 * tell anything. In the scope of the portfolio, for many at once.
 */
export async function withUntold(tx: Transaction, all: readonly ToTell[]): Promise<ReadonlySet<string>> {
  const asked = all.flatMap(({ customerId, engagementId, notices }) =>
    notices.map(({ key, roles }) => ({ customerId, engagementId, key: `${engagementId}:${key}`, roles })),
  )
  if (asked.length === 0) return new Set()
  const { rows } = await asReader(tx, HOUSE, () =>
    tx.execute<{ id: string }>(sql`
      select distinct w."engagementId" as id
      from json_to_recordset(${JSON.stringify(asked)}::json) as w("customerId" uuid, "engagementId" uuid, key text, roles text[])
      join lotse.assignment a on a.customer_id = w."customerId" and a.engagement_id = w."engagementId"
        and a.until is null and a.role = any (w.roles)
      join lotse.person p on p.id = a.person_id and p.customer_id = ${ORGANISATION}::uuid and p.state = 'active'
      where not exists (
        select from lotse.notice n where n.customer_id = w."customerId" and n.person_id = p.id and n.key = w.key)`),
  )
  return new Set(rows.map(({ id }) => id))
}
