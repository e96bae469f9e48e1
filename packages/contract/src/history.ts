import { z } from 'zod'
import { read } from './route.ts'
import { id, instant, pageInput, pageOf, personRef } from './shared.ts'

/** The trail: everything that was ever changed, who did it, when and why. The list of events is closed. */

const tag = 'History'

export const eventName = z.enum([
  'installation.setUp',
  'settings.changed',
  'person.invited',
  'person.changed',
  'person.linkRenewed',
  'person.signedIn',
  'person.signedOut',
  'person.passwordSet',
  'person.passkeyAdded',
  'person.passkeyRemoved',
  'token.created',
  'token.revoked',
  'customer.created',
  'customer.changed',
  'customer.tagged',
  'customer.untagged',
  'customer.grouped',
  'customer.ungrouped',
  'tag.created',
  'tag.renamed',
  'tag.removed',
  'tag.restored',
  'group.created',
  'group.renamed',
  'group.removed',
  'group.restored',
  'view.created',
  'view.changed',
  'view.removed',
  'view.restored',
  'view.ordered',
  'tenant.created',
  'tenant.changed',
  'engagement.created',
  'engagement.joined',
  'engagement.changed',
  'assignment.started',
  'assignment.ended',
  'task.changed',
  'task.skipped',
  'task.skipRevoked',
  'usageStatus.set',
  'usageStatus.added',
  'usageStatus.recounted',
  'usageStatus.merged',
  'usageStatus.approved',
  'usageStatus.rejected',
  'usageStatus.proposed',
  'usageStatus.proposalDeclined',
  'usageStatus.proposalWithdrawn',
  'usageStatus.proposalConfirmed',
  'entitlements.overridden',
  'forecast.changed',
  'keyData.changed',
  'note.written',
  'note.corrected',
  'usage.imported',
  'usage.snapshotRemoved',
  'usage.snapshotRestored',
  'engagement.evaluated',
])
export type EventName = z.infer<typeof eventName>

export const historyEvent = z.object({
  id,
  seq: z.int().positive(),
  event: eventName,
  at: instant,
  by: personRef.nullable().meta({ description: 'null where Lotse itself acted' }),
  engagementId: id.nullable(),
  subject: z.string().nullable().meta({ description: 'what it was about, such as a task number' }),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
})
export type HistoryEvent = z.infer<typeof historyEvent>

export const history = {
  list: read('/customers/{customerId}/history', {
    summary: 'What happened to a customer, newest first',
    tag,
    input: {
      customerId: id,
      engagementId: id.optional(),
      event: eventName.optional(),
      personId: id.optional(),
      ...pageInput,
    },
    output: pageOf(historyEvent),
  }),
  verify: read('/customers/{customerId}/history/verification', {
    summary: 'Whether the chain of events is whole',
    tag,
    input: { customerId: id },
    output: z.object({ events: z.int(), valid: z.boolean(), brokenAt: z.int().nullable() }),
  }),
}
