import type { UsageStatus } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { locate } from '../engagements/locate.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { presentUsageStatus } from './present.ts'
import { refused } from './refusal.ts'
import type { UsageStatusRow } from './store.ts'
import { writeRecord } from './write-record.ts'

interface ApprovalRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly recordId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly approve: boolean; readonly reason: string | null }
}

/**
 * Approves or rejects a record of duplicated entitlements (engagement.md §5, "Split entitlement"). A rejected record
 * stays until the FM merges it, so that counts keep summing.
 * Problems: `not-found`, `rule-refused` where nothing is pending or a rejection has no reason, `changed-meanwhile`.
 */
export async function approveRecount(
  context: ActingContext,
  { params, headers, body }: ApprovalRequest,
): Promise<UsageStatus> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { usageStatuses } = await locate(change, params.engagementId)
    const before = usageStatuses.find(({ id }) => id === params.recordId)
    if (!before) throw notFound({ de: 'Diesen Eintrag', en: 'This record' })
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(await presented(change, before))
    requireDecidable(before, body)
    const approval = body.approve ? ('approved' as const) : ('rejected' as const)
    const after = await writeRecord(
      change,
      before,
      { approval, approvalBy: actor.personId, approvalAt: change.now, approvalReason: body.reason },
      body.reason,
      `usageStatus.${approval}`,
    )
    await evaluateEngagement(change, params.engagementId)
    return presented(change, after)
  })
}

function requireDecidable({ approval }: UsageStatusRow, { approve, reason }: ApprovalRequest['body']): void {
  if (approval !== 'pending')
    throw refused([
      {
        code: 'nothingPending',
        field: null,
        message: {
          de: 'Für diesen Eintrag steht keine Genehmigung aus.',
          en: 'No approval is pending for this record.',
        },
      },
    ])
  if (!approve && (reason === null || reason.trim() === ''))
    throw refused([
      {
        code: 'reasonMissing',
        field: 'reason',
        message: {
          de: 'Begründen Sie die Ablehnung, damit die Engagement-Leitung weiß, was zu tun ist.',
          en: 'Give a reason for the rejection, so that the engagement manager knows what to do.',
        },
      },
    ])
}

async function presented({ tx }: Change, row: UsageStatusRow) {
  return presentUsageStatus(row, await namesOf(tx, [row.changedBy]), { team: true })
}
