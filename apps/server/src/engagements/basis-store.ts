import type { IsoDate } from '@lotse/calendar'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { evaluationBasis, standing } from '../tables/engagements.ts'
import type { UsageForNow } from '../usage/verdict-of-tenant.ts'
import { EDITION, type FactsForNow } from './facts-for-now.ts'
import type { EngagementKey } from './store.ts'

/** What evaluations rested on and found, kept beside the standing. */

/** What the last evaluation found, as far as the next one has to know. */
export interface LastFound {
  readonly state: string
  readonly month: string | null
  readonly rate: number | null
  /** See `outcome` of the table; null also where nothing is kept. */
  readonly outcome: string | null
}

/** Null: the engagement was never evaluated. */
export async function lastFound(tx: Transaction, key: EngagementKey): Promise<LastFound | null> {
  const [row] = await tx
    .select({
      state: standing.state,
      month: standing.month,
      rate: standing.rate,
      outcome: evaluationBasis.outcome,
    })
    .from(standing)
    .leftJoin(
      evaluationBasis,
      and(eq(evaluationBasis.customerId, standing.customerId), eq(evaluationBasis.engagementId, standing.engagementId)),
    )
    .where(and(eq(standing.customerId, key.customerId), eq(standing.engagementId, key.engagementId)))
  return row ?? null
}

/** The last event of the customer; 0 where there is none. */
export async function lastEvent(tx: Transaction, customerId: CustomerId): Promise<number> {
  const { rows } = await tx.execute<{ seq: string }>(
    sql`select seq from lotse.audit_chain where customer_id = ${customerId}`,
  )
  return Number(rows[0]?.seq ?? 0)
}

/** Up to which event facts are known: those read after `head`, by a transaction that recorded so many events since. */
interface Known {
  readonly head: number
  readonly recorded: number
}

/** The last event known; where somebody else's came between those of this transaction, all of them stay new. */
const eventKnown = (customerId: string, { head, recorded }: Known) => sql`${head}::bigint + case when exists (
  select from lotse.audit_chain c where c.customer_id = ${customerId} and c.seq = ${head + recorded}::bigint
) then ${recorded}::int else 0 end`

interface Kept extends Known {
  readonly facts: FactsForNow
  readonly day: IsoDate
  readonly outcome: string | null
}

/**
 * Keeps what was read and found. `head`: the last event before anything was read, those of this transaction included. Who
 * records one meanwhile comes after it in the trail, and the engagement is read anew.
 */
export async function keepBasis(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  { facts, day, outcome, ...known }: Kept,
): Promise<void> {
  const trailSeq = eventKnown(customerId, known)
  const values = { facts, day, outcome, edition: EDITION, trailSeq }
  await tx
    .insert(evaluationBasis)
    .values({ customerId, engagementId, ...values })
    .onConflictDoUpdate({
      target: [evaluationBasis.customerId, evaluationBasis.engagementId],
      set: {
        facts: sql`excluded.facts`,
        day,
        outcome,
        edition: EDITION,
        trailSeq: sql`excluded.trail_seq`,
        version: sql`${evaluationBasis.version} + 1`,
      },
    })
}

/** The basis as it is now: its version, and the last event of the customer where none since concerns the engagement. */
export async function basisNow(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<{ readonly version: number; readonly head: number | null } | null> {
  const { rows } = await tx.execute<{ version: number; head: string; moved: boolean }>(sql`
    select b.version, coalesce(c.seq, 0) as head, ${concernedSince} as moved
    from lotse.evaluation_basis b left join lotse.audit_chain c on c.customer_id = b.customer_id
    where b.customer_id = ${customerId} and b.engagement_id = ${engagementId}`)
  const [row] = rows
  return row === undefined ? null : { version: row.version, head: row.moved ? null : Number(row.head) }
}

/** Whether an event that the basis `b` does not know concerns its engagement or the whole customer. */
export const concernedSince = sql`exists (
  select from lotse.audit_event a where a.customer_id = b.customer_id and a.seq > b.trail_seq
    and (a.engagement_id = b.engagement_id or a.engagement_id is null))`

interface KeptOutcome extends Known {
  readonly outcome: string
  readonly day: IsoDate
}

/**
 * Keeps what was found from the same facts on another day. `head`: the last event before this transaction's own ones, of
 * which there are `recorded`; where somebody else's came between them, it stays new.
 */
export async function keepOutcome(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  { outcome, day, ...known }: KeptOutcome,
): Promise<void> {
  await tx.execute(sql`
    update lotse.evaluation_basis b set outcome = ${outcome}, day = ${day}::date, version = b.version + 1,
      trail_seq = ${eventKnown(customerId, known)}
    where b.customer_id = ${customerId} and b.engagement_id = ${engagementId}`)
}

/** The use that was kept and still holds on a day; null where there is none. */
export async function usageKept(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  today: IsoDate,
): Promise<UsageForNow | null> {
  const { rows } = await tx.execute<{ usage: UsageForNow }>(sql`
    select b.facts -> 'usage' as usage from lotse.evaluation_basis b
    where b.customer_id = ${customerId} and b.engagement_id = ${engagementId} and b.edition = ${EDITION}
      and not ${concernedSince}`)
  const usage = rows[0]?.usage ?? null
  return usage === null || (usage.until !== null && usage.until <= today) ? null : usage
}

/** Lets every engagement of the customer be read anew: for what changes facts and leaves no event in the trail. */
export async function forgetBasis(tx: Transaction, customerId: CustomerId): Promise<void> {
  await tx.delete(evaluationBasis).where(eq(evaluationBasis.customerId, customerId))
}
