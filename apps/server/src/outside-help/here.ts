import { sql } from 'drizzle-orm'
import { contactsNamed } from '../contacts/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { noSuchCase, noSuchContact, notOfCustomer } from './problems.ts'
import type { EngagementKey } from './store.ts'

/** Where and when entries are written or shown. */
export interface Here extends EngagementKey {
  readonly tx: Transaction
  readonly tenantId: string
  readonly actor: Actor
  readonly today: Change['today']
}

/** The contact that a field names is there, on that side. Null and what stands there already are not looked at again. */
export async function requireContact(
  { tx, customerId }: Here,
  field: string,
  id: string | null | undefined,
  { present = null, side }: { readonly present?: string | null | undefined; readonly side?: 'customer' } = {},
): Promise<void> {
  if (id === undefined || id === null || id === present) return
  const contact = (await contactsNamed(tx, customerId, [id])).get(id)
  if (contact?.isLiving !== true) throw noSuchContact(field)
  if (side !== undefined && contact.side !== side) throw notOfCustomer(field)
}

/** The acceleration case that an entry is done for is one of this engagement. */
export async function requireCase({ tx, customerId, engagementId }: Here, caseId: string | null): Promise<void> {
  if (caseId === null) return
  const { rows } = await tx.execute(sql`
    select from lotse.acceleration_case where customer_id = ${customerId}::uuid
      and engagement_id = ${engagementId}::uuid and id = ${caseId}::uuid`)
  if (rows.length === 0) throw noSuchCase()
}

/** The fields that somebody named. */
export function named<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
