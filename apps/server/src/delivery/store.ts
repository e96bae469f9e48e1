import type { StatedFactId } from '@lotse/contract'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { pilot, statedFact, workflowAnswer } from '../tables/delivery.ts'

/** Everything here is written version by version: the newest row holds, the others are history. */

export type FactRow = typeof statedFact.$inferSelect
export type AnswerRow = typeof workflowAnswer.$inferSelect
export type PilotRow = typeof pilot.$inferSelect

/** The engagement that a row belongs to: always with its customer. */
export interface DeliveryKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** More history than this nobody reads on one page. */
const longestHistory = 200

const factsAt = ({ customerId, engagementId }: DeliveryKey) =>
  and(eq(statedFact.customerId, customerId), eq(statedFact.engagementId, engagementId))
const answersAt = ({ customerId, engagementId }: DeliveryKey) =>
  and(eq(workflowAnswer.customerId, customerId), eq(workflowAnswer.engagementId, engagementId))
const pilotsAt = ({ customerId, engagementId }: DeliveryKey) =>
  and(eq(pilot.customerId, customerId), eq(pilot.engagementId, engagementId))

/** The newest statement of each fact that was ever stated. */
export function presentFacts(tx: Transaction, key: DeliveryKey): Promise<FactRow[]> {
  return tx
    .selectDistinctOn([statedFact.fact])
    .from(statedFact)
    .where(factsAt(key))
    .orderBy(asc(statedFact.fact), desc(statedFact.version))
}

export async function presentFact(tx: Transaction, key: DeliveryKey, fact: StatedFactId): Promise<FactRow | null> {
  const [row] = await tx
    .select()
    .from(statedFact)
    .where(and(factsAt(key), eq(statedFact.fact, fact)))
    .orderBy(desc(statedFact.version))
    .limit(1)
  return row ?? null
}

/** The newest answer to each question that was ever answered. */
export function presentAnswers(tx: Transaction, key: DeliveryKey): Promise<AnswerRow[]> {
  return tx
    .selectDistinctOn([workflowAnswer.questionId])
    .from(workflowAnswer)
    .where(answersAt(key))
    .orderBy(asc(workflowAnswer.questionId), desc(workflowAnswer.version))
}

export async function presentAnswer(tx: Transaction, key: DeliveryKey, questionId: string): Promise<AnswerRow | null> {
  const [row] = await tx
    .select()
    .from(workflowAnswer)
    .where(and(answersAt(key), eq(workflowAnswer.questionId, questionId)))
    .orderBy(desc(workflowAnswer.version))
    .limit(1)
  return row ?? null
}

export async function presentPilot(tx: Transaction, key: DeliveryKey): Promise<PilotRow | null> {
  const [row] = await pilotHistory(tx, key, 1)
  return row ?? null
}

export function factHistory(tx: Transaction, key: DeliveryKey): Promise<FactRow[]> {
  return tx
    .select()
    .from(statedFact)
    .where(factsAt(key))
    .orderBy(desc(statedFact.statedAt), desc(statedFact.version))
    .limit(longestHistory)
}

export function answerHistory(tx: Transaction, key: DeliveryKey): Promise<AnswerRow[]> {
  return tx
    .select()
    .from(workflowAnswer)
    .where(answersAt(key))
    .orderBy(desc(workflowAnswer.answeredAt), desc(workflowAnswer.version))
    .limit(longestHistory)
}

export function pilotHistory(tx: Transaction, key: DeliveryKey, limit = longestHistory): Promise<PilotRow[]> {
  return tx.select().from(pilot).where(pilotsAt(key)).orderBy(desc(pilot.version)).limit(limit)
}

export async function insertFact(tx: Transaction, row: typeof statedFact.$inferInsert): Promise<FactRow> {
  return only(await tx.insert(statedFact).values(row).returning())
}

export async function insertAnswer(tx: Transaction, row: typeof workflowAnswer.$inferInsert): Promise<AnswerRow> {
  return only(await tx.insert(workflowAnswer).values(row).returning())
}

export async function insertPilot(tx: Transaction, row: typeof pilot.$inferInsert): Promise<PilotRow> {
  return only(await tx.insert(pilot).values(row).returning())
}

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('an insert gave no row back')
  return row
}
