import type { Numerator } from '@lotse/usage'
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { usagePair, usagePeople } from '../tables/usage-people.ts'
import type { Matched } from './match.ts'
import { bytesOf, type PackedPeople, peopleFrom } from './packed-people.ts'

/** Packed people of reports, and what two reports have in common. */

export type Identity = (typeof usagePeople.$inferSelect)['identity']

/** Whose people a pair compares: everybody in the reports, or those with an enabled plan. */
export type Basis = (typeof usagePair.$inferSelect)['basis']

/** What is known of a report's people without looking at them. */
export interface PeopleHead extends Omit<typeof usagePeople.$inferSelect, 'packed'> {
  /** The people themselves are still there. */
  readonly isKept: boolean
}

export interface Pair extends Matched {
  readonly snapshotId: string
  readonly baseId: string
  readonly basis: Basis
}

export async function insertPeople(
  tx: Transaction,
  head: Omit<PeopleHead, 'isKept'>,
  people: PackedPeople,
): Promise<void> {
  await tx.insert(usagePeople).values({ ...head, packed: bytesOf(people) })
}

/** Of every report of the tenant whose people were kept. */
export async function peopleHeads(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<PeopleHead[]> {
  const { snapshotId, identity, people, packed } = usagePeople
  return tx
    .select({
      customerId: usagePeople.customerId,
      tenantId: usagePeople.tenantId,
      snapshotId,
      identity,
      people,
      isKept: isNotNull(packed).mapWith(Boolean),
    })
    .from(usagePeople)
    .where(and(eq(usagePeople.customerId, customerId), eq(usagePeople.tenantId, tenantId)))
}

/** The people of a report; null where none were kept, or not any more. */
export async function packedPeople(
  tx: Transaction,
  customerId: CustomerId,
  snapshotId: string,
): Promise<PackedPeople | null> {
  const [row] = await tx
    .select({ packed: usagePeople.packed })
    .from(usagePeople)
    .where(and(eq(usagePeople.customerId, customerId), eq(usagePeople.snapshotId, snapshotId)))
  return row?.packed ? peopleFrom(row.packed) : null
}

export async function pairsOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Pair[]> {
  const rows = await tx
    .select()
    .from(usagePair)
    .where(and(eq(usagePair.customerId, customerId), eq(usagePair.tenantId, tenantId)))
  return rows.map(({ snapshotId, baseId, basis, people, activeNow, activeThen }) => ({
    snapshotId,
    baseId,
    basis,
    people,
    activeNow: byNumerator(activeNow),
    activeThen: byNumerator(activeThen),
  }))
}

/** Stores several at once: a statement for each would be most of what an import asks of the database. */
export async function insertPairs(
  tx: Transaction,
  { customerId, tenantId }: { readonly customerId: CustomerId; readonly tenantId: string },
  pairs: readonly Pair[],
): Promise<void> {
  if (pairs.length === 0) return
  await tx.insert(usagePair).values(
    pairs.map(({ activeNow, activeThen, ...pair }) => ({
      ...pair,
      customerId,
      tenantId,
      activeNow: asList(activeNow),
      activeThen: asList(activeThen),
    })),
  )
}

/** Forgets what the entitled people of these reports had in common with others: they are others now. */
export async function forgetEntitledPairs(
  tx: Transaction,
  customerId: CustomerId,
  snapshotIds: readonly string[],
): Promise<void> {
  if (snapshotIds.length === 0) return
  const ids = [...snapshotIds]
  await tx
    .delete(usagePair)
    .where(
      and(
        eq(usagePair.customerId, customerId),
        eq(usagePair.basis, 'entitledByPlan'),
        or(inArray(usagePair.snapshotId, ids), inArray(usagePair.baseId, ids)),
      ),
    )
}

function byNumerator([desktopCore = 0, desktop = 0, any = 0]: readonly number[]): Record<Numerator, number> {
  return { desktopCore, desktop, any }
}

const asList = ({ desktopCore, desktop, any }: Readonly<Record<Numerator, number>>): number[] => [
  desktopCore,
  desktop,
  any,
]
