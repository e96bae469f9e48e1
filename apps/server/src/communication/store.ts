import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import {
  communicationGroup,
  communicationMessage,
  communicationPlan,
  communicationTraining,
} from '../tables/communication.ts'

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}
export type PlanRow = typeof communicationPlan.$inferSelect
export type MessageRow = typeof communicationMessage.$inferSelect
export type TrainingRow = typeof communicationTraining.$inferSelect
export type FiguresRow = typeof communicationGroup.$inferSelect

/** What was written down for the plan as a whole; null: nothing. */
export async function findPlan(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<PlanRow | null> {
  const { customerId: customer, engagementId: engagement } = communicationPlan
  const [row] = await tx
    .select()
    .from(communicationPlan)
    .where(and(eq(customer, customerId), eq(engagement, engagementId)))
  return row ?? null
}

export async function messagesOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<MessageRow[]> {
  const { customerId: customer, engagementId: engagement } = communicationMessage
  return tx
    .select()
    .from(communicationMessage)
    .where(and(eq(customer, customerId), eq(engagement, engagementId)))
}

export async function trainingsOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<TrainingRow[]> {
  const { customerId: customer, engagementId: engagement } = communicationTraining
  return tx
    .select()
    .from(communicationTraining)
    .where(and(eq(customer, customerId), eq(engagement, engagementId)))
}

export async function figuresOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<FiguresRow[]> {
  const { customerId: customer, engagementId: engagement } = communicationGroup
  return tx
    .select()
    .from(communicationGroup)
    .where(and(eq(customer, customerId), eq(engagement, engagementId)))
}

/** Each writes what is new about a thing; the first time it becomes a row, later the version grows. */

export async function writePlan(tx: Transaction, row: typeof communicationPlan.$inferInsert): Promise<void> {
  const { customerId: _, engagementId: __, ...set } = row
  await tx
    .insert(communicationPlan)
    .values(row)
    .onConflictDoUpdate({
      target: [communicationPlan.customerId, communicationPlan.engagementId],
      set: { ...set, version: sql`${communicationPlan.version} + 1` },
    })
}

export async function writeMessage(tx: Transaction, row: typeof communicationMessage.$inferInsert): Promise<void> {
  const { customerId: _, groupId: __, messageId: ___, ...set } = row
  await tx
    .insert(communicationMessage)
    .values(row)
    .onConflictDoUpdate({
      target: [communicationMessage.customerId, communicationMessage.groupId, communicationMessage.messageId],
      set: { ...set, version: sql`${communicationMessage.version} + 1` },
    })
}

export async function writeTraining(tx: Transaction, row: typeof communicationTraining.$inferInsert): Promise<void> {
  const { customerId: _, groupId: __, formId: ___, ...set } = row
  await tx
    .insert(communicationTraining)
    .values(row)
    .onConflictDoUpdate({
      target: [communicationTraining.customerId, communicationTraining.groupId, communicationTraining.formId],
      set: { ...set, version: sql`${communicationTraining.version} + 1` },
    })
}

export async function writeFigures(tx: Transaction, row: typeof communicationGroup.$inferInsert): Promise<void> {
  const { customerId: _, groupId: __, ...set } = row
  await tx
    .insert(communicationGroup)
    .values(row)
    .onConflictDoUpdate({
      target: [communicationGroup.customerId, communicationGroup.groupId],
      set: { ...set, version: sql`${communicationGroup.version} + 1` },
    })
}
