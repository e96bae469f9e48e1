import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, pageInput, pageOf, personRef, prose } from './shared.ts'

/** What was deleted and can be restored for thirty days; and deleting whole engagements and customers. */

const tag = 'Deleted'

/** How long what was deleted can be restored. */
export const TRASH_DAYS = 30

export const trashKind = z.enum([
  'customer',
  'engagement',
  'contact',
  'decision',
  'document',
  'meeting',
  'meetingAction',
  'timeEntry',
  'annotation',
  'networkTest',
  'inventory',
  'configuration',
  'package',
  'adoption',
  'ring',
  'outsideHelp',
  'expertRequest',
  'accelerationAction',
  'savedView',
  'tag',
  'group',
  'noteTemplate',
  'solution',
  'solutionTry',
  'insight',
  'insightLink',
])
export type TrashKind = z.infer<typeof trashKind>

export const trashItem = z.object({
  kind: trashKind,
  id,
  customerId: id,
  customerName: z.string().nullable().meta({ description: 'null: the organisation’s own' }),
  engagementId: id.nullable(),
  title: z.string(),
  reason: z.string().nullable(),
  deletedAt: instant,
  deletedBy: personRef.nullable(),
  until: instant.meta({ description: 'from then on it is gone for good' }),
  may: z.object({ restore: z.boolean() }),
})
export type TrashItem = z.infer<typeof trashItem>

const reason = prose(1000)
const place = { customerId: id, engagementId: id }

export const trash = {
  list: read('/trash', {
    summary: 'What was deleted in the last thirty days, the latest first',
    tag,
    input: { kind: trashKind.optional(), search: z.string().trim().max(200).optional(), ...pageInput },
    output: pageOf(trashItem),
  }),
  restore: act('/customers/{customerId}/trash/{kind}/{id}/restore', {
    summary: 'Bring back what was deleted; the all-zero customer stands for the organisation itself',
    tag,
    input: { customerId: id, kind: trashKind, id },
    output: z.object({}),
    // A second time there is nothing to bring back: `not-found`.
    repeatable: false,
  }),
  removeCustomer: act('/customers/{customerId}/removal', {
    summary: 'Delete a customer with all of its engagements; it can be restored for 30 days',
    tag,
    input: { customerId: id, reason },
    output: z.object({}),
  }),
  removeEngagement: act('/customers/{customerId}/engagements/{engagementId}/removal', {
    summary: 'Delete an engagement; it can be restored for 30 days',
    tag,
    input: { ...place, reason },
    output: z.object({}),
  }),
}
