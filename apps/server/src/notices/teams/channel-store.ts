import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import { type SealedFor, sealText, unsealText } from '../../platform/seal.ts'
import type { Secret } from '../../platform/secret.ts'
import { teamsChannel, teamsHost } from '../../tables/notices.ts'

/** Addresses of Teams. Whoever knows one can post there, so it is only ever opened to be posted to. */

export type ChannelRow = typeof teamsChannel.$inferSelect

/** The owner of the organisation's address. */
export const OF_ALL: string = ORGANISATION

const sealedFor = (ownerId: string): SealedFor => ({ purpose: 'address of Teams', row: ownerId })

/** The address; null where the key of the installation is another one now. */
export const addressOf = (secret: Secret, { address, ownerId }: ChannelRow): string | null =>
  unsealText(secret, address, sealedFor(ownerId))

/** A person's own address, otherwise the organisation's. */
export async function findChannelFor(tx: Transaction, personId: string): Promise<ChannelRow | null> {
  const rows = await tx
    .select()
    .from(teamsChannel)
    .where(inArray(teamsChannel.ownerId, [personId, OF_ALL]))
  return rows.find(({ ownerId }) => ownerId === personId) ?? rows[0] ?? null
}

export async function findChannel(tx: Transaction, ownerId: string): Promise<ChannelRow | null> {
  const [row] = await tx.select().from(teamsChannel).where(eq(teamsChannel.ownerId, ownerId))
  return row ?? null
}

/** Whether Teams reaches a person at all. */
export async function teamsReach(tx: Transaction): Promise<(personId: string) => boolean> {
  const rows = await tx.select({ ownerId: teamsChannel.ownerId }).from(teamsChannel)
  const owners = new Set(rows.map(({ ownerId }) => ownerId))
  return (personId) => owners.has(OF_ALL) || owners.has(personId)
}

interface NewChannel {
  readonly ownerId: string
  readonly address: string
  readonly host: string
  readonly setAt: Date
  readonly setBy: string
}

export async function saveChannel(tx: Transaction, secret: Secret, { address, ...rest }: NewChannel): Promise<void> {
  const values = { ...rest, address: sealText(secret, address, sealedFor(rest.ownerId)) }
  await tx
    .insert(teamsChannel)
    .values({ customerId: ORGANISATION, ...values })
    .onConflictDoUpdate({ target: [teamsChannel.customerId, teamsChannel.ownerId], set: values })
}

export async function deleteChannel(tx: Transaction, ownerId: string): Promise<void> {
  await tx.delete(teamsChannel).where(eq(teamsChannel.ownerId, ownerId))
}

/** Hosts beyond Microsoft's own that an administrator allowed. */
export async function allowedHosts(tx: Transaction): Promise<string[]> {
  const rows = await tx.select({ host: teamsHost.host }).from(teamsHost).orderBy(teamsHost.host)
  return rows.map(({ host }) => host)
}

export async function insertHost(tx: Transaction, row: Omit<typeof teamsHost.$inferInsert, 'customerId'>) {
  await tx
    .insert(teamsHost)
    .values({ customerId: ORGANISATION, ...row })
    .onConflictDoNothing()
}

export async function deleteHost(tx: Transaction, host: string): Promise<void> {
  await tx.delete(teamsHost).where(and(eq(teamsHost.customerId, ORGANISATION), eq(teamsHost.host, host)))
}
