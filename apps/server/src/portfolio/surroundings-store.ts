import type { PortfolioDot, PortfolioFilter, Standing } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type Asking, matching } from './filter.ts'

/** What stands around the rows, in SQL: counts, dots, and what can be filtered by. */

interface StateCount {
  readonly engagements: number
  /** How many of them have a figure. */
  readonly figures: number
}

/** How many engagements there are in each state, before the state filter, and the newest reading behind their figures. */
export async function countStates(
  tx: Transaction,
  { state: _, ...others }: PortfolioFilter,
  asking: Asking,
): Promise<{ counts: Map<Standing['state'], StateCount>; readOn: Standing['readOn'] }> {
  const { rows } = await tx.execute<
    StateCount & { state: Standing['state']; read_on: Standing['readOn'] } & Record<string, unknown>
  >(sql`
    select r.state, count(*)::int as engagements, count(r.rate)::int as figures, max(r.read_on)::text as read_on
    from lotse.portfolio_row r where ${matching(others, asking)} group by r.state`)
  const readOn = rows.flatMap(({ read_on }) => read_on ?? []).sort()
  return { counts: new Map(rows.map((row) => [row.state, row])), readOn: readOn.at(-1) ?? null }
}

/**
 * Matching engagements with a figure, best first. Of more than `most` a sample, the same each time: which ones is decided
 * by a hash of the id, so each rate has the same chance, and so many dots would lie on each other anyway.
 */
export async function selectDots(
  tx: Transaction,
  filter: PortfolioFilter,
  asking: Asking,
  { most, figures }: { readonly most: number; readonly figures: number },
): Promise<PortfolioDot[]> {
  const chance = Math.floor((HASHES * most * ALMOST) / figures)
  const sample = figures <= most ? sql`true` : sql`(uuid_hash(r.engagement_id) & ${HASHES - 1}) < ${chance}`
  const { rows } = await tx.execute<PortfolioDot & Record<string, unknown>>(sql`
    select r.engagement_id as "engagementId", r.customer_id as "customerId", r.name, r.rate, r.state
    from lotse.portfolio_row r where r.rate is not null and ${sample} and ${matching(filter, asking)}
    order by r.rate desc, r.engagement_id limit ${most}`)
  return rows
}

/** A sample by chance is a little larger now and smaller then; this much keeps it under the limit, so that none is cut. */
const ALMOST = 0.9
const HASHES = 65_536

interface Choices {
  readonly leads: { id: string; name: string }[]
  readonly countries: string[]
  readonly unengaged: { customerId: string; name: string; windowsUpgrade: boolean }[]
}

/** Everybody who leads an engagement, every country, and customers without any engagement. */
export async function selectChoices(tx: Transaction): Promise<Choices> {
  const { rows: used } = await tx.execute<{ lead: string | null; country: string | null }>(sql`
    select r.lead_id as lead, r.country from lotse.portfolio_row r group by 1, 2`)
  const { rows: leads } = await tx.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from lotse.person p
    where p.id = any(${sql.param(used.flatMap(({ lead }) => lead ?? []))}::uuid[]) order by lotse.sort_key(p.name), p.id`)
  const countries = [...new Set(used.flatMap(({ country }) => country ?? []))].sort()
  const { rows: unengaged } = await tx.execute<{ customerId: string; name: string; windowsUpgrade: boolean }>(sql`
    select c.customer_id as "customerId", c.name, coalesce(c.windows_upgrade, false) as "windowsUpgrade"
    from lotse.customer c
    where c.deleted_at is null
      and c.customer_id not in (select e.customer_id from lotse.engagement e where e.deleted_at is null)
    order by lotse.sort_key(c.name), c.customer_id limit 100`)
  return { leads, countries, unengaged }
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
