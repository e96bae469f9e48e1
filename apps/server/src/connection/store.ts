import type { GraphSource } from '@lotse/contract'
import { and, desc, eq, inArray, lte, max, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { graphConnection, graphRun, graphSource } from '../tables/connection.ts'
import { customer } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { job } from '../tables/trail.ts'

/** Connections to Microsoft Graph, what their sources answered, and their runs. */

export type ConnectionRow = typeof graphConnection.$inferSelect
export type SourceRow = typeof graphSource.$inferSelect
export type RunRow = typeof graphRun.$inferSelect

/** Whose connection it is. */
export interface Place {
  readonly customerId: CustomerId
  readonly tenantId: string
}

export async function findConnection(tx: Transaction, place: Place): Promise<ConnectionRow | null> {
  const [row] = await tx.select().from(graphConnection).where(at(place))
  return row ?? null
}

/** The connection, held until the transaction ends. */
export async function holdConnection(tx: Transaction, place: Place): Promise<ConnectionRow | null> {
  const [row] = await tx.select().from(graphConnection).where(at(place)).for('update')
  return row ?? null
}

export async function insertConnection(tx: Transaction, row: typeof graphConnection.$inferInsert): Promise<void> {
  await tx.insert(graphConnection).values(row)
}

export async function updateConnection(
  tx: Transaction,
  place: Place,
  values: Partial<Omit<ConnectionRow, 'customerId' | 'tenantId'>>,
): Promise<void> {
  await tx.update(graphConnection).set(values).where(at(place))
}

/** The same from the version that somebody saw; false where it is another one now. */
export async function updateFromVersion(
  tx: Transaction,
  place: Place,
  version: number,
  values: Partial<Omit<ConnectionRow, 'customerId' | 'tenantId' | 'version'>>,
): Promise<boolean> {
  const updated = await tx
    .update(graphConnection)
    .set({ ...values, version: sql`${graphConnection.version} + 1` })
    .where(and(at(place), eq(graphConnection.version, version)))
    .returning({ version: graphConnection.version })
  return updated.length > 0
}

/** Sources and runs go with it. */
export async function deleteConnection(tx: Transaction, place: Place): Promise<void> {
  await tx.delete(graphConnection).where(at(place))
}

/** Connections of customers that are not deleted whose time has come, over the whole portfolio. */
export async function dueConnections(
  tx: Transaction,
  now: Date,
): Promise<readonly (Place & Pick<ConnectionRow, 'nextReason'>)[]> {
  return tx
    .select({
      customerId: graphConnection.customerId,
      tenantId: graphConnection.tenantId,
      nextReason: graphConnection.nextReason,
    })
    .from(graphConnection)
    .innerJoin(customer, eq(customer.customerId, graphConnection.customerId))
    .where(and(lte(graphConnection.nextReadAt, now), sql`${customer.deletedAt} is null`))
    .orderBy(graphConnection.nextReadAt)
}

export async function personName(tx: Transaction, personId: string): Promise<string> {
  const [row] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId))
  return row?.name ?? ''
}

/** Whether this job still waits or runs. */
export async function isAtWork(tx: Transaction, of: CustomerId, jobId: string): Promise<boolean> {
  const [row] = await tx
    .select({ state: job.state })
    .from(job)
    .where(and(eq(job.customerId, of), eq(job.id, jobId)))
  return row?.state === 'waiting' || row?.state === 'running'
}

export async function sourcesOf(tx: Transaction, { customerId, tenantId }: Place): Promise<readonly SourceRow[]> {
  return tx
    .select()
    .from(graphSource)
    .where(and(eq(graphSource.customerId, customerId), eq(graphSource.tenantId, tenantId)))
}

/** One source, held until the transaction ends; made where it was never asked. */
export async function holdSource(tx: Transaction, place: Place, source: GraphSource): Promise<SourceRow> {
  const key = { customerId: place.customerId, tenantId: place.tenantId, source }
  await tx.insert(graphSource).values(key).onConflictDoNothing()
  const [row] = await tx.select().from(graphSource).where(ofSource(place, source)).for('update')
  if (row === undefined) throw new Error(`the source ${source} is not there`)
  return row
}

