import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { presentProposal } from './present.ts'
import { decideProposal, findProposal } from './proposal-store.ts'
import type { UsageStatusRow } from './store.ts'

/**
 * Notes that a change of status confirms a proposal, in the same transaction. Problems: `not-found`,
 * `changed-meanwhile` with the proposal where it is no longer open.
 */
export async function confirmProposal(
  { tx, customerId, now, record }: Change,
  actor: Actor,
  status: UsageStatusRow,
  proposalId: string,
): Promise<void> {
  const key = { customerId, engagementId: status.engagementId }
  const row = await findProposal(tx, key, proposalId)
  if (!row || row.usageStatusId !== status.id) throw notFound({ de: 'Diesen Vorschlag', en: 'This proposal' })
  const decision = { state: 'confirmed' as const, decidedBy: actor.personId, decidedAt: now, decisionReason: null }
  const decided = await decideProposal(tx, row, decision)
  if (!decided) throw changedMeanwhile(presentProposal(row, await namesOf(tx, [row.proposedBy, row.decidedBy])))
  await record({
    event: 'usageStatus.proposalConfirmed',
    engagementId: status.engagementId,
    subject: status.id,
    before: { l1: row.l1, l2: row.l2 },
    after: { l1: status.l1, l2: status.l2 },
  })
}
