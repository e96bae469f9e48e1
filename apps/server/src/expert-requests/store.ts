import type { IsoDate } from '@lotse/calendar'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import { expertRequest, expertRequestStep } from '../tables/expert-requests.ts'
import { turnOf } from './turn.ts'

export type ExpertRequestRow = typeof expertRequest.$inferSelect
export type RequestValues = Partial<typeof expertRequest.$inferInsert>
export type StepRow = typeof expertRequestStep.$inferSelect

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

const at = ({ customerId, id }: Pick<ExpertRequestRow, 'customerId' | 'id'>) =>
  and(eq(expertRequest.customerId, customerId), eq(expertRequest.id, id))

/** The requests of an engagement that are not removed, the newest first. */
export async function requestsOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<ExpertRequestRow[]> {
  return tx
    .select()
    .from(expertRequest)
    .where(
      and(
        eq(expertRequest.customerId, customerId),
        eq(expertRequest.engagementId, engagementId),
        isNull(expertRequest.deletedAt),
      ),
    )
    .orderBy(desc(expertRequest.id))
}

/** A request of the engagement, removed ones too; null where there is none. */
export async function findRequest(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  id: string,
): Promise<ExpertRequestRow | null> {
  const [row] = await tx
    .select()
    .from(expertRequest)
    .where(and(at({ customerId, id }), eq(expertRequest.engagementId, engagementId)))
  return row ?? null
}

/** The same, held until the end of this change. */
export async function holdRequest(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  id: string,
): Promise<ExpertRequestRow | null> {
  const [row] = await tx
    .select()
    .from(expertRequest)
    .where(and(at({ customerId, id }), eq(expertRequest.engagementId, engagementId)))
    .for('update')
  return row ?? null
}

/** Where a request lies, whoever’s it is; null where there is none, or its engagement was deleted. In the portfolio scope. */
export async function placeOfRequest(tx: Transaction, id: string): Promise<EngagementKey | null> {
  const { rows } = await tx.execute<{ customerId: CustomerId; engagementId: string }>(sql`
    select r.customer_id as "customerId", r.engagement_id as "engagementId" from lotse.expert_request r
    join lotse.engagement e on e.customer_id = r.customer_id and e.id = r.engagement_id and e.deleted_at is null
    where r.id = ${id}::uuid and r.deleted_at is null`)
  return rows[0] ?? null
}

export async function insertRequest(
  tx: Transaction,
  row: typeof expertRequest.$inferInsert,
): Promise<ExpertRequestRow> {
  const [inserted] = await tx.insert(expertRequest).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Writes what changed, and whose turn it is by that. Whoever calls it holds the engagement. */
export async function updateRequest(
  tx: Transaction,
  row: ExpertRequestRow,
  values: RequestValues,
): Promise<ExpertRequestRow> {
  const next = { ...row, ...values } as ExpertRequestRow
  const [updated] = await tx
    .update(expertRequest)
    .set({ ...values, ...turnOf(next), version: sql`${expertRequest.version} + 1` })
    .where(at(row))
    .returning()
  if (updated === undefined) throw new Error('a request that was held is gone')
  return updated
}

export async function insertStep(tx: Transaction, row: Omit<StepRow, 'id'>): Promise<void> {
  await tx.insert(expertRequestStep).values({ ...row, id: newId() })
}

/** Every step of a request, the first one first. */
export async function stepsOf(tx: Transaction, { customerId, id }: ExpertRequestRow): Promise<StepRow[]> {
  return tx
    .select()
    .from(expertRequestStep)
    .where(and(eq(expertRequestStep.customerId, customerId), eq(expertRequestStep.requestId, id)))
    .orderBy(asc(expertRequestStep.id))
}

/** Requests of a partner on a topic that were submitted since a day and not withdrawn, the newest first. In the portfolio scope. */
export async function requestsOnTopic(
  tx: Transaction,
  {
    partnerKey,
    topic,
    since,
    except,
  }: { readonly partnerKey: string; readonly topic: string; readonly since: IsoDate; readonly except: string | null },
): Promise<ExpertRequestRow[]> {
  return tx
    .select()
    .from(expertRequest)
    .where(
      and(
        eq(expertRequest.partnerKey, partnerKey),
        eq(expertRequest.topic, topic as NonNullable<ExpertRequestRow['topic']>),
        sql`${expertRequest.submittedAt} >= ${since}::date`,
        sql`${expertRequest.state} not in ('draft', 'withdrawn')`,
        except === null ? undefined : sql`${expertRequest.id} <> ${except}::uuid`,
      ),
    )
    .orderBy(desc(expertRequest.submittedAt))
    .limit(100)
}
