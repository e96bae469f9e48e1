import type { Insight, InsightState, InsightsHere, Language } from '@lotse/contract'
import { impactOf } from '@lotse/playbook'
import { eq } from 'drizzle-orm'
import { engagementExists } from '../engagements/look-up.ts'
import { searchTerms } from '../notes/search-terms.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { namesOf } from '../platform/names.ts'
import { customer, engagement, tenant } from '../tables/engagements.ts'
import { insightsOf } from './look-up.ts'
import { notesNaming, numbersInNotes } from './note-store.ts'
import { mayLinkInsight, mayRecordInsight } from './policy.ts'
import { affectedBy, presentInsight, presentLink, presentRow } from './present.ts'
import { noInsight } from './problems.ts'
import { findInsight, findInsights, insightProducts, linksOf, livingInsights, type PlacedLink } from './store.ts'

type Asking = Pick<ActingContext, 'services' | 'actor'>

interface Query {
  readonly search?: string | undefined
  readonly state?: InsightState | undefined
  readonly product?: string | undefined
  readonly customerId?: string | undefined
  readonly engagementId?: string | undefined
  readonly stale?: 'yes' | undefined
  readonly settled?: 'yes' | undefined
  readonly sort: 'seats' | 'checked' | 'title'
  /** The number of insights seen. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Insights with what each holds up over all customers; for the team only. */
export async function listInsights({ services, actor }: Asking, query: Query) {
  const today = services.clock.today()
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const filter = {
      ...query,
      terms: searchTerms(query.search ?? ''),
      stale: query.stale === 'yes',
      settled: query.settled === 'yes',
    }
    const found = await findInsights(tx, filter, today)
    const placed = await linksOf(
      tx,
      found.map(({ id }) => id),
    )
    const links = grouped(placed)
    const { engagementId } = query
    const rows = found.map((row) => presentRow(row, { links: links.get(row.id) ?? [], today, engagementId }))
    const page = rows.sort(ordersIn(actor.language)[query.sort]).slice(offset, offset + query.limit)
    const seen = offset + page.length
    const place = engagementId === undefined ? null : await placeOf(tx, engagementId)
    return {
      items: page,
      total: rows.length,
      next: page.length > 0 && seen < rows.length ? String(seen) : null,
      stale: rows.filter(({ isStale }) => isStale).length,
      // Not the sum of the rows: one seat may be held up by several.
      seats: impactOf(placed.map(affectedBy)).seats,
      products: await insightProducts(tx),
      engagement: place && { ...place, mayRecord: mayLinkInsight(actor, place) },
      may: { record: mayRecordInsight(actor, {}) },
    }
  })
}

type Row = ReturnType<typeof presentRow>
type Order = (a: Row, b: Row) => number

/** Titles as the reader's language sorts them. */
function ordersIn(language: Language): Readonly<Record<Query['sort'], Order>> {
  const { compare } = new Intl.Collator(language)
  const title: Order = (a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  return {
    seats: (a, b) => b.impact.seats - a.impact.seats || b.impact.customers - a.impact.customers || title(a, b),
    checked: (a, b) => compare(a.checkedOn, b.checkedOn) || title(a, b),
    title,
  }
}

function grouped(links: readonly PlacedLink[]): ReadonlyMap<string, readonly PlacedLink[]> {
  return Map.groupBy(links, ({ link }) => link.insightId)
}

async function placeOf(tx: Transaction, engagementId: string) {
  const [row] = await tx
    .select({
      customerId: engagement.customerId,
      customerName: customer.name,
      tenantName: tenant.name,
      gone: engagement.deletedAt,
    })
    .from(engagement)
    .innerJoin(customer, eq(customer.customerId, engagement.customerId))
    .innerJoin(tenant, eq(tenant.id, engagement.tenantId))
    .where(eq(engagement.id, engagementId))
  if (row === undefined || row.gone !== null) return null
  const { gone: _gone, ...place } = row
  return { ...place, engagementId }
}

/** One insight with every customer it concerns, removed or not. Problem: `not-found`. */
export async function readInsight(
  { services, actor }: Asking,
  { insightId }: { readonly insightId: string },
): Promise<Insight> {
  return services.database.transaction('portfolio', async (tx) => {
    const row = await findInsight(tx, insightId)
    if (row === null) throw noInsight()
    const links = await linksOf(tx, [row.id])
    const names = await namesOf(tx, [row.recordedBy, row.changedBy, ...links.map(({ link }) => link.recordedBy)])
    const notes = await notesNaming(tx, row.externalId)
    return presentInsight(row, { links, names, notes, today: services.clock.today() }, actor)
  })
}

/**
 * What is recorded at an engagement, what its notes name besides, and numbers in them that nobody recorded. Problem:
 * `not-found`.
 */
export async function readHere(
  { services, actor }: Asking,
  place: { readonly customerId: string; readonly engagementId: string },
): Promise<InsightsHere> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const today = services.clock.today()
  return services.database.transaction('portfolio', async (tx) => {
    await engagementExists(tx, key)
    const here = await insightsOf(tx, key)
    const numbers = await numbersInNotes(tx, key)
    const known = await livingInsights(tx, {
      ids: here.map(({ insightId }) => insightId),
      numbers: numbers.map((number) => number.toLowerCase()),
    })
    const links = grouped(
      await linksOf(
        tx,
        known.map(({ id }) => id),
      ),
    )
    const names = await namesOf(
      tx,
      here.map(({ recordedBy }) => recordedBy),
    )
    const { title: byTitle } = ordersIn(actor.language)
    const items: InsightsHere['items'] = []
    const named: InsightsHere['named'] = []
    for (const row of known) {
      const all = links.get(row.id) ?? []
      const about = presentRow(row, { links: all, today, engagementId: key.engagementId })
      const own = all.find(({ link }) => link.engagementId === key.engagementId)
      if (own) items.push({ ...about, link: presentLink(own, names, actor) })
      else named.push(about)
    }
    const recorded = new Set(known.map(({ externalId }) => externalId.toLowerCase()))
    return {
      items: items.sort((a, b) => (b.link.seats ?? 0) - (a.link.seats ?? 0) || byTitle(a, b)),
      named: named.sort(byTitle),
      unknown: numbers.filter((number) => !recorded.has(number.toLowerCase())),
      may: { record: mayLinkInsight(actor, key) },
    }
  })
}