export async function updateSource(
  tx: Transaction,
  place: Place,
  source: GraphSource,
  values: Partial<Omit<SourceRow, 'customerId' | 'tenantId' | 'source'>>,
): Promise<void> {
  await tx.update(graphSource).set(values).where(ofSource(place, source))
}

/** After a change of cloud, directory or application nothing that was found out counts any more. */
export async function forgetSources(tx: Transaction, { customerId, tenantId }: Place): Promise<void> {
  await tx.delete(graphSource).where(and(eq(graphSource.customerId, customerId), eq(graphSource.tenantId, tenantId)))
}

export async function runsOf(
  tx: Transaction,
  { customerId, tenantId }: Place,
  limit: number,
): Promise<readonly RunRow[]> {
  return tx
    .select()
    .from(graphRun)
    .where(and(eq(graphRun.customerId, customerId), eq(graphRun.tenantId, tenantId)))
    .orderBy(desc(graphRun.startedAt), desc(graphRun.id))
    .limit(limit)
}

/** The run of a job, as far as it came before it was interrupted. */
export async function beginRun(
  tx: Transaction,
  run: Pick<RunRow, 'customerId' | 'id' | 'tenantId' | 'reason' | 'startedAt'>,
): Promise<RunRow> {
  await tx.insert(graphRun).values(run).onConflictDoNothing()
  const [row] = await tx.select().from(graphRun).where(isRun(run))
  if (row === undefined) throw new Error('the run is not there')
  return row
}

export async function updateRun(
  tx: Transaction,
  run: Pick<RunRow, 'customerId' | 'id'>,
  values: Partial<Pick<RunRow, 'answers' | 'files' | 'imports' | 'finishedAt'>>,
): Promise<void> {
  await tx.update(graphRun).set(values).where(isRun(run))
}

/** When a reading last came to its end; tests are none. Null where none ever did. */
export async function lastReadAt(tx: Transaction, { customerId, tenantId }: Place): Promise<Date | null> {
  const [row] = await tx
    .select({ at: max(graphRun.finishedAt) })
    .from(graphRun)
    .where(and(eq(graphRun.customerId, customerId), eq(graphRun.tenantId, tenantId), ne(graphRun.reason, 'test')))
  return row?.at ?? null
}

/** The newest run that handed something to the import. */
export async function runWithImports(tx: Transaction, { customerId, tenantId }: Place): Promise<RunRow | null> {
  const [row] = await tx
    .select()
    .from(graphRun)
    .where(
      and(
        eq(graphRun.customerId, customerId),
        eq(graphRun.tenantId, tenantId),
        sql`cardinality(${graphRun.imports}) > 0`,
      ),
    )
    .orderBy(desc(graphRun.startedAt), desc(graphRun.id))
    .limit(1)
  return row ?? null
}

export type ImportRow = Pick<typeof job.$inferSelect, 'state' | 'result' | 'problem' | 'finishedAt'>

/** These imports as far as they are remembered: jobs are forgotten after a month. */
export async function importsOf(
  tx: Transaction,
  of: CustomerId,
  ids: readonly string[],
): Promise<readonly ImportRow[]> {
  return tx
    .select({ state: job.state, result: job.result, problem: job.problem, finishedAt: job.finishedAt })
    .from(job)
    .where(and(eq(job.customerId, of), inArray(job.id, [...ids])))
    .orderBy(job.id)
}

/** Forgets runs that began before `moment`. */
export async function forgetRuns(tx: Transaction, { customerId, tenantId }: Place, moment: Date): Promise<void> {
  await tx
    .delete(graphRun)
    .where(and(eq(graphRun.customerId, customerId), eq(graphRun.tenantId, tenantId), lte(graphRun.startedAt, moment)))
}

function at({ customerId, tenantId }: Place) {
  return and(eq(graphConnection.customerId, customerId), eq(graphConnection.tenantId, tenantId))
}

function ofSource({ customerId, tenantId }: Place, source: GraphSource) {
  return and(eq(graphSource.customerId, customerId), eq(graphSource.tenantId, tenantId), eq(graphSource.source, source))
}

function isRun({ customerId, id }: Pick<RunRow, 'customerId' | 'id'>) {
  return and(eq(graphRun.customerId, customerId), eq(graphRun.id, id))
}
