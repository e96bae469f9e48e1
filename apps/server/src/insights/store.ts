import type { IsoDate } from '@lotse/calendar'
import type { InsightState, Workload } from '@lotse/contract'
import { INSIGHT_DAYS, insightStateIds, insightStates } from '@lotse/playbook'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { customer, engagement, tenant } from '../tables/engagements.ts'
import { insight, insightLink } from '../tables/library.ts'

/** Insights in SQL. They are read in the scope of the portfolio, because only there every customer of one is in sight. */

export type InsightKept = typeof insight.$inferSelect
export type LinkRow = typeof insightLink.$inferSelect
type Values = Partial<Omit<InsightKept, 'customerId' | 'id' | 'version'>>
type LinkValues = Partial<Omit<LinkRow, 'customerId' | 'id' | 'version'>>

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

export interface InsightFilter {
  readonly terms: readonly string[]
  readonly state?: InsightState | undefined
  readonly product?: string | undefined
  readonly customerId?: string | undefined
  readonly stale: boolean
  readonly settled: boolean
}

const settledStates = insightStateIds.filter((id) => insightStates[id].isSettled)

/** In SQL what `isStaleInsight` says (PB108). `day` is today. */
const isStale = (day: IsoDate): SQL =>
  sql`${insight.checkedOn} < ${day}::date - ${INSIGHT_DAYS}::int and ${insight.state} <> all (${sql.param(settledStates)}::text[])`

/** Everything that matches: there are hundreds of insights, not thousands. */
export async function findInsights(tx: Transaction, filter: InsightFilter, today: IsoDate): Promise<InsightKept[]> {
  const { terms, state, product, customerId, stale, settled } = filter
  const words = sql`concat_ws(' ', ${insight.externalId}, ${insight.title}, ${insight.product}, ${insight.productVersion}, ${insight.description}, ${insight.vendorAnswer})`
  const isOpen = sql`${insight.state} <> all (${sql.param(settledStates)}::text[])`
  const atCustomer = sql`exists (select from lotse.insight_link l where l.insight_id = ${insight.id} and l.customer_id = ${customerId}::uuid and l.deleted_at is null)`
  return tx
    .select()
    .from(insight)
    .where(
      and(
        eq(insight.customerId, ORGANISATION),
        isNull(insight.deletedAt),
        ...terms.map((term) => sql`lower(${words}) like ${`%${term}%`}`),
        state ? eq(insight.state, state) : undefined,
        product ? eq(insight.product, product) : undefined,
        customerId === undefined ? undefined : atCustomer,
        stale ? isStale(today) : undefined,
        settled || state ? undefined : isOpen,
      ),
    )
}

export async function findInsight(tx: Transaction, id: string): Promise<InsightKept | null> {
  const [row] = await tx
    .select()
    .from(insight)
    .where(and(eq(insight.customerId, ORGANISATION), eq(insight.id, id)))
  return row ?? null
}

/** Living ones by their ids, or by their numbers at the vendor in small letters. */
export async function livingInsights(
  tx: Transaction,
  by: { readonly ids: readonly string[]; readonly numbers: readonly string[] },
): Promise<InsightKept[]> {
  return tx
    .select()
    .from(insight)
    .where(
      and(
        eq(insight.customerId, ORGANISATION),
        isNull(insight.deletedAt),
        sql`(${insight.id} = any(${sql.param([...by.ids])}::uuid[])
          or lower(${insight.externalId}) = any(${sql.param([...by.numbers])}::text[]))`,
      ),
    )
}

export async function holdInsight(tx: Transaction, id: string): Promise<InsightKept | null> {
  const [row] = await tx
    .select()
    .from(insight)
    .where(and(eq(insight.customerId, ORGANISATION), eq(insight.id, id)))
    .for('no key update')
  return row ?? null
}

