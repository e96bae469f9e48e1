import type { IsoDate } from '@lotse/calendar'
import type { DecisionAudience, DecisionFilter } from '@lotse/contract'
import { and, asc, count, desc, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { type DecisionMemory, decision, decisionHistory } from '../tables/decisions.ts'

export type DecisionRow = typeof decision.$inferSelect
export type HistoryRow = typeof decisionHistory.$inferSelect
export type DecisionValues = Partial<typeof decision.$inferInsert>

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** The day on which a decision waits for somebody: null for those that are taken. */
const dueDay = sql`case ${decision.state} when 'deferred' then ${decision.deferredUntil} when 'decided' then null
  else ${decision.dueOn} end`

const dueNow = (today: IsoDate): SQL | undefined => and(isNull(decision.supersededBy), sql`${dueDay} <= ${today}::date`)

function inSight({ customerId, engagementId }: EngagementKey, audiences: readonly DecisionAudience[]): SQL | undefined {
  return and(
    eq(decision.customerId, customerId),
    eq(decision.engagementId, engagementId),
    isNull(decision.deletedAt),
    inArray(decision.audience, [...audiences]),
  )
}

function matching(
  key: EngagementKey,
  audiences: readonly DecisionAudience[],
  filter: DecisionFilter,
  today: IsoDate,
): SQL | undefined {
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : undefined
  return and(
    inSight(key, audiences),
    filter.superseded ? undefined : isNull(decision.supersededBy),
    filter.state && eq(decision.state, filter.state),
    filter.due ? dueNow(today) : undefined,
    filter.taskId === undefined ? undefined : eq(decision.taskId, filter.taskId),
    filter.meetingId === undefined ? undefined : eq(decision.meetingId, filter.meetingId),
    pattern === undefined
      ? undefined
      : or(ilike(decision.title, pattern), ilike(decision.context, pattern), ilike(decision.outcome, pattern)),
  )
}

export async function listedDecisions(
  tx: Transaction,
  key: EngagementKey,
  audiences: readonly DecisionAudience[],
  filter: DecisionFilter,
  { today, limit, offset }: { readonly today: IsoDate; readonly limit: number; readonly offset: number },
): Promise<DecisionRow[]> {
  const by = {
    due: dueDay,
    changed: decision.changedAt,
    title: sql`lower(${decision.title})`,
    state: sql`array_position(array['open', 'proposed', 'deferred', 'decided'], ${decision.state})`,
  }[filter.sort]
  const order = filter.descending ? desc : asc
  return tx
    .select()
    .from(decision)
    .where(matching(key, audiences, filter, today))
    .orderBy(sql`${order(by)} nulls last`, desc(decision.changedAt), asc(decision.id))
    .limit(limit)
    .offset(offset)
}

export async function countDecisions(
  tx: Transaction,
  key: EngagementKey,
  audiences: readonly DecisionAudience[],
  filter: DecisionFilter,
  today: IsoDate,
): Promise<{ readonly total: number; readonly due: number }> {
  const [all] = await tx
    .select({ total: count() })
    .from(decision)
    .where(matching(key, audiences, filter, today))
  const [late] = await tx
    .select({ due: count() })
    .from(decision)
    .where(and(inSight(key, audiences), dueNow(today)))
  return { total: all?.total ?? 0, due: late?.due ?? 0 }
}

/** A decision of the engagement, removed ones too; null where there is none. */
export async function findDecision(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  id: string,
): Promise<DecisionRow | null> {
  const [row] = await tx
    .select()
    .from(decision)
    .where(and(eq(decision.customerId, customerId), eq(decision.engagementId, engagementId), eq(decision.id, id)))
  return row ?? null
}

/** The decisions in force that answer a decision point of the workshop. */
export async function pointDecisions(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<DecisionRow[]> {
  return tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        isNotNull(decision.slug),
        isNull(decision.deletedAt),
        isNull(decision.supersededBy),
      ),
    )
    .orderBy(asc(decision.slug))
}

/** Whether a decision in force answers that decision point of the engagement. */
export async function isAnswered(
  tx: Transaction,
  { customerId, engagementId }: Pick<DecisionRow, 'customerId' | 'engagementId'>,
  slug: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        eq(decision.slug, slug),
        isNull(decision.deletedAt),
        isNull(decision.supersededBy),
      ),
    )
  return rows.length > 0
}

/** Which earlier decision each of these replaced. */
export async function supersededBy(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: decision.id, by: decision.supersededBy })
    .from(decision)
    .where(
      and(
        eq(decision.customerId, customerId),
        eq(decision.engagementId, engagementId),
        inArray(decision.supersededBy, [...ids]),
      ),
    )
  return new Map(rows.flatMap(({ id, by }) => (by === null ? [] : [[by, id] as const])))
}

/** Writes a decision for the first time, with the first entry of its history. */
export async function insertDecision(
  tx: Transaction,
  row: typeof decision.$inferInsert,
  reason: string | null = null,
): Promise<DecisionRow> {
  const [inserted] = await tx.insert(decision).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  await remember(tx, inserted, reason)
  return inserted
}

/** Changes a decision, whose engagement is held, and remembers the state it has then. */
export async function updateDecision(
  tx: Transaction,
  { customerId, id }: Pick<DecisionRow, 'customerId' | 'id'>,
  values: DecisionValues,
  reason: string | null = null,
): Promise<DecisionRow> {
  const [updated] = await tx
    .update(decision)
    .set({ ...values, version: sql`${decision.version} + 1` })
    .where(and(eq(decision.customerId, customerId), eq(decision.id, id)))
    .returning()
  if (updated === undefined) throw new Error('a decision whose engagement is held is gone')
  await remember(tx, updated, reason)
  return updated
}

export async function historyOf(tx: Transaction, customerId: CustomerId, decisionId: string): Promise<HistoryRow[]> {
  return tx
    .select()
    .from(decisionHistory)
    .where(and(eq(decisionHistory.customerId, customerId), eq(decisionHistory.decisionId, decisionId)))
    .orderBy(desc(decisionHistory.version))
}

/** People and contacts stand in the history by id: whoever is erased is a pseudonym there too. */
async function remember(tx: Transaction, row: DecisionRow, reason: string | null): Promise<void> {
  await tx.insert(decisionHistory).values({
    customerId: row.customerId,
    engagementId: row.engagementId,
    decisionId: row.id,
    version: row.version,
    state: momentOf(row),
    reason,
    changedAt: row.changedAt,
    changedBy: row.changedBy,
  })
}

const momentOf = (row: DecisionRow): DecisionMemory => ({
  title: row.title,
  context: row.context,
  options: row.options,
  choice: row.choice,
  state: row.state,
  outcome: row.outcome,
  deferredUntil: row.deferredUntil,
  dueOn: row.dueOn,
  ownerPerson: row.ownerPerson,
  ownerContact: row.ownerContact,
  decidedByPerson: row.decidedByPerson,
  decidedByContact: row.decidedByContact,
  decidedOn: row.decidedOn,
  audience: row.audience,
})
