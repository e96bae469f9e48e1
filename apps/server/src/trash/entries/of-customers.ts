import { sql } from 'drizzle-orm'
import { restoreAction as restoreCaseAction } from '../../acceleration/actions.ts'
import { mayWorkOnCase } from '../../acceleration/policy.ts'
import { mayKeepAdoption } from '../../adoption/policy.ts'
import { restoreEntry } from '../../adoption/remove-entry.ts'
import { mayAnnotate } from '../../annotations/policy.ts'
import { restoreAnnotation } from '../../annotations/remove-annotation.ts'
import { restoreConfiguration } from '../../configurations/change-configuration.ts'
import { mayKeepConfigurations } from '../../configurations/policy.ts'
import { forgetRemovedContact } from '../../contacts/forget-contact.ts'
import { mayKeepContacts } from '../../contacts/policy.ts'
import { restoreContact } from '../../contacts/remove-contact.ts'
import { mayKeepDecisions } from '../../decisions/policy.ts'
import { restoreDecision } from '../../decisions/remove-decision.ts'
import { mayKeepDocuments } from '../../documents/policy.ts'
import { restoreDocument } from '../../documents/remove-document.ts'
import { mayRecordEvidence } from '../../evidence/policy.ts'
import { restoreTest } from '../../evidence/remove-test.ts'
import { mayRequestExpert } from '../../expert-requests/policy.ts'
import { restoreRequest } from '../../expert-requests/remove-request.ts'
import { restoreLink } from '../../insights/link-insight.ts'
import { mayLinkInsight } from '../../insights/policy.ts'
import { restoreSnapshot } from '../../inventory/change-snapshot.ts'
import { mayImportInventory } from '../../inventory/policy.ts'
import { restoreAction } from '../../meetings/actions.ts'
import { mayChangeMeetings } from '../../meetings/policy.ts'
import { restoreMeeting } from '../../meetings/remove-meeting.ts'
import { mayKeepOutsideHelp } from '../../outside-help/policy.ts'
import { restoreEntry as restoreOutsideHelp } from '../../outside-help/remove-entry.ts'
import { mayKeepPackages } from '../../packages/policy.ts'
import { restorePackage } from '../../packages/remove-package.ts'
import type { Actor } from '../../platform/access/actor.ts'
import type { Policy } from '../../platform/access/policy.ts'
import { notFound } from '../../platform/http/problem.ts'
import { mayKeepRings } from '../../rings/policy.ts'
import { restoreEntry as restoreRing } from '../../rings/remove-entry.ts'
import { mayTrySolution } from '../../solutions/policy.ts'
import { restoreTry } from '../../solutions/record-try.ts'
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

