import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { assignment, engagement, task, usageStatus, usageStatusHistory } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'

export type EngagementRow = typeof engagement.$inferSelect
export type TaskRow = typeof task.$inferSelect
export type UsageStatusRow = typeof usageStatus.$inferSelect

/** The key of an engagement: always with its customer. */
export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

const ofEngagement = ({ customerId, engagementId }: EngagementKey) =>
  and(eq(engagement.customerId, customerId), eq(engagement.id, engagementId))

export async function findEngagement(tx: Transaction, key: EngagementKey): Promise<EngagementRow | null> {
  const [row] = await tx.select().from(engagement).where(ofEngagement(key))
  return row ?? null
}

/**
 * The same, holding it until the transaction ends: changes of one engagement come one after the other, so that what is
 * decided rests on what really is, and whoever comes second sees the first one's work.
 */
export async function holdEngagement(tx: Transaction, key: EngagementKey): Promise<EngagementRow | null> {
  const [row] = await tx.select().from(engagement).where(ofEngagement(key)).for('no key update')
  return row ?? null
}

/** Holds every engagement of a tenant, always in the same order, so that two who do so never wait for each other. */
export async function holdEngagements(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<EngagementRow[]> {
  return tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.customerId, customerId), eq(engagement.tenantId, tenantId)))
    .orderBy(asc(engagement.id))
    .for('no key update')
}

export async function engagementsOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<EngagementRow[]> {
  return tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.customerId, customerId), eq(engagement.tenantId, tenantId)))
    .orderBy(asc(engagement.createdAt), asc(engagement.id))
}

export async function insertEngagement(tx: Transaction, row: typeof engagement.$inferInsert): Promise<void> {
  await tx.insert(engagement).values(row)
}

/** Changes an engagement if it is still at `version`; false where it is not. */
export async function updateScenario(
  tx: Transaction,
  key: EngagementKey,
  version: number,
  scenario: EngagementRow['scenario'],
): Promise<boolean> {
  const rows = await tx
    .update(engagement)
    .set({ scenario, version: sql`${engagement.version} + 1` })
    .where(and(ofEngagement(key), eq(engagement.version, version)))
    .returning({ id: engagement.id })
  return rows.length === 1
}

export type AssignmentRecord = Awaited<ReturnType<typeof activeAssignments>>[number]

export async function activeAssignments(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  return tx
    .select({
      id: assignment.id,
      role: assignment.role,
      since: assignment.since,
      personId: person.id,
      personName: person.name,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(
      and(eq(assignment.customerId, customerId), eq(assignment.engagementId, engagementId), isNull(assignment.until)),
    )
    .orderBy(asc(assignment.since), asc(assignment.id))
}

export async function insertAssignment(tx: Transaction, row: typeof assignment.$inferInsert): Promise<void> {
  await tx.insert(assignment).values(row)
}

export async function endAssignment(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  id: string,
  at: Date,
): Promise<void> {
  await tx
    .update(assignment)
    .set({ until: at })
    .where(and(eq(assignment.customerId, customerId), eq(assignment.engagementId, engagementId), eq(assignment.id, id)))
}

export async function tasksOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<TaskRow[]> {
  return tx
    .select()
    .from(task)
    .where(and(eq(task.customerId, customerId), eq(task.engagementId, engagementId)))
    .orderBy(asc(task.taskId))
}

export async function insertTasks(tx: Transaction, rows: (typeof task.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(task).values(rows)
}

/** Changes a task if it is still at `version`; the row as it is then, or null where somebody was faster. */
export async function updateTask(
  tx: Transaction,
  row: TaskRow,
  version: number,
  values: Partial<typeof task.$inferInsert>,
): Promise<TaskRow | null> {
  const [updated] = await tx
    .update(task)
    .set({ ...values, version: sql`${task.version} + 1` })
    .where(
      and(
        eq(task.customerId, row.customerId),
        eq(task.engagementId, row.engagementId),
        eq(task.taskId, row.taskId),
        eq(task.version, version),
      ),
    )
    .returning()
  return updated ?? null
}

export async function usageStatusesOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<UsageStatusRow[]> {
  return tx
    .select()
    .from(usageStatus)
    .where(and(eq(usageStatus.customerId, customerId), eq(usageStatus.engagementId, engagementId)))
    .orderBy(desc(usageStatus.count), asc(usageStatus.id))
}

/** Writes a status for the first time, together with its first entry in the history. */
export async function insertUsageStatus(
  tx: Transaction,
  row: typeof usageStatus.$inferInsert,
): Promise<UsageStatusRow> {
  const [inserted] = await tx.insert(usageStatus).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  await remember(tx, inserted)
  return inserted
}

/** Changes a status if it is still at `version`, and remembers it; null where somebody was faster. */
export async function updateUsageStatus(
  tx: Transaction,
  row: UsageStatusRow,
  version: number,
  values: Partial<typeof usageStatus.$inferInsert>,
): Promise<UsageStatusRow | null> {
  const [updated] = await tx
    .update(usageStatus)
    .set({ ...values, version: sql`${usageStatus.version} + 1` })
    .where(
      and(eq(usageStatus.customerId, row.customerId), eq(usageStatus.id, row.id), eq(usageStatus.version, version)),
    )
    .returning()
  if (updated === undefined) return null
  await remember(tx, updated)
  return updated
}

export async function usageStatusHistoryOf(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  return tx
    .select()
    .from(usageStatusHistory)
    .where(and(eq(usageStatusHistory.customerId, customerId), eq(usageStatusHistory.engagementId, engagementId)))
    .orderBy(desc(usageStatusHistory.changedAt), desc(usageStatusHistory.version))
}

async function remember(tx: Transaction, { id, ...state }: UsageStatusRow): Promise<void> {
  await tx.insert(usageStatusHistory).values({ ...state, usageStatusId: id })
}
