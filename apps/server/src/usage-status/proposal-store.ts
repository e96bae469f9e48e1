import { and, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { usageStatusProposal } from '../tables/entitlements.ts'
import type { EngagementKey, ProposalRow } from './store.ts'

const ofEngagement = ({ customerId, engagementId }: EngagementKey) =>
  and(eq(usageStatusProposal.customerId, customerId), eq(usageStatusProposal.engagementId, engagementId))

/** The proposals of an engagement, newest first; a hundred at most. */
export async function proposalsOf(tx: Transaction, key: EngagementKey): Promise<ProposalRow[]> {
  return tx
    .select()
    .from(usageStatusProposal)
    .where(ofEngagement(key))
    .orderBy(desc(usageStatusProposal.proposedAt), desc(usageStatusProposal.id))
    .limit(100)
}

export async function findProposal(tx: Transaction, key: EngagementKey, id: string): Promise<ProposalRow | null> {
  const [row] = await tx
    .select()
    .from(usageStatusProposal)
    .where(and(ofEngagement(key), eq(usageStatusProposal.id, id)))
  return row ?? null
}

export async function insertProposal(
  tx: Transaction,
  row: typeof usageStatusProposal.$inferInsert,
): Promise<ProposalRow> {
  const [inserted] = await tx.insert(usageStatusProposal).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Decides an open proposal; null where somebody has decided it already. */
export async function decideProposal(
  tx: Transaction,
  row: ProposalRow,
  decision: Pick<ProposalRow, 'state' | 'decidedBy' | 'decidedAt' | 'decisionReason'>,
): Promise<ProposalRow | null> {
  const [decided] = await tx
    .update(usageStatusProposal)
    .set({ ...decision, version: sql`${usageStatusProposal.version} + 1` })
    .where(
      and(
        eq(usageStatusProposal.customerId, row.customerId),
        eq(usageStatusProposal.id, row.id),
        eq(usageStatusProposal.state, 'open'),
      ),
    )
    .returning()
  return decided ?? null
}
