import { and, asc, count, desc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import { mail } from '../../tables/mail.ts'
import type { Transaction } from '../db/database.ts'

/** What is to be sent, and what became of it. */

export type MailRow = typeof mail.$inferSelect
export type MailKey = Pick<MailRow, 'customerId' | 'id'>

const of = ({ customerId, id }: MailKey) => and(eq(mail.customerId, customerId), eq(mail.id, id))

export async function insertMail(tx: Transaction, row: typeof mail.$inferInsert): Promise<void> {
  await tx.insert(mail).values(row)
}

/** Whose turn it is, the longest waiting first. */
export async function dueMail(tx: Transaction, now: Date, limit: number): Promise<MailKey[]> {
  return tx
    .select({ customerId: mail.customerId, id: mail.id })
    .from(mail)
    .where(and(isNotNull(mail.nextAt), lte(mail.nextAt, now)))
    .orderBy(asc(mail.nextAt))
    .limit(limit)
}

/** One message if it is still due and nobody else is sending it, held until the transaction ends. */
export async function claimMail(tx: Transaction, key: MailKey, now: Date): Promise<MailRow | null> {
  const [row] = await tx
    .select()
    .from(mail)
    .where(and(of(key), isNotNull(mail.nextAt), lte(mail.nextAt, now)))
    .for('update', { skipLocked: true })
  return row ?? null
}

export async function updateMail(tx: Transaction, key: MailKey, values: Partial<MailRow>): Promise<void> {
  await tx.update(mail).set(values).where(of(key))
}

export async function findMail(tx: Transaction, id: string): Promise<MailRow | null> {
  const [row] = await tx.select().from(mail).where(eq(mail.id, id))
  return row ?? null
}

/** One message of the transaction's customer, held until it ends. */
export async function holdMail(tx: Transaction, id: string): Promise<MailRow | null> {
  const [row] = await tx.select().from(mail).where(eq(mail.id, id)).for('update')
  return row ?? null
}

/** The latest messages of the whole house, and how many are not through. */
export async function latestMail(tx: Transaction, onlyOpen: boolean, limit: number) {
  const open = inArray(mail.state, ['queued', 'failed', 'givenUp'])
  const items = await tx
    .select()
    .from(mail)
    .where(onlyOpen ? open : undefined)
    .orderBy(desc(mail.queuedAt), desc(mail.id))
    .limit(limit)
  const [counted] = await tx.select({ open: count() }).from(mail).where(open)
  return { items, open: counted?.open ?? 0 }
}
