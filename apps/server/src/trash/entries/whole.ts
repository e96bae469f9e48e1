import { sql } from 'drizzle-orm'
import { forgetContactsOfCustomer } from '../../contacts/forget-contact.ts'
import { restoreCustomer } from '../../customers/removal.ts'
import { restoreEngagement } from '../../engagements/removal.ts'
import type { TrashEntry } from '../entry.ts'
import { mayRemoveWhole } from '../policy.ts'
import { purgeEngagementMatter, purgeInventory, purgeUsage, showDeleted } from '../purge-matter.ts'

/** Customers, with everything that went with them. Notes and the trail stay for good. */
export const customerEntry: TrashEntry = {
  kind: 'customer',
  source: sql`select customer_id, null::uuid as engagement_id, customer_id as id, null::uuid as parent_id, name as title,
    deleted_reason as reason, deleted_at, deleted_by from lotse.customer where deleted_at is not null and purged_at is null`,
  mayRestore: (actor, { customerId }) => mayRemoveWhole(actor, { customerId }),
  restore: (context, { customerId }) => restoreCustomer(context, { customerId }),
  async purge(change) {
    const { tx, customerId, now } = change
    await showDeleted(tx)
    await purgeEngagementMatter(change, null)
    await purgeUsage(tx, customerId)
    await purgeInventory(tx, customerId)
    await forgetContactsOfCustomer(change)
    const at = now.toISOString()
    await tx.execute(sql`update lotse.engagement set purged_at = ${at}::timestamptz
      where customer_id = ${customerId}::uuid and deleted_at is not null and purged_at is null`)
    await tx.execute(sql`update lotse.customer set purged_at = ${at}::timestamptz
      where customer_id = ${customerId}::uuid and deleted_at is not null`)
  },
}

/** Engagements deleted by themselves; those that went with their customer come back with it. */
export const engagementEntry: TrashEntry = {
  kind: 'engagement',
  source: sql`select e.customer_id, e.id as engagement_id, e.id, null::uuid as parent_id,
    case e.workload when 'apps' then 'Microsoft 365 Apps' else 'Core' end || ' · ' || t.name as title,
    e.deleted_reason as reason, e.deleted_at, e.deleted_by
    from lotse.engagement e join lotse.tenant t on t.customer_id = e.customer_id and t.id = e.tenant_id
    where e.deleted_at is not null and not e.deleted_with_customer and e.purged_at is null`,
  mayRestore: (actor, { customerId, engagementId }) =>
    mayRemoveWhole(actor, { customerId, ...(engagementId !== null && { engagementId }) }),
  restore: (context, { customerId, id }) => restoreEngagement(context, { customerId, engagementId: id }),
  async purge(change, { id }) {
    const { tx, customerId, now } = change
    await showDeleted(tx)
    await purgeEngagementMatter(change, id)
    await tx.execute(sql`update lotse.engagement set purged_at = ${now.toISOString()}::timestamptz
      where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}
