import type { PortfolioColumn, PortfolioFilter, PortfolioRow } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type Asking, matching } from './filter.ts'
import { orders } from './order.ts'

/** The list in SQL: which engagements match and in which order, and what their rows show. */

/** A filter with an order. */
export type Ordered = PortfolioFilter & { readonly sort: PortfolioColumn; readonly descending: boolean }

export interface RowKey {
  readonly customer_id: string
  readonly engagement_id: string
}

/**
 * The keys of the matching engagements in order, from `offset` on, and how many match altogether. Rows without a value
 * come last in either direction; the rest is settled by name, so that no row is on two pages.
 */
export async function selectKeys(
  tx: Transaction,
  asked: Ordered,
  asking: Asking,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; keys: RowKey[] }> {
  const { by, second, join } = orders[asked.sort]
  const direction = asked.descending ? sql`desc nulls last` : sql`asc nulls last`
  const thenBy = second ? sql`, k2 nulls last` : sql``
  const { rows } = await tx.execute<{ total: number; customers: string[] | null; engagements: string[] | null }>(sql`
    with hit as materialized (
      select r.customer_id, r.engagement_id, r.name_key, ${by} as k, ${second ?? sql`null`} as k2
      from lotse.portfolio_row r ${join ?? sql``} where ${matching(asked, asking)}
    ), page as (
      select * from hit order by k ${direction}${thenBy}, name_key, engagement_id limit ${limit} offset ${offset}
    )
    select (select count(*)::int from hit) as total,
      array_agg(customer_id::text order by k ${direction}${thenBy}, name_key, engagement_id) as customers,
      array_agg(engagement_id::text order by k ${direction}${thenBy}, name_key, engagement_id) as engagements
    from page`)
  const [found] = rows
  const keys = (found?.engagements ?? []).map((engagement_id, index) => ({
    customer_id: found?.customers?.[index] ?? '',
    engagement_id,
  }))
  return { total: found?.total ?? 0, keys }
}

interface Label {
  readonly id: string
  readonly name: string
}

/** A row as the database gives it: the prepared columns, with the names and the next action they refer to. */
export interface RowRecord
  extends Omit<
    PortfolioRow,
    'standing' | 'trend' | 'quality' | 'versions' | 'goal' | 'targetOverdue' | 'nextOverdue' | 'nextAction' | 'readOn'
  > {
  readonly state: PortfolioRow['standing']['state']
  readonly month: string | null
  readonly active: number | null
  readonly entitled: number | null
  readonly rate: number | null
  readonly growth3pp: number | null
  readonly usersMissing: number | null
  readonly readOn: PortfolioRow['standing']['readOn']
  readonly trend: (number | null)[]
  readonly nextAction: PortfolioRow['nextAction']
  readonly alarms: number
  readonly warnings: number
  readonly missing: number
  readonly groups: Label[]
  readonly tags: Label[]
  readonly customerVersion: number
  readonly engagementVersion: number
}

/** What the rows with these keys show, in the order of the keys. Rows that are gone meanwhile are left out. */
export async function selectRows(tx: Transaction, keys: readonly RowKey[]): Promise<RowRecord[]> {
  if (keys.length === 0) return []
  const customers = sql.param(keys.map((key) => key.customer_id))
  const engagements = sql.param(keys.map((key) => key.engagement_id))
  const { rows } = await tx.execute<RowRecord & Record<string, unknown>>(sql`
    select r.customer_id as "customerId", r.engagement_id as "engagementId", r.name as "customerName",
      r.tenant_name as "tenantName", r.primary_domain as "primaryDomain", r.city, r.country, r.cloud, r.workload,
      r.scenario, r.phase, r.state, r.month, r.active, r.entitled, r.rate, r.growth3pp,
      r.users_missing as "usersMissing", r.read_on::text as "readOn", r.trend, r.l1, r.l2,
      r.target_date::text as "targetDate", r.seats, r.alarms, r.warnings, r.missing,
      r.playbook_version as "playbookVersion", r.sample,
      c.version as "customerVersion", e.version as "engagementVersion",
      case when n.key is not null then jsonb_build_object('key', n.key, 'kind', n.kind, 'title', n.title,
        'reason', n.reason, 'due', n.due, 'urgency', n.urgency, 'role', n.role, 'target', n.target) end as "nextAction",
      ${personOf(sql`r.lead_id`)} as lead, ${personOf(sql`r.engineer_id`)} as engineer,
      ${labelsOf('group')} as groups, ${labelsOf('tag')} as tags
    from unnest(${customers}::uuid[], ${engagements}::uuid[]) with ordinality as wanted(customer_id, engagement_id, position)
    join lotse.portfolio_row r using (customer_id, engagement_id)
    join lotse.engagement e on e.customer_id = wanted.customer_id and e.id = wanted.engagement_id
    join lotse.customer c on c.customer_id = wanted.customer_id
    left join lotse.next_action n
      on n.customer_id = wanted.customer_id and n.engagement_id = wanted.engagement_id and n.position = 0
    order by wanted.position`)
  return rows
}

const personOf = (id: SQL) =>
  sql`(select jsonb_build_object('id', p.id, 'name', p.name) from lotse.person p where p.id = ${id})`

const labelsOf = (kind: 'tag' | 'group') => sql`
  case when r.labels = '{}' then '[]'::jsonb else (
    select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by lotse.sort_key(l.name)), '[]')
    from lotse.customer_label l where l.id = any(r.labels) and l.kind = ${kind} and l.deleted_at is null) end`
