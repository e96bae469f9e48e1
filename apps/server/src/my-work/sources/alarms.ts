import type { LinkTarget, Localised } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, MOST, withMine } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'

interface Row extends Record<string, unknown> {
  readonly key: string
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  readonly text: Localised
  readonly target: LinkTarget
}

/** Findings with severity alarm. The prepared rows of the portfolio say where there are any. */
export async function alarmLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}, first as materialized (
      select distinct r.customer_id, r.engagement_id, r.name, r.name_key from mine m
      join lotse.portfolio_row r on r.customer_id = m.customer_id and r.engagement_id = m.engagement_id and r.alarms > 0
      order by r.name_key, r.engagement_id limit ${MOST + 1}
    )
    select f ->> 'key' as key, r.customer_id as "customerId", r.name as "customerName",
      r.engagement_id as "engagementId", f -> 'text' as text, f -> 'target' as target
    from first r
    join lotse.standing s on s.customer_id = r.customer_id and s.engagement_id = r.engagement_id
    cross join lateral jsonb_array_elements(s.evaluation -> 'findings') f
    where f ->> 'severity' = 'alarm'
    order by r.name_key, r.engagement_id, f ->> 'key' limit ${MOST + 1}`)
  return rows.map(({ key, text, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `alarm:${row.engagementId}:${key}`,
    kind: 'alarm',
    group: 'alarms',
    title: text,
    why: null,
    due: null,
    urgency: 'today',
  }))
}
