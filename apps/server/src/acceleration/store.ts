import type { Cause } from '@lotse/contract'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import {
  accelerationAction,
  accelerationAnswer,
  accelerationCase,
  accelerationCause,
  accelerationEffort,
  accelerationReview,
  accelerationRow,
  accelerationStep,
} from '../tables/acceleration.ts'

/** Cases with what belongs to them. Whoever changes anything holds the engagement. */

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}
export type CaseRow = typeof accelerationCase.$inferSelect
export type StepRow = typeof accelerationStep.$inferSelect
export type ActionRow = typeof accelerationAction.$inferSelect
export type AnswerRow = typeof accelerationAnswer.$inferSelect
export type KeptRow = typeof accelerationRow.$inferSelect

/** Every case of an engagement, the newest first. */
export async function casesOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<CaseRow[]> {
  return tx
    .select()
    .from(accelerationCase)
    .where(and(eq(accelerationCase.customerId, customerId), eq(accelerationCase.engagementId, engagementId)))
    .orderBy(desc(accelerationCase.openedAt), desc(accelerationCase.id))
}

export async function findCase(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  caseId: string,
): Promise<CaseRow | null> {
  const { customerId: customer, engagementId: engagement, id } = accelerationCase
  const [row] = await tx
    .select()
    .from(accelerationCase)
    .where(and(eq(customer, customerId), eq(engagement, engagementId), eq(id, caseId)))
  return row ?? null
}

export async function insertCase(
  tx: Transaction,
  row: typeof accelerationCase.$inferInsert,
  causes: readonly Cause[],
): Promise<void> {
  await tx.insert(accelerationCase).values(row)
  await replaceCauses(tx, row, causes)
}

export async function replaceCauses(
  tx: Transaction,
  { customerId, id: caseId }: Pick<CaseRow, 'customerId' | 'id'>,
  causes: readonly Cause[],
): Promise<void> {
  await tx
    .delete(accelerationCause)
    .where(and(eq(accelerationCause.customerId, customerId), eq(accelerationCause.caseId, caseId)))
  if (causes.length === 0) return
  await tx
    .insert(accelerationCause)
    .values([...new Set(causes)].map((cause, position) => ({ customerId, caseId, cause, position })))
}

/** Changes a case that is still at `version`; null where somebody was faster. */
export async function updateCase(
  tx: Transaction,
  { customerId, id }: Pick<CaseRow, 'customerId' | 'id'>,
  version: number,
  values: Partial<typeof accelerationCase.$inferInsert>,
): Promise<CaseRow | null> {
  const [row] = await tx
    .update(accelerationCase)
    .set({ ...values, version: sql`${accelerationCase.version} + 1` })
    .where(
      and(
        eq(accelerationCase.customerId, customerId),
        eq(accelerationCase.id, id),
        eq(accelerationCase.version, version),
      ),
    )
    .returning()
  return row ?? null
}

/** What belongs to the cases of an engagement, each list by its case. */
export async function partsOf(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  const ofCase = sql`(select id from lotse.acceleration_case where customer_id = ${customerId}::uuid and engagement_id = ${engagementId}::uuid)`
  const causes = await tx
    .select()
    .from(accelerationCause)
    .where(and(eq(accelerationCause.customerId, customerId), sql`${accelerationCause.caseId} in ${ofCase}`))
    .orderBy(asc(accelerationCause.position))
  const steps = await tx
    .select()
    .from(accelerationStep)
    .where(and(eq(accelerationStep.customerId, customerId), sql`${accelerationStep.caseId} in ${ofCase}`))
    .orderBy(asc(accelerationStep.position))
  const actions = await tx
    .select()
    .from(accelerationAction)
    .where(
      and(
        eq(accelerationAction.customerId, customerId),
        eq(accelerationAction.engagementId, engagementId),
        isNull(accelerationAction.deletedAt),
      ),
    )
    .orderBy(sql`${accelerationAction.doneAt} is not null`, asc(accelerationAction.dueOn), asc(accelerationAction.id))
  const efforts = await tx
    .select()
    .from(accelerationEffort)
    .where(and(eq(accelerationEffort.customerId, customerId), eq(accelerationEffort.engagementId, engagementId)))
    .orderBy(desc(accelerationEffort.doneOn), desc(accelerationEffort.id))
  return { causes, steps, actions, efforts }
}
export type CaseParts = Awaited<ReturnType<typeof partsOf>>

export async function insertReview(tx: Transaction, row: typeof accelerationReview.$inferInsert): Promise<void> {
  await tx.insert(accelerationReview).values(row)
}

/** The meetings of the reviews of a case, in the order they were planned; removed ones too. */
export async function reviewsOf(
  tx: Transaction,
  { customerId, id: caseId }: Pick<CaseRow, 'customerId' | 'id'>,
): Promise<string[]> {
  const rows = await tx
    .select({ meetingId: accelerationReview.meetingId })
    .from(accelerationReview)
    .where(and(eq(accelerationReview.customerId, customerId), eq(accelerationReview.caseId, caseId)))
    .orderBy(asc(accelerationReview.plannedAt), asc(accelerationReview.meetingId))
  return rows.map(({ meetingId }) => meetingId)
}