export const networkTestEntry: TrashEntry = {
  kind: 'networkTest',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id, site as title, null as reason, deleted_at,
    deleted_by from lotse.network_test where deleted_at is not null`,
  mayRestore: asks(mayRecordEvidence),
  restore: (context, item) => restoreTest(context, { ...placeOf(item), testId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.network_test where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

/** Of a case that is closed nothing comes back, and restoring says so; what was removed is purged all the same. */
export const accelerationActionEntry: TrashEntry = {
  kind: 'accelerationAction',
  source: sql`select customer_id, engagement_id, id, case_id as parent_id, words as title, null as reason, deleted_at,
    deleted_by from lotse.acceleration_action where deleted_at is not null`,
  mayRestore: asks(mayWorkOnCase),
  restore: (context, item) =>
    restoreCaseAction(context, { ...placeOf(item), caseId: item.parentId ?? '', actionId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(
      sql`delete from lotse.acceleration_action where customer_id = ${customerId}::uuid and id = ${id}::uuid`,
    )
  },
}

export const solutionTryEntry: TrashEntry = {
  kind: 'solutionTry',
  source: sql`select t.customer_id, t.engagement_id, t.id, null::uuid as parent_id,
    coalesce(s.words #>> '{de,title}', s.words #>> '{en,title}', left(t.words, 100)) as title, null as reason,
    t.deleted_at, t.deleted_by
    from lotse.solution_try t left join lotse.solution s on s.id = t.solution_id where t.deleted_at is not null`,
  mayRestore: asks(mayTrySolution),
  restore: (context, item) => restoreTry(context, { ...placeOf(item), tryId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.solution_try where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

export const insightLinkEntry: TrashEntry = {
  kind: 'insightLink',
  source: sql`select l.customer_id, l.engagement_id, l.id, null::uuid as parent_id, i.title, null as reason,
    l.deleted_at, l.deleted_by
    from lotse.insight_link l join lotse.insight i on i.id = l.insight_id where l.deleted_at is not null`,
  mayRestore: asks(mayLinkInsight),
  restore: (context, item) => restoreLink(context, { ...placeOf(item), linkId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.insight_link where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

const ADOPTION_TABLES = {
  adoption_group: sql`name`,
  adoption_person: sql`part`,
  adoption_conversation: sql`held_on::text`,
  adoption_mini_workshop: sql`held_on::text`,
  adoption_objection: sql`coalesce(known_id, heard_on::text)`,
  adoption_material: sql`title`,
}

/** Entries of every register of adoption. */
export const adoptionEntry: TrashEntry = {
  kind: 'adoption',
  source: sql.join(
    Object.entries(ADOPTION_TABLES).map(
      ([table, title]) => sql`select customer_id, engagement_id, id, null::uuid as parent_id, ${title} as title,
        null as reason, deleted_at, deleted_by from lotse.${sql.identifier(table)} where deleted_at is not null`,
    ),
    sql` union all `,
  ),
  mayRestore: asks(mayKeepAdoption),
  restore: (context, item) => restoreEntry(context, { ...placeOf(item), entryId: item.id }),
  async purge({ tx }, { customerId, id }) {
    for (const table of Object.keys(ADOPTION_TABLES))
      await tx.execute(
        sql`delete from lotse.${sql.identifier(table)} where customer_id = ${customerId}::uuid and id = ${id}::uuid`,
      )
  },
}

/** A configuration with all its versions. */
export const configurationEntry: TrashEntry = {
  kind: 'configuration',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id, name as title, null as reason, deleted_at,
    deleted_by from lotse.configuration where deleted_at is not null`,
  mayRestore: asks(mayKeepConfigurations),
  restore: (context, item) => restoreConfiguration(context, { ...placeOf(item), configurationId: item.id }),
  async purge({ tx }, { customerId, id }) {
    await tx.execute(
      sql`delete from lotse.configuration_version where customer_id = ${customerId}::uuid and configuration_id = ${id}::uuid`,
    )
    await tx.execute(sql`delete from lotse.configuration where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

/** A package; rings that get it lose its name with it. */
export const packageEntry: TrashEntry = {
  kind: 'package',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id, name as title, null as reason, deleted_at,
    deleted_by from lotse.package where deleted_at is not null`,
  mayRestore: asks(mayKeepPackages),
  restore: (context, item) => restorePackage(context, { ...placeOf(item), packageId: item.id }),
  async purge({ tx }, { customerId, id }) {
    await tx.execute(sql`delete from lotse.package where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

const RING_TABLES = {
  ring: sql`name`,
  ring_progress: sql`day::text`,
  ring_failure: sql`code`,
}

/** Rings of a rollout, what was told of their progress, and failed installs. What hangs at a removed ring comes and goes with it. */
export const ringEntry: TrashEntry = {
  kind: 'ring',
  source: sql.join(
    Object.entries(RING_TABLES).map(
      ([table, title]) => sql`select t.customer_id, t.engagement_id, t.id,
        ${table === 'ring' ? sql`null::uuid` : sql`t.ring_id`} as parent_id, ${title} as title,
        null as reason, t.deleted_at, t.deleted_by from lotse.${sql.identifier(table)} t where t.deleted_at is not null
        ${
          table === 'ring'
            ? sql``
            : sql`and exists (select from lotse.ring r
                where r.customer_id = t.customer_id and r.id = t.ring_id and r.deleted_at is null)`
        }`,
    ),
    sql` union all `,
  ),
  mayRestore: asks(mayKeepRings),
  restore: (context, item) => restoreRing(context, { ...placeOf(item), entryId: item.id }),
  async purge({ tx }, { customerId, id }) {
    for (const table of Object.keys(RING_TABLES))
      await tx.execute(
        sql`delete from lotse.${sql.identifier(table)} where customer_id = ${customerId}::uuid and id = ${id}::uuid`,
      )
  },
}

const OUTSIDE_HELP_TABLES = {
  partner_referral: sql`coalesce(partner, need)`,
  compat_case: sql`coalesce(product, number, id::text)`,
  account_message: sql`subject`,
}

/** Referrals, compatibility cases and messages to the account side. Files at a case go their own way. */
export const outsideHelpEntry: TrashEntry = {
  kind: 'outsideHelp',
  source: sql.join(
    Object.entries(OUTSIDE_HELP_TABLES).map(
      ([table, title]) => sql`select customer_id, engagement_id, id, null::uuid as parent_id, ${title} as title,
        null as reason, deleted_at, deleted_by from lotse.${sql.identifier(table)} where deleted_at is not null`,
    ),
    sql` union all `,
  ),
  mayRestore: asks(mayKeepOutsideHelp),
  restore: (context, item) => restoreOutsideHelp(context, { ...placeOf(item), entryId: item.id }),
  async purge({ tx }, { customerId, id }) {
    for (const table of Object.keys(OUTSIDE_HELP_TABLES))
      await tx.execute(
        sql`delete from lotse.${sql.identifier(table)} where customer_id = ${customerId}::uuid and id = ${id}::uuid`,
      )
  },
}

/** Only drafts; what was submitted stays with its course. */
export const expertRequestEntry: TrashEntry = {
  kind: 'expertRequest',
  source: sql`select customer_id, engagement_id, id, null::uuid as parent_id,
    concat_ws(' · ', form ->> 'tenantName', nullif(form ->> 'blocker', '')) as title, null as reason, deleted_at, deleted_by
    from lotse.expert_request where deleted_at is not null`,
  mayRestore: asks(mayRequestExpert),
  restore: (context, item) => restoreRequest(context, { ...placeOf(item), requestId: item.id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(
      sql`delete from lotse.expert_request where customer_id = ${customerId}::uuid and id = ${id}::uuid and state = 'draft'`,
    )
  },
}
