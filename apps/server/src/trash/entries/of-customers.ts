import { sql } from 'drizzle-orm'
import { mayAnnotate } from '../../annotations/policy.ts'
import { restoreAnnotation } from '../../annotations/remove-annotation.ts'
import { forgetRemovedContact } from '../../contacts/forget-contact.ts'
import { mayKeepContacts } from '../../contacts/policy.ts'
import { restoreContact } from '../../contacts/remove-contact.ts'
import { mayKeepDecisions } from '../../decisions/policy.ts'
import { restoreDecision } from '../../decisions/remove-decision.ts'
import { mayKeepDocuments } from '../../documents/policy.ts'
import { restoreDocument } from '../../documents/remove-document.ts'
import { restoreSnapshot } from '../../inventory/change-snapshot.ts'
import { mayImportInventory } from '../../inventory/policy.ts'
import { restoreAction } from '../../meetings/actions.ts'
import { mayChangeMeetings } from '../../meetings/policy.ts'
import { restoreMeeting } from '../../meetings/remove-meeting.ts'
import type { Actor } from '../../platform/access/actor.ts'
import type { Policy } from '../../platform/access/policy.ts'
import { notFound } from '../../platform/http/problem.ts'
import { restoreTime } from '../../tasks/change-time.ts'
import { mayKeep } from '../../tasks/policy.ts'
import type { Deleted, TrashEntry } from '../entry.ts'
import { purgeDocuments, purgeInventory, purgeMeetings } from '../purge-matter.ts'

/** What belongs to an engagement or its customer, one entry a kind. */

const asks =
  (policy: Policy) =>
  (actor: Actor, { customerId, engagementId }: Pick<Deleted, 'customerId' | 'engagementId'>): boolean =>
    policy(actor, { customerId, ...(engagementId !== null && { engagementId }) })

/** Where something of an engagement lies. It always has one. */
function placeOf({ customerId, engagementId }: Deleted): { customerId: string; engagementId: string } {
  if (engagementId === null) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  return { customerId, engagementId }
}

export const contactEntry: TrashEntry = {
  kind: 'contact',
  source: sql`select customer_id, null::uuid as engagement_id, id, null::uuid as parent_id,
    concat_ws(' ', first_name, last_name) as title, null as reason, deleted_at, deleted_by
    from lotse.contact where deleted_at is not null and erased_at is null`,
  mayRestore: asks(mayKeepContacts),
  restore: (context, { customerId, id }) => restoreContact(context, { customerId, contactId: id }),
  purge: (change, { id }) => forgetRemovedContact(change, id),
}

/** Its history is written once and never deleted, so a decision only leaves the list. */
export const decisionEntry: TrashEntry = {
  kind: 'decision',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id, title, null as reason, deleted_at, deleted_by
    from lotse.decision where deleted_at is not null`,
  mayRestore: asks(mayKeepDecisions),
  restore: (context, item) => restoreDecision(context, { ...placeOf(item), decisionId: item.id }),
}

export const documentEntry: TrashEntry = {
  kind: 'document',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id, name as title, null as reason, deleted_at,
    deleted_by from lotse.document where deleted_at is not null`,
  mayRestore: asks(mayKeepDocuments),
  restore: (context, item) => restoreDocument(context, { ...placeOf(item), documentId: item.id }),
  purge: ({ tx, customerId }, { id }) => purgeDocuments(tx, customerId, sql`select ${id}::uuid`),
}

export const meetingEntry: TrashEntry = {
  kind: 'meeting',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id, title, null as reason, deleted_at, deleted_by
    from lotse.meeting where deleted_at is not null`,
  mayRestore: asks(mayChangeMeetings),
  restore: (context, item) => restoreMeeting(context, { ...placeOf(item), meetingId: item.id }),
  purge: ({ tx, customerId }, { id }) => purgeMeetings(tx, customerId, sql`select ${id}::uuid`),
}

/** Actions of a deleted meeting come back with it. */
export const meetingActionEntry: TrashEntry = {
  kind: 'meetingAction',
  source: sql`select a.customer_id, a.engagement_id, a.id, a.meeting_id as parent_id, a.words as title, null as reason,
    a.deleted_at, a.deleted_by
    from lotse.meeting_action a
    join lotse.meeting m on m.customer_id = a.customer_id and m.id = a.meeting_id and m.deleted_at is null
    where a.deleted_at is not null`,
  mayRestore: asks(mayChangeMeetings),
  restore: (context, item) =>
    restoreAction(context, { ...placeOf(item), meetingId: item.parentId ?? '', actionId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.meeting_action where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

export const inventoryEntry: TrashEntry = {
  kind: 'inventory',
  source: sql`select customer_id, null::uuid as engagement_id, id, tenant_id as parent_id, file_name as title,
    null as reason, deleted_at, deleted_by from lotse.inventory_snapshot where deleted_at is not null`,
  mayRestore: asks(mayImportInventory),
  restore: (context, { customerId, id, parentId }) =>
    restoreSnapshot(context, { customerId, tenantId: parentId ?? '', snapshotId: id }),
  purge: ({ tx, customerId }, { id }) => purgeInventory(tx, customerId, sql`select ${id}::uuid`),
}

export const timeEntryEntry: TrashEntry = {
  kind: 'timeEntry',
  source: sql`select customer_id, engagement_id, id, person_id as parent_id, what as title, null as reason, deleted_at,
    deleted_by from lotse.time_entry where deleted_at is not null`,
  mayRestore: (actor, { customerId, engagementId, parentId }) =>
    mayKeep(actor, { customerId, ...(engagementId !== null && { engagementId }), personId: parentId ?? '' }),
  restore: (context, item) => restoreTime(context, { ...placeOf(item), entryId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.time_entry where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

/** It hangs at a tenant, on whose curve it stands. */
export const annotationEntry: TrashEntry = {
  kind: 'annotation',
  source: sql`select customer_id, null::uuid as engagement_id, id, tenant_id as parent_id, words as title, null as reason,
    deleted_at, deleted_by from lotse.usage_annotation where deleted_at is not null`,
  mayRestore: asks(mayAnnotate),
  restore: (context, { customerId, parentId, id }) =>
    restoreAnnotation(context, { customerId, tenantId: parentId ?? '', annotationId: id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(
      sql`delete from lotse.usage_annotation where customer_id = ${customerId}::uuid and id = ${id}::uuid`,
    )
  },
}
