import { holdEngagementsOf } from '../engagements/hold.ts'
import { engagementsOfTenant, findEngagement } from '../engagements/look-up.ts'
import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { type UsageStatusRow, usageStatusesOf } from './store.ts'
import { withdrawProposals } from './withdraw-proposals.ts'
import { writeNotes } from './write-notes.ts'
import { writeRecord } from './write-record.ts'

/**
 * Holds every engagement of the tenant, always in the same order and before anything is recorded: Duplicate concerns
 * them all. Problem: `not-found`.
 */
export async function holdTenantOf(change: Change, engagementId: string): Promise<void> {
  const row = await findEngagement(change.tx, { customerId: change.customerId, engagementId })
  if (!row) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  await holdEngagementsOf(change, row.tenantId)
}

/**
 * Makes every other record of the tenant a duplicate as well, with the same words (engagement.md §5: "apply to all
 * entitlements of the tenant"), and withdraws what is proposed about them. An engagement that did not hear these words
 * yet keeps them as its intent note. Gives the engagements to evaluate.
 */
export async function markOthersDuplicate(
  change: Change,
  context: ActingContext,
  tenantId: string,
  marked: UsageStatusRow,
): Promise<string[]> {
  const { tx, customerId, today } = change
  const engagements = await engagementsOfTenant(tx, customerId, tenantId)
  const words = marked.intentNote ?? ''
  const intent = [{ kind: 'writeNote', category: 'intent', text: { de: words, en: words } }] as const
  for (const { id: engagementId } of engagements) {
    const records = await usageStatusesOf(tx, { customerId, engagementId })
    const others = records.filter(({ id, l1 }) => id !== marked.id && l1 !== 'duplicate')
    for (const record of others) {
      await writeRecord(
        change,
        record,
        {
          l1: 'duplicate',
          l1Since: today,
          l2: null,
          l3: null,
          targetDate: null,
          owner: null,
          intentNote: marked.intentNote,
          nextAction: null,
          nextActionDate: null,
          startDate: null,
        },
        marked.intentNote,
      )
      await withdrawProposals(change, record)
    }
    if (others.length > 0 && engagementId !== marked.engagementId)
      await writeNotes(change, context, { engagementId, part: null }, intent)
  }
  return engagements.map(({ id }) => id)
}
