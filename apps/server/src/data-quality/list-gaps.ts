import type { IsoDate } from '@lotse/calendar'
import type {
  Gap,
  GapKind,
  GraphAnswer,
  LinkTarget,
  Localised,
  PersonRef,
  RoleCode,
  Scenario,
  Workload,
} from '@lotse/contract'
import { sql } from 'drizzle-orm'
import { configurationBehind } from '../configurations/look-up.ts'
import { credentialEnds, reportsMissing } from '../connection/look-up.ts'
import { requestOverdue } from '../expert-requests/look-up.ts'
import { insightStale } from '../insights/look-up.ts'
import { followUpMissed } from '../meetings/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { itemsAged, itemsOverdue } from '../remediation/look-up.ts'
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
  readonly failingAnswer: GraphAnswer | null
  readonly expiresOn: IsoDate | null
}

interface Counts extends Record<string, unknown> {
  readonly kinds: { readonly kind: GapKind; readonly count: number }[] | null
  readonly leads: PersonRef[] | null
  readonly page: readonly unknown[] | null
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
    const { page, ...counts } = await overGaps(tx, { ...query, offset, today, personId: actor.personId })
    const items = await readGaps(tx, page ?? [], today)
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

interface Page extends Query {
  readonly offset: number
  readonly today: IsoDate
  readonly personId: string
}

/** One walk over all gaps: they are counted, and the keys of a page are taken. What they say is read for those only. */
async function overGaps(tx: Transaction, page: Page): Promise<Counts> {
  const { kind, today, personId, limit, offset } = page
  const ofKind = kind === undefined ? sql`true` : sql`g.kind = ${kind}`
  const { rows } = await tx.execute<Counts>(sql`
    with g as materialized (
      select g.key, g.kind, g.customer_id, g.engagement_id, g.since from (${allGaps(today)}) g
      where ${narrowed(page, personId)}
    ), page as (
      select g.* from g join unnest(${sql.param([...kindOrder])}::text[]) with ordinality as k(kind, rank) on k.kind = g.kind
      where ${ofKind}
      order by k.rank, g.since, g.customer_id, g.engagement_id, g.key limit ${limit} offset ${offset}
    )
    select (select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.n))
        from (select g.kind, count(*)::int as n from g group by g.kind) k) as kinds,
      (select jsonb_agg(jsonb_build_object('key', page.key, 'kind', page.kind, 'customer_id', page.customer_id,
        'engagement_id', page.engagement_id, 'since', page.since)) from page) as page,
      t.total, t.engagements, t.customers,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by lotse.sort_key(p.name), p.id)
        from lotse.person p
        where exists (select 1 from lotse.assignment a where a.person_id = p.id and a.role = 'FM' and a.until is null)) as leads
    from (select count(*)::int as total, count(distinct g.engagement_id)::int as engagements,
      count(distinct g.customer_id)::int as customers from g where ${ofKind}) t`)
  const [counts] = rows
  if (counts === undefined) throw new Error('a count gave no row')
  return counts
}

/** What the gaps of a page say, in the order they come. */
async function readGaps(tx: Transaction, page: readonly unknown[], today: IsoDate): Promise<Gap[]> {
  if (page.length === 0) return []
  const { rows } = await tx.execute<Row>(sql`
    select g.key, g.kind, g.customer_id as "customerId", c.name as "customerName", g.engagement_id as "engagementId",
      e.workload, n.reason, n.role, n.target, e.scenario, g.since::text, gc.failing_answer as "failingAnswer",
      gc.credential_expires_on::text as "expiresOn",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as lead
    from rows from (jsonb_to_recordset(${JSON.stringify(page)}::jsonb) as (key text, kind text, customer_id uuid,
      engagement_id uuid, since date)) with ordinality as g(key, kind, customer_id, engagement_id, since, place)
    join lotse.customer c on c.customer_id = g.customer_id
    left join lotse.engagement e on e.customer_id = g.customer_id and e.id = g.engagement_id
    left join lotse.next_action n
      on n.customer_id = g.customer_id and n.engagement_id = g.engagement_id and n.key = g.key
    left join lotse.graph_connection gc on gc.customer_id = g.customer_id and gc.tenant_id = e.tenant_id
    left join lotse.portfolio_row r on r.customer_id = g.customer_id and r.engagement_id = g.engagement_id
    left join lotse.person p on p.id = r.lead_id
    order by g.place`)
  return rows.map((row) => present(row, today))
}

function present({ reason, scenario, failingAnswer, expiresOn, ...row }: Row, today: IsoDate): Gap {
  const { kind, key, customerId, engagementId } = row
  const place = { ...row, key: `${engagementId ?? customerId}:${key}` }
  if (kind === 'noTenant') return { ...place, text: noTenant, target: null }
  if (kind === 'noEngagement') return { ...place, text: noEngagement, target: null }
  if (kind === 'attribution' && scenario !== null)
    return { ...place, text: attribution(scenario), role: 'FM', target: { page: 'engagement' } }
  if (kind === 'connectionFailing')
    return { ...place, text: reportsMissing(failingAnswer), role: 'FE', target: { page: 'usage' } }
  if (kind === 'credentialExpiring' && expiresOn !== null)
    return { ...place, text: credentialEnds(expiresOn), role: 'FE', target: { page: 'usage' } }
  if (kind === 'overdueItems' || kind === 'agedItems') {
    const text = kind === 'overdueItems' ? itemsOverdue(row.since) : itemsAged(row.since)
    return { ...place, text, role: 'FE', target: { page: 'engagement' } }
  }
  if (kind === 'expertRequestOverdue') {
    const target = { page: 'expertRequest', requestId: null } as const
    return { ...place, text: requestOverdue(row.since, today), role: 'FM', target }
  }
  if (kind === 'configurationBehind')
    return { ...place, text: configurationBehind, role: 'FE', target: { page: 'configurations' } }
  if (kind === 'missedFollowUp')
    return { ...place, text: followUpMissed(row.since), role: 'FE', target: { page: 'meetings' } }
  if (kind === 'staleInsight')
    return { ...place, text: insightStale(row.since), role: 'FE', target: { page: 'engagement' } }
  return { ...place, text: reason ?? { de: '', en: '' } }
}
