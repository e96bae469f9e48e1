import { and, eq, sql } from 'drizzle-orm'
import { installation } from '../../tables/identity.ts'
import { mailServer } from '../../tables/mail.ts'
import type { Transaction } from '../db/database.ts'
import { ORGANISATION } from '../db/scope.ts'
import { type SealedFor, sealText, unsealText } from '../seal.ts'
import type { Secret } from '../secret.ts'

/** The one mail server of the installation. */

export type ServerRow = typeof mailServer.$inferSelect
export type ServerValues = Omit<ServerRow, 'customerId' | 'version'>

const sealedFor: SealedFor = { purpose: 'password of the mail server', row: ORGANISATION }

export const sealPassword = (secret: Secret, password: string): Buffer => sealText(secret, password, sealedFor)

/** Null where there is none, or the key of the installation is another one now. */
export const passwordOf = (secret: Secret, { password }: Pick<ServerRow, 'password'>): string | null =>
  password === null ? null : unsealText(secret, password, sealedFor)

export async function findServer(tx: Transaction): Promise<ServerRow | null> {
  const [row] = await tx.select().from(mailServer).where(eq(mailServer.customerId, ORGANISATION))
  return row ?? null
}

/** Keeps the first one; null where there is one already. */
export async function insertServer(tx: Transaction, values: ServerValues): Promise<ServerRow | null> {
  const [row] = await tx
    .insert(mailServer)
    .values({ customerId: ORGANISATION, ...values })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

/** Changes it if it is still at `version`; null where somebody was faster. */
export async function updateServer(tx: Transaction, version: number, values: Partial<ServerValues>) {
  const [row] = await tx
    .update(mailServer)
    .set({ ...values, version: sql`${mailServer.version} + 1` })
    .where(and(eq(mailServer.customerId, ORGANISATION), eq(mailServer.version, version)))
    .returning()
  return row ?? null
}

export async function deleteServer(tx: Transaction): Promise<void> {
  await tx.delete(mailServer).where(eq(mailServer.customerId, ORGANISATION))
}

/** The name that mail is signed with. */
export async function organisationName(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ name: installation.organisationName }).from(installation)
  return row?.name ?? ''
}
