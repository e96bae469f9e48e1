import { type PortfolioColumn, type PortfolioFilter, type PortfolioRow, portfolioFilter } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type EffectiveSettings, settingsOfCustomers } from '../usage-verdict/look-up.ts'
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

/** A row as the database gives it: the prepared columns, with the next action and the ids of people and labels. */
export interface RowRecord
  extends Pick<
    PortfolioRow,
    | ('customerId' | 'engagementId' | 'customerName' | 'tenantName' | 'primaryDomain' | 'city' | 'country' | 'cloud')
    | ('workload' | 'scenario' | 'phase' | 'trend' | 'l1' | 'l2' | 'targetDate' | 'seats' | 'nextAction' | 'sample')
    | 'playbookVersion'
  > {
  readonly state: PortfolioRow['standing']['state']
  readonly month: string | null
  readonly active: number | null
  readonly entitled: number | null
  readonly rate: number | null
  readonly growth3pp: number | null
  readonly usersMissing: number | null
  readonly readOn: PortfolioRow['standing']['readOn']
  readonly lead: string | null
  readonly engineer: string | null
  readonly labels: readonly string[]
  readonly alarms: number
  readonly warnings: number
  readonly missing: number
  readonly customerVersion: number
  readonly engagementVersion: number
}

/** What the rows with these keys show, in the order of the keys. Rows that are gone meanwhile are left out. */
export async function selectRows(tx: Transaction, keys: readonly RowKey[]): Promise<RowRecord[]> {
  if (keys.length === 0) return []
  const { rows } = await tx.client.query<{ row: RowRecord }>({
    name: 'portfolio rows',
    text: rowsByKey,
    values: [keys.map((key) => key.customer_id), keys.map((key) => key.engagement_id)],
  })
  return rows.map(({ row }) => row)
}

/**
 * Always the same text, so that each connection has PostgreSQL plan it once. Each row comes as one JSON value: reading
 * one is faster than reading thirty columns. The limits make PostgreSQL look each row and its next action up by key; it
 * would guess the scope to be narrow and read it whole, once for each of the rows.
 */
const rowsByKey = `
  select to_json(shown) as row from (
    select r.customer_id as "customerId", r.engagement_id as "engagementId", r.name as "customerName",
      r.tenant_name as "tenantName", r.primary_domain as "primaryDomain", r.city, r.country, r.cloud, r.workload,
      r.scenario, r.phase, r.state, r.month, r.active, r.entitled, r.rate, r.growth3pp,
      r.users_missing as "usersMissing", r.read_on as "readOn", r.trend, r.l1, r.l2,
      r.target_date as "targetDate", r.seats, r.alarms, r.warnings, r.missing,
      r.playbook_version as "playbookVersion", r.sample, r.lead_id as lead, r.engineer_id as engineer, r.labels,
      r.customer_version as "customerVersion", r.engagement_version as "engagementVersion",
      case when n.key is not null then json_build_object('key', n.key, 'kind', n.kind, 'title', n.title,
        'reason', n.reason, 'due', n.due, 'urgency', n.urgency, 'role', n.role, 'target', n.target) end as "nextAction"
    from unnest($1::uuid[], $2::uuid[]) with ordinality as wanted(customer_id, engagement_id, position)
    cross join lateral (
      select * from lotse.portfolio_row p
      where p.customer_id = wanted.customer_id and p.engagement_id = wanted.engagement_id limit 1
    ) r
    left join lateral (
      select * from lotse.next_action a
      where a.customer_id = wanted.customer_id and a.engagement_id = wanted.engagement_id and a.position = 0 limit 1
    ) n on true
    order by wanted.position
  ) shown`

/** What rows refer to, by id. */
export interface Named {
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  /** Tags and groups in force, each list by name. */
  readonly labels: readonly { readonly id: string; readonly kind: 'tag' | 'group'; readonly name: string }[]
  /** What active use is measured by, of each customer. */
  readonly settingsOf: (customerId: string) => EffectiveSettings
}

/** Names of people and labels, and the settings, that some rows refer to: few, and asked for once a page. */
export async function selectNames(tx: Transaction, rows: readonly RowRecord[]): Promise<Named> {
  const peopleIds = [...new Set(rows.flatMap(({ lead, engineer }) => [lead, engineer]).filter((id) => id !== null))]
  const labelIds = [...new Set(rows.flatMap(({ labels }) => labels))]
  const people = await tx.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from lotse.person p where p.id = any(${sql.param(peopleIds)}::uuid[])`)
  const labels = await tx.execute<{ id: string; kind: 'tag' | 'group'; name: string }>(sql`
    select l.id, l.kind, l.name from lotse.customer_label l
    where l.id = any(${sql.param(labelIds)}::uuid[]) and l.deleted_at is null order by lotse.sort_key(l.name), l.id`)
  const settingsOf = await settingsOfCustomers(tx, [...new Set(rows.map(({ customerId }) => customerId))])
  return { people: new Map(people.rows.map((person) => [person.id, person])), labels: labels.rows, settingsOf }
}
