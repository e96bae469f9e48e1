import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { workshop, workshopDuty, workshopLeftOut, workshopParked } from '../tables/workshop.ts'

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}
export type WorkshopRow = typeof workshop.$inferSelect
export type LeftOutRow = typeof workshopLeftOut.$inferSelect
export type ParkedRow = typeof workshopParked.$inferSelect
export type DutyRow = typeof workshopDuty.$inferSelect

/** The workshop of the engagement; null where nobody began it. */
export async function findWorkshop(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  const [row] = await tx
    .select()
    .from(workshop)
    .where(and(eq(workshop.customerId, customerId), eq(workshop.engagementId, engagementId)))
  return row ?? null
}

/** The workshop of an engagement that is held; it begins with the first thing written down. */
export async function beginWorkshop(
  { tx, customerId, now }: Change,
  engagementId: string,
  by: string | null,
): Promise<WorkshopRow> {
  const found = await findWorkshop(tx, { customerId, engagementId })
  if (found !== null) return found
  const [row] = await tx.insert(workshop).values({ customerId, engagementId, begunAt: now, begunBy: by }).returning()
  if (row === undefined) throw new Error('an insert gave no row back')
  return row
}

export async function nextVersion(tx: Transaction, { customerId, engagementId }: WorkshopRow): Promise<void> {
  await tx
    .update(workshop)
    .set({ version: sql`${workshop.version} + 1` })
    .where(and(eq(workshop.customerId, customerId), eq(workshop.engagementId, engagementId)))
}

/** The points that are out of scope. */
export async function leftOutOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<LeftOutRow[]> {
  return tx
    .select()
    .from(workshopLeftOut)
    .where(and(eq(workshopLeftOut.customerId, customerId), eq(workshopLeftOut.engagementId, engagementId)))
    .orderBy(asc(workshopLeftOut.pointId))
}

export async function putBack(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  pointId: string,
): Promise<void> {
  await tx
    .delete(workshopLeftOut)
    .where(
      and(
        eq(workshopLeftOut.customerId, customerId),
        eq(workshopLeftOut.engagementId, engagementId),
        eq(workshopLeftOut.pointId, pointId),
      ),
    )
}

export async function leaveOut(tx: Transaction, row: typeof workshopLeftOut.$inferInsert): Promise<void> {
  const { reason, leftOutAt, leftOutBy } = row
  await tx
    .insert(workshopLeftOut)
    .values(row)
    .onConflictDoUpdate({
      target: [workshopLeftOut.customerId, workshopLeftOut.engagementId, workshopLeftOut.pointId],
      set: { reason, leftOutAt, leftOutBy },
    })
}

/** Parked questions: those that are open first, then the newest. */
export async function parkedOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<ParkedRow[]> {
  return tx
    .select()
    .from(workshopParked)
    .where(and(eq(workshopParked.customerId, customerId), eq(workshopParked.engagementId, engagementId)))
    .orderBy(sql`${workshopParked.settledAt} is not null`, desc(workshopParked.parkedAt), asc(workshopParked.id))
    .limit(500)
}

export async function insertParked(tx: Transaction, row: typeof workshopParked.$inferInsert): Promise<ParkedRow> {
  const [inserted] = await tx.insert(workshopParked).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

export async function updateParked(
  tx: Transaction,
  { customerId, id }: ParkedRow,
  values: Partial<typeof workshopParked.$inferInsert>,
): Promise<ParkedRow> {
  const [updated] = await tx
    .update(workshopParked)
    .set({ ...values, version: sql`${workshopParked.version} + 1` })
    .where(and(eq(workshopParked.customerId, customerId), eq(workshopParked.id, id)))
    .returning()
  if (updated === undefined) throw new Error('a question whose engagement is held is gone')
  return updated
}

export async function dutiesOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<DutyRow[]> {
  return tx
    .select()
    .from(workshopDuty)
    .where(and(eq(workshopDuty.customerId, customerId), eq(workshopDuty.engagementId, engagementId)))
}

export async function writeDuties(tx: Transaction, row: typeof workshopDuty.$inferInsert): Promise<DutyRow> {
  const [written] = await tx
    .insert(workshopDuty)
    .values(row)
    .onConflictDoUpdate({
      target: [workshopDuty.customerId, workshopDuty.engagementId, workshopDuty.contactId],
      set: { duties: row.duties, version: sql`${workshopDuty.version} + 1` },
    })
    .returning()
  if (written === undefined) throw new Error('an insert gave no row back')
  return written
}
