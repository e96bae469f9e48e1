import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import { type SealedFor, sealText } from '../../platform/seal.ts'
import type { Secret } from '../../platform/secret.ts'
import { teamsMessage } from '../../tables/notices.ts'

/** Messages for Teams that are to be sent, and what became of them. */

export type TeamsMessageRow = typeof teamsMessage.$inferSelect

export const cardSealedFor = (id: string): SealedFor => ({ purpose: 'card of Teams', row: id })

interface NewMessage {
  readonly id: string
  readonly personId: string
  /** Whose address it was written for: in the channel of all the card says for whom it is. */
  readonly ownerId: string
  readonly notices: number
  readonly card: object
  readonly now: Date
}

export async function insertTeamsMessage(
  tx: Transaction,
  secret: Secret,
  { card, now, ...row }: NewMessage,
): Promise<void> {
  const sealed = sealText(secret, JSON.stringify(card), cardSealedFor(row.id))
  const due = { state: 'queued', queuedAt: now, nextAt: now } as const
  await tx.insert(teamsMessage).values({ customerId: ORGANISATION, ...row, card: sealed, ...due })
}

/** Whose turn it is, the longest waiting first. */
export async function dueTeamsMessages(tx: Transaction, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: teamsMessage.id })
    .from(teamsMessage)
    .where(and(isNotNull(teamsMessage.nextAt), lte(teamsMessage.nextAt, now)))
    .orderBy(asc(teamsMessage.nextAt), asc(teamsMessage.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** One message if it is still due and nobody else is sending it, held until the transaction ends. */
export async function claimTeamsMessage(tx: Transaction, id: string, now: Date): Promise<TeamsMessageRow | null> {
  const [row] = await tx
    .select()
    .from(teamsMessage)
    .where(and(eq(teamsMessage.id, id), isNotNull(teamsMessage.nextAt), lte(teamsMessage.nextAt, now)))
    .for('update', { skipLocked: true })
  return row ?? null
}

/** One message, held until the transaction ends. */
export async function holdTeamsMessage(tx: Transaction, id: string): Promise<TeamsMessageRow | null> {
  const [row] = await tx.select().from(teamsMessage).where(eq(teamsMessage.id, id)).for('update')
  return row ?? null
}

export async function updateTeamsMessage(tx: Transaction, id: string, values: Partial<TeamsMessageRow>): Promise<void> {
  await tx.update(teamsMessage).set(values).where(eq(teamsMessage.id, id))
}
