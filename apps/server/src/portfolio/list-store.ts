import { type PortfolioColumn, type PortfolioFilter, type PortfolioRow, portfolioFilter } from '@lotse/contract'
import { sql } from 'drizzle-orm'
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
  const { by, second, join = sql`` } = orders[asked.sort]
  const direction = asked.descending ? sql`desc nulls last` : sql`asc nulls last`
  const where = matching(asked, asking)
  const page = sql`limit ${limit} offset ${offset}`
  if (isNarrowed(asked)) {
    const { rows } = await tx.execute<RowKey & { total: number } & Record<string, unknown>>(sql`
      with hit as materialized (
        select r.customer_id, r.engagement_id, r.name_key, ${by} as k, ${second ?? sql`null`} as k2
        from lotse.portfolio_row r ${join} where ${where}
      )
      select total.total, page.customer_id, page.engagement_id
      from (select count(*)::int as total from hit) total
      left join (
        select *, row_number() over () as place from (
          select * from hit order by k ${direction}, k2 nulls last, name_key, engagement_id ${page}) ordered
      ) page on true order by page.place`)
    return { total: rows[0]?.total ?? 0, keys: rows.filter(({ engagement_id }) => engagement_id !== null) }
  }
  const counted = await tx.execute<{ total: number }>(sql`
    select count(*)::int as total from lotse.portfolio_row r where ${where}`)
  const { rows: keys } = await tx.execute<RowKey & Record<string, unknown>>(sql`
    select r.customer_id, r.engagement_id from lotse.portfolio_row r ${join} where ${where}
    order by ${by} ${direction}${second ? sql`, ${second} nulls last` : sql``}, r.name_key, r.engagement_id ${page}`)
  return { total: counted.rows[0]?.total ?? 0, keys }
}

/**
 * Whether fewer than all are asked for. Then one pass that keeps what it found is faster, since the conditions are asked
 * once; without conditions two passes are, since nothing is kept.
 */
function isNarrowed(asked: PortfolioFilter): boolean {
  return conditions.some((name) => asked[name] !== undefined && asked[name] !== false)
}

const { workload: _, ...narrowing } = portfolioFilter
const conditions = Object.keys(narrowing) as (keyof typeof narrowing)[]

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
  const { rows } = await tx.client.query<RowRecord>({
    name: 'portfolio rows',
    text: rowsByKey,
    values: [keys.map((key) => key.customer_id), keys.map((key) => key.engagement_id)],
  })
  return rows
}

const personOf = (id: string) =>
  `(select jsonb_build_object('id', p.id, 'name', p.name) from lotse.person p where p.id = ${id})`

const labelsOf = (kind: 'tag' | 'group') => `
  case when r.labels = '{}' then '[]'::jsonb else (
    select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by lotse.sort_key(l.name)), '[]')
    from lotse.customer_label l where l.id = any(r.labels) and l.kind = '${kind}' and l.deleted_at is null) end`

/** Always the same text, so that each connection has PostgreSQL plan it once. */
const rowsByKey = `
  select r.customer_id as "customerId", r.engagement_id as "engagementId", r.name as "customerName",
      r.tenant_name as "tenantName", r.primary_domain as "primaryDomain", r.city, r.country, r.cloud, r.workload,
      r.scenario, r.phase, r.state, r.month, r.active, r.entitled, r.rate, r.growth3pp,
      r.users_missing as "usersMissing", r.read_on::text as "readOn", r.trend, r.l1, r.l2,
      r.target_date::text as "targetDate", r.seats, r.alarms, r.warnings, r.missing,
      r.playbook_version as "playbookVersion", r.sample,
      (select c.version from lotse.customer c where c.customer_id = wanted.customer_id) as "customerVersion",
      (select e.version from lotse.engagement e where e.customer_id = wanted.customer_id and e.id = wanted.engagement_id)
        as "engagementVersion",
      case when n.key is not null then jsonb_build_object('key', n.key, 'kind', n.kind, 'title', n.title,
        'reason', n.reason, 'due', n.due, 'urgency', n.urgency, 'role', n.role, 'target', n.target) end as "nextAction",
      ${personOf('r.lead_id')} as lead, ${personOf('r.engineer_id')} as engineer,
      ${labelsOf('group')} as groups, ${labelsOf('tag')} as tags
    from unnest($1::uuid[], $2::uuid[])
      with ordinality as wanted(customer_id, engagement_id, position)
    -- The limit makes PostgreSQL look each row up by its key; it would guess the scope to be narrow and read it whole.
    cross join lateral (
      select * from lotse.portfolio_row p
      where p.customer_id = wanted.customer_id and p.engagement_id = wanted.engagement_id limit 1
    ) r
    left join lotse.next_action n
      on n.customer_id = wanted.customer_id and n.engagement_id = wanted.engagement_id and n.position = 0
    order by wanted.position`
