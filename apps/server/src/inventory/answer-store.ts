import type { QuestionId } from '@lotse/inventory'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { inventoryProposalAnswer } from '../tables/inventory.ts'
import type { TenantKey } from './store.ts'

/** What people made of proposed answers. */

export type AnswerRow = typeof inventoryProposalAnswer.$inferSelect

const inForce = ({ customerId, tenantId }: TenantKey) =>
  and(
    eq(inventoryProposalAnswer.customerId, customerId),
    eq(inventoryProposalAnswer.tenantId, tenantId),
    isNull(inventoryProposalAnswer.withdrawnAt),
  )

/** The answers of a tenant that nobody took back. */
export function answersOf(tx: Transaction, key: TenantKey): Promise<AnswerRow[]> {
  return tx.select().from(inventoryProposalAnswer).where(inForce(key)).orderBy(inventoryProposalAnswer.questionId)
}

export async function findAnswer(tx: Transaction, key: TenantKey, questionId: QuestionId): Promise<AnswerRow | null> {
  const [row] = await tx
    .select()
    .from(inventoryProposalAnswer)
    .where(and(inForce(key), eq(inventoryProposalAnswer.questionId, questionId)))
  return row ?? null
}

export async function insertAnswer(tx: Transaction, row: typeof inventoryProposalAnswer.$inferInsert): Promise<void> {
  await tx.insert(inventoryProposalAnswer).values(row)
}

/** Ends that an answer holds; it stays as what was once said. */
export async function endAnswer(
  tx: Transaction,
  { customerId, id }: Pick<AnswerRow, 'customerId' | 'id'>,
  set: { readonly withdrawnAt: Date; readonly withdrawnBy: string | null },
): Promise<void> {
  await tx
    .update(inventoryProposalAnswer)
    .set(set)
    .where(and(eq(inventoryProposalAnswer.customerId, customerId), eq(inventoryProposalAnswer.id, id)))
}