/** The living insight with that number at the vendor, whatever its case. */
export async function insightNumbered(tx: Transaction, externalId: string): Promise<InsightKept | null> {
  const [row] = await tx
    .select()
    .from(insight)
    .where(
      and(
        eq(insight.customerId, ORGANISATION),
        isNull(insight.deletedAt),
        sql`lower(${insight.externalId}) = ${externalId.toLowerCase()}`,
      ),
    )
  return row ?? null
}

/** False where the number is taken, also by somebody who was faster by a moment. */
export async function insertInsight(tx: Transaction, row: typeof insight.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(insight).values(row).onConflictDoNothing().returning({ id: insight.id })
  return rows.length > 0
}

/** Changes a held insight. */
export async function updateInsight(tx: Transaction, { id }: InsightKept, values: Values): Promise<void> {
  await tx
    .update(insight)
    .set({ ...values, version: sql`${insight.version} + 1` })
    .where(and(eq(insight.customerId, ORGANISATION), eq(insight.id, id)))
}

export async function insightProducts(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ product: insight.product })
    .from(insight)
    .where(isNull(insight.deletedAt))
    .orderBy(insight.product)
  return rows.map(({ product }) => product)
}

/** What an insight holds up, with the names of the place and the seats of its tenant. */
export interface PlacedLink {
  readonly link: LinkRow
  readonly customerName: string
  readonly tenantId: string
  readonly tenantName: string
  readonly workload: Workload
  readonly entitled: number | null
}

/** Where insights hold something up. */
export async function linksOf(tx: Transaction, insightIds: readonly string[]): Promise<PlacedLink[]> {
  if (insightIds.length === 0) return []
  return tx
    .select({
      link: insightLink,
      customerName: customer.name,
      tenantId: tenant.id,
      tenantName: tenant.name,
      workload: engagement.workload,
      entitled: sql<number | null>`(select coalesce(r.entitled, r.seats) from lotse.portfolio_row r
        where r.customer_id = ${insightLink.customerId} and r.engagement_id = ${insightLink.engagementId})`,
    })
    .from(insightLink)
    .innerJoin(customer, eq(customer.customerId, insightLink.customerId))
    .innerJoin(
      engagement,
      and(eq(engagement.customerId, insightLink.customerId), eq(engagement.id, insightLink.engagementId)),
    )
    .innerJoin(tenant, and(eq(tenant.customerId, engagement.customerId), eq(tenant.id, engagement.tenantId)))
    .where(and(inArray(insightLink.insightId, [...insightIds]), isNull(insightLink.deletedAt)))
}

/** The links of an engagement, in the scope of its customer too. */
export async function linksHere(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<LinkRow[]> {
  return tx
    .select()
    .from(insightLink)
    .where(
      and(
        eq(insightLink.customerId, customerId),
        eq(insightLink.engagementId, engagementId),
        isNull(insightLink.deletedAt),
      ),
    )
}

/** One link of an engagement, removed or not, held until the transaction ends. */
export async function holdLink(
  tx: Transaction,
  { customerId, engagementId, linkId }: EngagementKey & { readonly linkId: string },
): Promise<LinkRow | null> {
  const [row] = await tx
    .select()
    .from(insightLink)
    .where(
      and(
        eq(insightLink.customerId, customerId),
        eq(insightLink.engagementId, engagementId),
        eq(insightLink.id, linkId),
      ),
    )
    .for('no key update')
  return row ?? null
}

/** False where the insight is recorded at the engagement already. */
export async function insertLink(tx: Transaction, row: typeof insightLink.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(insightLink).values(row).onConflictDoNothing().returning({ id: insightLink.id })
  return rows.length > 0
}

export async function updateLink(tx: Transaction, { customerId, id }: LinkRow, values: LinkValues): Promise<void> {
  await tx
    .update(insightLink)
    .set({ ...values, version: sql`${insightLink.version} + 1` })
    .where(and(eq(insightLink.customerId, customerId), eq(insightLink.id, id)))
}
