import type { IsoDate } from '@lotse/calendar'
import type { Gap, GapKind, LinkTarget, Localised, PersonRef, RoleCode, Scenario, Workload } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { allGaps, type GapFilter, kindOrder, narrowed } from './gaps.ts'
import { attribution, noEngagement, noTenant } from './words.ts'

interface Query extends GapFilter {
  readonly kind?: GapKind | undefined
  /** The number of gaps seen. */
  readonly after?: string | undefined
  readonly limit: number
}

interface Answer {
  readonly items: Gap[]
  readonly total: number
  readonly next: string | null
  readonly engagements: number
  readonly customers: number
  readonly kinds: { readonly kind: GapKind; readonly count: number }[]
  readonly leads: PersonRef[]
}

interface Row extends Record<string, unknown> {
  readonly key: string
  readonly kind: GapKind
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string | null
  readonly workload: Workload | null
  readonly reason: Localised | null
  readonly role: RoleCode | null
  readonly lead: PersonRef | null
  readonly since: IsoDate
  readonly target: LinkTarget | null
  readonly scenario: Scenario | null
}

interface Counts extends Record<string, unknown> {
  readonly kinds: { readonly kind: GapKind; readonly count: number }[] | null
  readonly leads: PersonRef[] | null
  readonly total: number
  readonly engagements: number
  readonly customers: number
}

/** The gaps that match, kind by kind and the longest standing first, with the counts around them. */
export async function listGaps({ services, actor }: ActingContext, query: Query): Promise<Answer> {
  const { database, clock } = services
  const offset = pageNumber(query.after) ?? 0
  const today = clock.today()
  return database.transaction('portfolio', async (tx) => {
    const counts = await countGaps(tx, query, today, actor.personId)
    const items = await selectGaps(tx, { ...query, offset, today, personId: actor.personId })
    const seen = offset + items.length
    return {
      ...counts,
      items,
      kinds: [...(counts.kinds ?? [])].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
      leads: counts.leads ?? [],
      next: items.length > 0 && seen < counts.total ? String(seen) : null,
    }
  })
}

async function countGaps(tx: Transaction, query: Query, today: IsoDate, personId: string): Promise<Counts> {
  const ofKind = query.kind === undefined ? sql`true` : sql`g.kind = ${query.kind}`
  const { rows } = await tx.execute<Counts>(sql`
    with g as materialized (
      select g.kind, g.customer_id, g.engagement_id from (${allGaps(today)}) g
      left join lotse.portfolio_row r on r.customer_id = g.customer_id and r.engagement_id = g.engagement_id
      where ${narrowed(query, personId)}
    )
    select (select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.n))
        from (select g.kind, count(*)::int as n from g group by g.kind) k) as kinds,
      (select count(*)::int from g where ${ofKind}) as total,
      (select count(distinct g.engagement_id)::int from g where ${ofKind}) as engagements,
      (select count(distinct g.customer_id)::int from g where ${ofKind}) as customers,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by lotse.sort_key(p.name), p.id)
        from lotse.person p where p.id in (select r.lead_id from lotse.portfolio_row r)) as leads`)
  const [counts] = rows
  if (counts === undefined) throw new Error('a count gave no row')
  return counts
}

interface Page extends Query {
  readonly offset: number
  readonly today: IsoDate
  readonly personId: string
}

/** The keys of a page first, then what its rows say: thousands are counted and sorted, few are read. */
async function selectGaps(tx: Transaction, page: Page): Promise<Gap[]> {
  const { offset, limit, today, personId, kind } = page
  const order = sql`array_position(${sql.param([...kindOrder])}::text[], g.kind), g.since, g.customer_id, g.engagement_id, g.key`
  const { rows } = await tx.execute<Row>(sql`
    with g as materialized (
      select g.key, g.kind, g.customer_id, g.engagement_id, g.since, r.lead_id from (${allGaps(today)}) g
      left join lotse.portfolio_row r on r.customer_id = g.customer_id and r.engagement_id = g.engagement_id
      where ${narrowed(page, personId)} and ${kind === undefined ? sql`true` : sql`g.kind = ${kind}`}
      order by ${order} limit ${limit} offset ${offset}
    )
    select g.key, g.kind, g.customer_id as "customerId", c.name as "customerName", g.engagement_id as "engagementId", e.workload,
      n.reason, n.role, n.target, e.scenario, g.since::text,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as lead
    from g
    join lotse.customer c on c.customer_id = g.customer_id
    left join lotse.engagement e on e.customer_id = g.customer_id and e.id = g.engagement_id
    left join lotse.next_action n
      on n.customer_id = g.customer_id and n.engagement_id = g.engagement_id and n.key = g.key
    left join lotse.person p on p.id = g.lead_id
    order by ${order}`)
  return rows.map(present)
}

function present({ reason, scenario, ...row }: Row): Gap {
  const { kind, key, customerId, engagementId } = row
  const place = { ...row, key: `${engagementId ?? customerId}:${key}` }
  if (kind === 'noTenant') return { ...place, text: noTenant, target: null }
  if (kind === 'noEngagement') return { ...place, text: noEngagement, target: null }
  if (kind === 'attribution' && scenario !== null)
    return { ...place, text: attribution(scenario), role: 'FM', target: { page: 'engagement' } }
  return { ...place, text: reason ?? { de: '', en: '' } }
}
