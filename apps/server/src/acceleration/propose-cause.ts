import type { CauseProposal } from '@lotse/contract'
import { type OpeningAnswers, readCauses } from '@lotse/playbook'
import { learn } from '../engagements/facts.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import type { EngagementPlace } from './case-at-work.ts'
import { gatherEvidence } from './evidence/gather.ts'

/**
 * Which cause the evidence and these answers point to, and why: what opening a case would preselect (engagement.md §12).
 * Changes nothing. Problem: `not-found`.
 */
export async function proposeCause(
  { services: { clock, database } }: ActingContext,
  { customerId: customer, engagementId, ...answers }: EngagementPlace & OpeningAnswers,
): Promise<CauseProposal> {
  const key = { customerId: customerId(customer), engagementId }
  return database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findEngagement(tx, key)
    if (!row) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    const today = clock.today()
    const known = await learn(tx, row, today)
    const seen = { tx, key, tenantId: row.tenantId, today, known }
    const { evidence } = await gatherEvidence(seen, known.acceleration.kept)
    const { proposed, words } = readCauses(evidence, answers)
    return { proposed, words }
  })
}