/** Steps of a plan that are not there yet begin; those that are keep what they say. */
export async function insertSteps(tx: Transaction, rows: (typeof accelerationStep.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(accelerationStep).values(rows).onConflictDoNothing()
}

/** Whether an expert agreed to bring back the desktop architect; no other step asks for it. */
export const isApproved = (steps: readonly Pick<StepRow, 'key' | 'approvedBy'>[]): boolean =>
  steps.some(({ key, approvedBy }) => key === 'involveGmFta' && approvedBy !== null)

export async function findStep(
  tx: Transaction,
  { customerId, id: caseId }: Pick<CaseRow, 'customerId' | 'id'>,
  { cause, key }: Pick<StepRow, 'cause' | 'key'>,
): Promise<StepRow | null> {
  const [row] = await tx
    .select()
    .from(accelerationStep)
    .where(
      and(
        eq(accelerationStep.customerId, customerId),
        eq(accelerationStep.caseId, caseId),
        eq(accelerationStep.cause, cause),
        eq(accelerationStep.key, key),
      ),
    )
  return row ?? null
}

export async function updateStep(
  tx: Transaction,
  { customerId, caseId, cause, key }: StepRow,
  values: Partial<typeof accelerationStep.$inferInsert>,
): Promise<void> {
  await tx
    .update(accelerationStep)
    .set({ ...values, version: sql`${accelerationStep.version} + 1` })
    .where(
      and(
        eq(accelerationStep.customerId, customerId),
        eq(accelerationStep.caseId, caseId),
        eq(accelerationStep.cause, cause),
        eq(accelerationStep.key, key),
      ),
    )
}

export async function insertEffort(tx: Transaction, row: typeof accelerationEffort.$inferInsert): Promise<void> {
  await tx.insert(accelerationEffort).values(row)
}

export async function insertAction(tx: Transaction, row: typeof accelerationAction.$inferInsert): Promise<void> {
  await tx.insert(accelerationAction).values(row)
}

/** An action of the engagement, removed or not. */
export async function findAction(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  actionId: string,
): Promise<ActionRow | null> {
  const { customerId: customer, engagementId: engagement, id } = accelerationAction
  const [row] = await tx
    .select()
    .from(accelerationAction)
    .where(and(eq(customer, customerId), eq(engagement, engagementId), eq(id, actionId)))
  return row ?? null
}

/** Changes an action that is still at `version`; null where somebody was faster. */
export async function updateAction(
  tx: Transaction,
  { customerId, id }: ActionRow,
  version: number,
  values: Partial<typeof accelerationAction.$inferInsert>,
): Promise<ActionRow | null> {
  const { customerId: customer, id: own, version: at } = accelerationAction
  const [row] = await tx
    .update(accelerationAction)
    .set({ ...values, version: sql`${at} + 1` })
    .where(and(eq(customer, customerId), eq(own, id), eq(at, version)))
    .returning()
  return row ?? null
}

/** The open joint actions of the case that is under way, and those of any case done within the last weeks. */
export async function sharedActionsOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  doneSince: Date,
): Promise<ActionRow[]> {
  return tx
    .select()
    .from(accelerationAction)
    .where(
      and(
        eq(accelerationAction.customerId, customerId),
        eq(accelerationAction.engagementId, engagementId),
        eq(accelerationAction.shared, true),
        isNull(accelerationAction.deletedAt),
        sql`case when ${accelerationAction.doneAt} is not null
          then ${accelerationAction.doneAt} >= ${doneSince.toISOString()}::timestamptz
          else exists (select from lotse.acceleration_case c where c.customer_id = ${accelerationAction.customerId}
            and c.id = ${accelerationAction.caseId} and c.closed_at is null) end`,
      ),
    )
    .orderBy(sql`${accelerationAction.doneAt} is not null`, asc(accelerationAction.dueOn), asc(accelerationAction.id))
}

export async function findAnswer(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<AnswerRow | null> {
  const [row] = await tx
    .select()
    .from(accelerationAnswer)
    .where(and(eq(accelerationAnswer.customerId, customerId), eq(accelerationAnswer.engagementId, engagementId)))
  return row ?? null
}

/** Writes the answer in place of the one before it. The engagement is held. */
export async function writeAnswer(tx: Transaction, row: Omit<AnswerRow, 'version'>): Promise<void> {
  await tx
    .insert(accelerationAnswer)
    .values(row)
    .onConflictDoUpdate({
      target: [accelerationAnswer.customerId, accelerationAnswer.engagementId],
      set: { ...row, version: sql`${accelerationAnswer.version} + 1` },
    })
}

/** What was answered to a stall ends with the case that takes it up. */
export async function forgetAnswer(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<void> {
  await tx
    .delete(accelerationAnswer)
    .where(and(eq(accelerationAnswer.customerId, customerId), eq(accelerationAnswer.engagementId, engagementId)))
}

export async function findKept(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<KeptRow | null> {
  const [row] = await tx
    .select()
    .from(accelerationRow)
    .where(and(eq(accelerationRow.customerId, customerId), eq(accelerationRow.engagementId, engagementId)))
  return row ?? null
}

export async function writeKept(tx: Transaction, row: KeptRow): Promise<void> {
  const { customerId: _, engagementId: __, ...set } = row
  await tx
    .insert(accelerationRow)
    .values(row)
    .onConflictDoUpdate({ target: [accelerationRow.customerId, accelerationRow.engagementId], set })
}

export async function forgetKept(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<void> {
  await tx
    .delete(accelerationRow)
    .where(and(eq(accelerationRow.customerId, customerId), eq(accelerationRow.engagementId, engagementId)))
}
