import type { MessageStateId, ReferralStateId } from '@lotse/playbook'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { assignment } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { accountMessage, compatCase, partnerReferral } from '../tables/outside-help.ts'

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

export type ReferralRow = typeof partnerReferral.$inferSelect
export type CompatRow = typeof compatCase.$inferSelect
export type MessageRow = typeof accountMessage.$inferSelect

/** The rows of each kind of entry. */
export interface RowOf {
  readonly referral: ReferralRow
  readonly compat: CompatRow
  readonly message: MessageRow
}
export type Kind = keyof RowOf

export const KINDS = ['referral', 'compat', 'message'] as const satisfies readonly Kind[]

const tables = { referral: partnerReferral, compat: compatCase, message: accountMessage }

/** What can be written besides whose entry it is and since when. */
export type ColumnsOf<K extends Kind> = Partial<
  Omit<RowOf[K], 'customerId' | 'id' | 'engagementId' | 'version' | 'createdAt' | 'createdBy'>
>

/** The kinds differ in their own columns only; those that are asked here they all have, as the table of referrals. */
const tableOf = (kind: Kind) => tables[kind] as unknown as typeof partnerReferral

/** The entries of a kind that are not removed, the oldest first. */
export async function entriesOf<K extends Kind>(
  tx: Transaction,
  kind: K,
  { customerId, engagementId }: EngagementKey,
): Promise<RowOf[K][]> {
  const table = tableOf(kind)
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.customerId, customerId), eq(table.engagementId, engagementId), isNull(table.deletedAt)))
    .orderBy(asc(table.id))
  return rows as unknown as RowOf[K][]
}

/** One entry, removed or not as asked; null where there is none. The engagement is held. */
export async function findEntry<K extends Kind>(
  tx: Transaction,
  kind: K,
  { customerId, engagementId, entryId }: EngagementKey & { readonly entryId: string },
  which: 'kept' | 'removed' = 'kept',
): Promise<RowOf[K] | null> {
  const table = tableOf(kind)
  const [row] = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.customerId, customerId),
        eq(table.engagementId, engagementId),
        eq(table.id, entryId),
        which === 'kept' ? isNull(table.deletedAt) : isNotNull(table.deletedAt),
      ),
    )
  return (row as unknown as RowOf[K] | undefined) ?? null
}

export async function insertEntry<K extends Kind>(
  tx: Transaction,
  kind: K,
  row: ColumnsOf<K> &
    EngagementKey & { readonly id: string; readonly createdAt: Date; readonly createdBy: string | null },
): Promise<RowOf[K]> {
  const [inserted] = await tx
    .insert(tableOf(kind))
    .values(row as unknown as typeof partnerReferral.$inferInsert)
    .returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted as unknown as RowOf[K]
}

export async function updateEntry<K extends Kind>(
  tx: Transaction,
  kind: K,
  { customerId, id }: { readonly customerId: CustomerId; readonly id: string },
  values: ColumnsOf<K>,
): Promise<RowOf[K]> {
  const table = tableOf(kind)
  const [updated] = await tx
    .update(table)
    .set({ ...(values as unknown as Partial<ReferralRow>), version: sql`${table.version} + 1` })
    .where(and(eq(table.customerId, customerId), eq(table.id, id)))
    .returning()
  if (updated === undefined) throw new Error('an entry whose engagement is held is gone')
  return updated as unknown as RowOf[K]
}

/** The message in which a delivery stands; null where it is gone. */
export async function messageOfDelivery(
  tx: Transaction,
  customerId: CustomerId,
  deliveryId: string,
): Promise<MessageRow | null> {
  const [row] = await tx
    .select()
    .from(accountMessage)
    .where(
      and(
        eq(accountMessage.customerId, customerId),
        sql`${accountMessage.deliveries} @> ${JSON.stringify([{ id: deliveryId }])}::jsonb`,
      ),
    )
    .for('update')
  return row ?? null
}

/**
 * The states of all referrals, and of the messages about no intent while a record says so, in one query: every evaluation asks.
 */
export async function statesOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<{ readonly referrals: ReferralStateId[]; readonly noIntent: MessageStateId[] }> {
  const here = sql`customer_id = ${customerId} and engagement_id = ${engagementId} and deleted_at is null`
  const { rows } = await tx.execute<{ referrals: ReferralStateId[]; noIntent: MessageStateId[] }>(sql`
    select array(select state from lotse.partner_referral where ${here}) as referrals,
      array(select state from lotse.account_message where ${here} and reason = 'noIntent'
        and exists (select from lotse.usage_status r where r.customer_id = ${customerId} and r.engagement_id = ${engagementId}
          and r.closed_at is null and r.l1 = 'noIntent' and r.l1_since <= sent_on)) as "noIntent"`)
  return rows[0] ?? { referrals: [], noIntent: [] }
}

/** A person of the house in an engagement, with the address for mail. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Who holds a role in the engagement now, the primary one first. */
export async function holdersOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  role: 'FM' | 'SME' | 'GM_FTA',
): Promise<Holder[]> {
  return tx
    .select({ id: person.id, name: person.name, email: person.email })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(
      and(
        eq(assignment.customerId, customerId),
        eq(assignment.engagementId, engagementId),
        eq(assignment.role, role),
        isNull(assignment.until),
      ),
    )
    .orderBy(sql`${assignment.isPrimary} desc`, asc(assignment.since), asc(assignment.id))
}
