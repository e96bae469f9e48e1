import type { Cloud, L1, L2, NextAction, PortfolioQuery, Standing, Workload } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'

/** The portfolio in SQL: one row an engagement, filtered, sorted and paged by the database. */

export type PortfolioFilter = Pick<PortfolioQuery, 'search' | 'state' | 'cloud' | 'phase' | 'lead' | 'workload'>

export interface PortfolioRecord {
  readonly customer_id: string
  readonly engagement_id: string
  readonly customer_name: string
  readonly city: string | null
  readonly sample: boolean
  readonly cloud: Cloud
  readonly workload: Workload
  readonly phase: NonNullable<PortfolioQuery['phase']> | null
  readonly state: Standing['state'] | null
  readonly month: string | null
  readonly active: number | null
  readonly entitled: number | null
  readonly rate: number | null
  readonly growth3pp: number | null
  readonly users_missing: number | null
  readonly read_on: Standing['readOn']
  readonly l1: L1 | null
  readonly l2: L2 | null
  readonly lead: string | null
  readonly next_action: NextAction | null
}

/** What every question to the portfolio joins. `lead`: the longest-serving engagement manager; `next`: the first action. */
const engagements = sql`
  lotse.engagement e
  join lotse.customer c on c.customer_id = e.customer_id
  join lotse.tenant t on t.customer_id = e.customer_id and t.id = e.tenant_id
  left join lotse.standing s on s.customer_id = e.customer_id and s.engagement_id = e.id
  left join lotse.next_action n on n.customer_id = e.customer_id and n.engagement_id = e.id and n.position = 0
  left join lateral (
    select u.l1, u.l2 from lotse.usage_status u
    where u.customer_id = e.customer_id and u.engagement_id = e.id order by u.count desc, u.id limit 1
  ) u on true
  left join lateral (
    select p.name from lotse.assignment a join lotse.person p on p.id = a.person_id
    where a.customer_id = e.customer_id and a.engagement_id = e.id and a.role = 'FM' and a.until is null
    order by a.since, a.id limit 1
  ) lead on true`

const orders: Readonly<Record<PortfolioQuery['sort'], SQL>> = {
  urgency: sql`array_position(array['overdue', 'today', 'soon', 'later'], n.urgency)`,
  name: sql`lower(c.name)`,
  rate: sql`s.rate`,
  growth: sql`s.growth3pp`,
  missing: sql`s.users_missing`,
  phase: sql`array_position(array['initiate', 'assess', 'remediate', 'enable', 'adoption', 'operation', 'accelerating', 'stable'], s.phase)`,
  lead: sql`lower(lead.name)`,
}

/** One page of engagements, from `offset` on. Rows without a value come last, in either direction. */
export async function selectPortfolio(
  tx: Transaction,
  query: PortfolioQuery,
  offset: number,
): Promise<PortfolioRecord[]> {
  const direction = query.descending ? sql`desc nulls last` : sql`asc nulls last`
  const { rows } = await tx.execute<PortfolioRecord & Record<string, unknown>>(sql`
    select e.customer_id, e.id as engagement_id, c.name as customer_name, c.city, c.sample, t.cloud, e.workload,
      s.phase, s.state, s.month, s.active, s.entitled, s.rate, s.growth3pp, s.users_missing, s.read_on::text,
      u.l1, u.l2, lead.name as lead,
      case when n.key is not null then jsonb_build_object('key', n.key, 'kind', n.kind, 'title', n.title,
        'reason', n.reason, 'due', n.due, 'urgency', n.urgency, 'role', n.role, 'target', n.target) end as next_action
    from ${engagements}
    where ${matching(query)}
    order by ${orders[query.sort]} ${direction}, n.due nulls last, lower(c.name), e.id
    limit ${query.limit} offset ${offset}`)
  return rows
}

/** How many engagements there are in each state, before the state filter. */
export async function countStates(
  tx: Transaction,
  { state: _, ...others }: PortfolioFilter,
): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ state: string; count: number }>(sql`
    select coalesce(s.state, 'no-data') as state, count(*)::int as count
    from ${engagements} where ${matching(others)} group by 1`)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

export interface PortfolioDot {
  readonly engagementId: string
  readonly customerId: string
  readonly name: string
  readonly rate: number
  readonly state: Standing['state']
}

/** Every matching engagement with a figure, as a dot on the line from 0 to 100 %. At most a thousand, best first. */
export async function selectDots(tx: Transaction, filter: PortfolioFilter): Promise<PortfolioDot[]> {
  const { rows } = await tx.execute<PortfolioDot & Record<string, unknown>>(sql`
    select e.id as "engagementId", e.customer_id as "customerId", c.name, s.rate, s.state
    from ${engagements} where s.rate is not null and ${matching(filter)} order by s.rate desc, e.id limit 1000`)
  return rows
}

/** Customers without any engagement: no row of the portfolio shows them. */
export async function selectUnengaged(tx: Transaction): Promise<{ customerId: string; name: string }[]> {
  const { rows } = await tx.execute<{ customerId: string; name: string }>(sql`
    select c.customer_id as "customerId", c.name from lotse.customer c
    where not exists (select 1 from lotse.engagement e where e.customer_id = c.customer_id)
    order by lower(c.name), c.customer_id limit 100`)
  return rows
}

/** The newest reading behind the figures, and everybody who leads an engagement, to filter by. */
export async function selectSurroundings(tx: Transaction): Promise<{ readOn: Standing['readOn']; leads: string[] }> {
  const { rows } = await tx.execute<{ read_on: Standing['readOn']; leads: string[] }>(sql`
    select (select max(read_on)::text from lotse.standing) as read_on,
      coalesce((select array_agg(distinct p.name order by p.name) from lotse.assignment a
        join lotse.person p on p.id = a.person_id where a.role = 'FM' and a.until is null), '{}') as leads`)
  return { readOn: rows[0]?.read_on ?? null, leads: rows[0]?.leads ?? [] }
}

function matching({ search, state, cloud, phase, lead, workload }: PortfolioFilter): SQL {
  const conditions = [sql`e.workload = ${workload}`]
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(
      sql`(c.name ilike ${pattern} or c.city ilike ${pattern} or t.name ilike ${pattern} or t.primary_domain ilike ${pattern} or lead.name ilike ${pattern})`,
    )
  }
  if (state) conditions.push(sql`coalesce(s.state, 'no-data') = ${state}`)
  if (cloud) conditions.push(sql`t.cloud = ${cloud}`)
  if (phase) conditions.push(sql`s.phase = ${phase}`)
  if (lead) conditions.push(sql`lead.name = ${lead}`)
  return sql.join(conditions, sql` and `)
}
