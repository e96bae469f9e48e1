import type { UsageStatusProposal } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import type { Actor } from '../platform/access/actor.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { maySetUsageStatus } from './policy.ts'
import { presentProposal } from './present.ts'
import { decideProposal, findProposal } from './proposal-store.ts'
import { refused } from './refusal.ts'
import type { ProposalRow } from './store.ts'

interface ClosingRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly proposalId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly outcome: 'declined' | 'withdrawn'; readonly reason: string | null }
}

/**
 * The FM declines a proposal with a reason, or its author withdraws it. Confirming is done by setting the status.
 * Problems: `not-found`, `not-allowed`, `rule-refused` without a reason, `changed-meanwhile` where it is decided already.
 */
export async function closeProposal(
  context: ActingContext,
  { params, headers, body }: ClosingRequest,
): Promise<UsageStatusProposal> {
  const { actor } = context
  const { engagementId, proposalId } = params
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const row = await findProposal(change.tx, { customerId: change.customerId, engagementId }, proposalId)
    if (!row) throw notFound({ de: 'Diesen Vorschlag', en: 'This proposal' })
    requireRight(actor, row, body.outcome)
    if (row.version !== expectedVersion(headers) || row.state !== 'open')
      throw changedMeanwhile(await presented(change, row))
    if (body.outcome === 'declined' && (body.reason === null || body.reason.trim() === '')) throw reasonMissing()
    const closed = await decideProposal(change.tx, row, {
      state: body.outcome,
      decidedBy: actor.personId,
      decidedAt: change.now,
      decisionReason: body.reason,
    })
    if (!closed) throw changedMeanwhile(await presented(change, row))
    await change.record({
      event: body.outcome === 'declined' ? 'usageStatus.proposalDeclined' : 'usageStatus.proposalWithdrawn',
      engagementId,
      subject: row.usageStatusId,
      before: { l1: row.l1, l2: row.l2 },
      ...(body.reason !== null && { reason: body.reason }),
    })
    await evaluateEngagement(change, engagementId)
    return presented(change, closed)
  })
}

/** Declining is the engagement manager's, withdrawing the author's. */
function requireRight(actor: Actor, row: ProposalRow, outcome: 'declined' | 'withdrawn'): void {
  const may = outcome === 'declined' ? maySetUsageStatus(actor, row) : row.proposedBy === actor.personId
  if (may) return
  throw new Problem('not-allowed', {
    detail:
      outcome === 'declined'
        ? {
            de: 'Einen Vorschlag lehnt die Engagement-Leitung (FM) ab.',
            en: 'A proposal is declined by the engagement manager (FM).',
          }
        : {
            de: 'Einen Vorschlag zieht zurück, wer ihn gemacht hat.',
            en: 'A proposal is withdrawn by whoever made it.',
          },
  })
}

const reasonMissing = () =>
  refused([
    {
      code: 'reasonMissing',
      field: 'reason',
      message: {
        de: 'Begründen Sie, warum Sie den Vorschlag ablehnen.',
        en: 'Say why you decline the proposal.',
      },
    },
  ])

async function presented({ tx }: Change, row: ProposalRow) {
  return presentProposal(row, await namesOf(tx, [row.proposedBy, row.decidedBy]))
}
