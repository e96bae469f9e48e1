import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { personColumns } from '../people/person.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { customer, engagement } from '../tables/engagements.ts'
import { person, personalLink } from '../tables/identity.ts'

/** Personal links; of their secrets only hashes. */

export type LinkRow = typeof personalLink.$inferSelect

export interface LinkKey {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly linkId: string
}

const ofPerson = and(eq(person.customerId, personalLink.customerId), eq(person.id, personalLink.personId))

/** The links of an engagement with their people, the newest first. */
export async function linksOf(tx: Transaction, key: Omit<LinkKey, 'linkId'>) {
  return tx
    .select({ link: personalLink, person: personColumns })
    .from(personalLink)
    .innerJoin(person, ofPerson)
    .where(and(eq(personalLink.customerId, key.customerId), eq(personalLink.engagementId, key.engagementId)))
    .orderBy(desc(personalLink.createdAt), desc(personalLink.id))
}

/** One link with its person, held until the transaction ends; null where the engagement has no such link. */
export async function holdLink(tx: Transaction, { customerId, engagementId, linkId }: LinkKey) {
  const [row] = await tx
    .select({ link: personalLink, person: personColumns })
    .from(personalLink)
    .innerJoin(person, ofPerson)
    .where(
      and(
        eq(personalLink.customerId, customerId),
        eq(personalLink.engagementId, engagementId),
        eq(personalLink.id, linkId),
      ),
    )
    .for('update')
  return row ?? null
}

/** The link of a secret, whatever became of it, with whom and what it is for; null for a secret that opens nothing. */
export async function linkOfToken(tx: Transaction, tokenHash: Buffer) {
  const [row] = await tx
    .select({ link: personalLink, person: personColumns, customerName: customer.name })
    .from(personalLink)
    .innerJoin(person, ofPerson)
    .innerJoin(customer, and(eq(customer.customerId, personalLink.customerId), isNull(customer.deletedAt)))
    .innerJoin(
      engagement,
      and(
        eq(engagement.customerId, personalLink.customerId),
        eq(engagement.id, personalLink.engagementId),
        isNull(engagement.deletedAt),
      ),
    )
    .where(eq(personalLink.tokenHash, tokenHash))
  return row ?? null
}

/** Keeps a link; whoever had one to this engagement has this one from now on. Gives the link as it is now. */
export async function putLink(tx: Transaction, row: typeof personalLink.$inferInsert): Promise<LinkRow> {
  const { id: _id, customerId: _of, engagementId: _at, personId: _whose, ...again } = row
  const [kept] = await tx
    .insert(personalLink)
    .values(row)
    .onConflictDoUpdate({
      target: [personalLink.customerId, personalLink.engagementId, personalLink.personId],
      set: { ...again, failures: 0, waitUntil: null, lastUsedAt: null, revokedAt: null, revokedBy: null },
    })
    .returning()
  if (kept === undefined) throw new Error('a personal link was not kept')
  return kept
}

export async function updateLink(
  tx: Transaction,
  { customerId, id }: Pick<LinkRow, 'customerId' | 'id'>,
  values: Partial<Pick<LinkRow, 'failures' | 'waitUntil' | 'lastUsedAt' | 'revokedAt' | 'revokedBy'>>,
): Promise<LinkRow> {
  const [kept] = await tx
    .update(personalLink)
    .set(values)
    .where(and(eq(personalLink.customerId, customerId), eq(personalLink.id, id)))
    .returning()
  if (kept === undefined) throw new Error('a personal link is gone')
  return kept
}

/** Ends what was opened with a link before it got another secret. */
export async function endSignInsOf(tx: Transaction, { customerId, id }: Pick<LinkRow, 'customerId' | 'id'>) {
  await tx.execute(sql`delete from lotse.sign_in where customer_id = ${customerId} and link_id = ${id}`)
}
