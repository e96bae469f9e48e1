import type { PortfolioDot, PortfolioFilter, Standing } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type Asking, matching } from './filter.ts'

/** What stands around the rows, in SQL: counts, dots, and what can be filtered by. */

/** How many engagements there are in each state, before the state filter, and the newest reading behind their figures. */
export async function countStates(
  tx: Transaction,
  { state: _, ...others }: PortfolioFilter,
  asking: Asking,
): Promise<{ counts: Map<Standing['state'], number>; readOn: Standing['readOn'] }> {
  const { rows } = await tx.execute<{ state: Standing['state']; count: number; read_on: Standing['readOn'] }>(sql`
    select r.state, count(*)::int as count, max(r.read_on)::text as read_on
    from lotse.portfolio_row r where ${matching(others, asking)} group by r.state`)
  const readOn = rows.flatMap(({ read_on }) => read_on ?? []).sort()
  return { counts: new Map(rows.map(({ state, count }) => [state, count])), readOn: readOn.at(-1) ?? null }
}

/**
 * Matching engagements with a figure, best first. Where there are more than `most`, every n-th of them: the line from
 * 0 to 100 % keeps its shape, and so many dots would lie on each other anyway.
 */
export async function selectDots(
  tx: Transaction,
  filter: PortfolioFilter,
  asking: Asking,
  most: number,
): Promise<{ dots: PortfolioDot[]; all: number }> {
  const { rows } = await tx.execute<PortfolioDot & { all: number } & Record<string, unknown>>(sql`
    with dot as materialized (
      select r.customer_id, r.engagement_id, r.rate,
        row_number() over (order by r.rate desc, r.engagement_id) as place, count(*) over () as all
      from lotse.portfolio_row r where r.rate is not null and ${matching(filter, asking)}
    )
    select r.engagement_id as "engagementId", r.customer_id as "customerId", r.name, r.rate, r.state, dot.all::int as all
    from dot join lotse.portfolio_row r using (customer_id, engagement_id)
    where dot.all <= ${most}::int or dot.place * ${most}::int / dot.all > (dot.place - 1) * ${most}::int / dot.all
    order by dot.place limit ${most}`)
  const dots = rows.map(({ engagementId, customerId, name, rate, state }) => ({
    engagementId,
    customerId,
    name,
    rate,
    state,
  }))
  return { dots, all: rows[0]?.all ?? 0 }
}

interface Choices {
  readonly leads: { id: string; name: string }[]
  readonly countries: string[]
  readonly unengaged: { customerId: string; name: string }[]
}

/** Everybody who leads an engagement, every country, and customers without any engagement. */
export async function selectChoices(tx: Transaction): Promise<Choices> {
  const { rows: leads } = await tx.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from lotse.person p
    where p.id in (select r.lead_id from lotse.portfolio_row r) order by lotse.sort_key(p.name), p.id`)
  const { rows: countries } = await tx.execute<{ country: string }>(sql`
    select distinct r.country from lotse.portfolio_row r where r.country is not null order by 1`)
  const { rows: unengaged } = await tx.execute<{ customerId: string; name: string }>(sql`
    select c.customer_id as "customerId", c.name from lotse.customer c
    where c.deleted_at is null
      and c.customer_id not in (select e.customer_id from lotse.engagement e where e.deleted_at is null)
    order by lotse.sort_key(c.name), c.customer_id limit 100`)
  return { leads, countries: countries.map(({ country }) => country), unengaged }
}

/** Customers whose name holds each of the words, by name. */
export async function selectCustomers(
  tx: Transaction,
  search: string,
  limit: number,
): Promise<{ customerId: string; name: string }[]> {
  const words = search.split(/\s+/).filter((word) => word !== '')
  const found = words.map(
    (word) => sql`lotse.sort_key(c.name) like '%' || lotse.sort_key(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
  )
  const { rows } = await tx.execute<{ customerId: string; name: string }>(sql`
    select c.customer_id as "customerId", c.name from lotse.customer c
    where ${sql.join([sql`c.deleted_at is null`, ...found], sql` and `)} order by lotse.sort_key(c.name), c.customer_id limit ${limit}`)
  return rows
}
