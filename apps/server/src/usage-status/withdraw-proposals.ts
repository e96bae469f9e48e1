import type { Change } from '../platform/change.ts'
import { decideProposal, proposalsOf } from './proposal-store.ts'
import type { UsageStatusRow } from './store.ts'

/** What is proposed about a record that ends is withdrawn with it: nobody can confirm it any more. */
export async function withdrawProposals(
  { tx, customerId, actor, now, record }: Change,
  { id, engagementId }: UsageStatusRow,
): Promise<void> {
  for (const row of await proposalsOf(tx, { customerId, engagementId })) {
    if (row.state !== 'open' || row.usageStatusId !== id) continue
    const decision = { decidedBy: actor?.personId ?? null, decidedAt: now, decisionReason: null }
    await decideProposal(tx, row, { state: 'withdrawn', ...decision })
    await record({
      event: 'usageStatus.proposalWithdrawn',
      engagementId,
      subject: id,
      before: { l1: row.l1, l2: row.l2 },
    })
  }
}
