import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { assignment, engagement, task } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'

export type EngagementRow = typeof engagement.$inferSelect
export type TaskRow = typeof task.$inferSelect

/** The key of an engagement: always with its customer. */
export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** A deleted engagement is not there for anybody; only `removal-store.ts` reaches it. */
const ofEngagement = ({ customerId, engagementId }: EngagementKey) =>
  and(eq(engagement.customerId, customerId), eq(engagement.id, engagementId), isNull(engagement.deletedAt))

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
    .where(and(eq(engagement.customerId, customerId), eq(engagement.tenantId, tenantId), isNull(engagement.deletedAt)))
    .orderBy(asc(engagement.id))
    .for('no key update')
}

/** The same for every tenant of the customer. */
export async function holdEngagementsOfAll(tx: Transaction, customerId: CustomerId): Promise<EngagementRow[]> {
  return tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.customerId, customerId), isNull(engagement.deletedAt)))
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
    .where(and(eq(engagement.customerId, customerId), eq(engagement.tenantId, tenantId), isNull(engagement.deletedAt)))
    .orderBy(asc(engagement.createdAt), asc(engagement.id))
}

export async function insertEngagement(tx: Transaction, row: typeof engagement.$inferInsert): Promise<void> {
  await tx.insert(engagement).values(row)
}

/** Changes an engagement if it is still at `version`; false where it is not. */
export async function updateEngagement(
  tx: Transaction,
  key: EngagementKey,
  version: number,
  values: Partial<Pick<EngagementRow, 'scenario' | 'origin' | 'enterpriseLevel' | 'seats' | 'playbookVersion'>>,
): Promise<boolean> {
  const rows = await tx
    .update(engagement)
    .set({ ...values, version: sql`${engagement.version} + 1` })
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
      isPrimary: assignment.isPrimary,
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

/** Ends an assignment: whoever ended it, and why. */
export async function endAssignment(
  tx: Transaction,
  key: EngagementKey,
  id: string,
  end: { readonly at: Date; readonly by: string | null; readonly reason: string | null },
): Promise<void> {
  await tx
    .update(assignment)
    .set({ until: end.at, endedBy: end.by, endReason: end.reason, isPrimary: false })
    .where(assignmentIs(key, id))
}

/** Makes one assignment the first of its role; whoever was first is so no more. */
export async function setPrimary(
  tx: Transaction,
  key: EngagementKey,
  { id, role }: Pick<AssignmentRecord, 'id' | 'role'>,
): Promise<void> {
  await tx
    .update(assignment)
    .set({ isPrimary: false })
    .where(
      and(
        eq(assignment.customerId, key.customerId),
        eq(assignment.engagementId, key.engagementId),
        eq(assignment.role, role),
        isNull(assignment.until),
        eq(assignment.isPrimary, true),
      ),
    )
  await tx.update(assignment).set({ isPrimary: true }).where(assignmentIs(key, id))
}

const assignmentIs = ({ customerId, engagementId }: EngagementKey, id: string) =>
  and(eq(assignment.customerId, customerId), eq(assignment.engagementId, engagementId), eq(assignment.id, id))

/** Every assignment there ever was, those that last first, then the newest. */
export async function everyAssignment(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  return tx
    .select()
    .from(assignment)
    .where(and(eq(assignment.customerId, customerId), eq(assignment.engagementId, engagementId)))
    .orderBy(sql`${assignment.until} desc nulls first`, desc(assignment.since), desc(assignment.id))
}

/** How many engagements each person has a role in at present. In the portfolio scope. */
export async function loadOfStaff(tx: Transaction) {
  return tx
    .select({
      personId: assignment.personId,
      engagements: sql<number>`count(distinct ${assignment.engagementId})::int`,
      primary: sql<number>`count(distinct ${assignment.engagementId}) filter (where ${assignment.isPrimary})::int`,
    })
    .from(assignment)
    .innerJoin(person, and(eq(person.id, assignment.personId), eq(person.customerId, ORGANISATION)))
    .where(isNull(assignment.until))
    .groupBy(assignment.personId)
}

export async function tasksOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<TaskRow[]> {
  return tx
    .select()
    .from(task)
    .where(and(eq(task.customerId, customerId), eq(task.engagementId, engagementId)))
    .orderBy(asc(task.taskId))
}

/** One task of an engagement; null where its playbook has none of that number. */
export async function findTask(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  taskId: string,
): Promise<TaskRow | null> {
  const [row] = await tx
    .select()
    .from(task)
    .where(and(eq(task.customerId, customerId), eq(task.engagementId, engagementId), eq(task.taskId, taskId)))
  return row ?? null
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
