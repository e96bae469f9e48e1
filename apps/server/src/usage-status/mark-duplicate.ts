import { holdEngagementsOf } from '../engagements/hold.ts'
import { engagementsOfTenant, findEngagement } from '../engagements/look-up.ts'
import type { Change } from '../platform/change.ts'
import { notFound } from '../platform/http/problem.ts'
import { type UsageStatusRow, usageStatusesOf } from './store.ts'
import { withdrawProposals } from './withdraw-proposals.ts'
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
 * entitlements of the tenant"), and withdraws what is proposed about them. Gives the engagements to evaluate.
 */
export async function markOthersDuplicate(change: Change, tenantId: string, marked: UsageStatusRow): Promise<string[]> {
  const { tx, customerId, today } = change
  const engagements = await engagementsOfTenant(tx, customerId, tenantId)
  for (const { id: engagementId } of engagements)
    for (const record of await usageStatusesOf(tx, { customerId, engagementId }))
      if (record.id !== marked.id && record.l1 !== 'duplicate') {
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
  return engagements.map(({ id }) => id)
}
