import type { Job, Localised } from '@lotse/contract'
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import type { CustomerId } from '../../platform/db/scope.ts'
import { person } from '../../tables/identity.ts'
import { job } from '../../tables/trail.ts'
import { storedFile } from '../../tables/usage.ts'
import { type ImportFile, usageImport } from '../../tables/usage-import.ts'

/** Imports that were received and wait to be taken in. */

export type StagedRow = typeof usageImport.$inferSelect

export interface StagedKey {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly importId: string
}

/** An import with who brought it and how its last job ended. */
export interface Staged extends StagedRow {
  readonly stagedByName: string | null
  readonly job: {
    readonly state: Job['state']
    readonly problem: { readonly code: string; readonly detail: Localised } | null
  } | null
}

export async function insertStaged(tx: Transaction, row: typeof usageImport.$inferInsert): Promise<void> {
  await tx.insert(usageImport).values(row)
}

export async function findStaged(
  tx: Transaction,
  { customerId, tenantId, importId }: StagedKey,
): Promise<Staged | null> {
  const [found] = await selected(tx).where(
    and(eq(usageImport.customerId, customerId), eq(usageImport.tenantId, tenantId), eq(usageImport.id, importId)),
  )
  return found === undefined ? null : flat(found)
}

/** The same, held until the transaction ends: nobody else decides meanwhile. */
export async function holdStaged(tx: Transaction, key: StagedKey): Promise<Staged | null> {
  const [held] = await tx
    .select({ id: usageImport.id })
    .from(usageImport)
    .where(and(eq(usageImport.customerId, key.customerId), eq(usageImport.id, key.importId)))
    .for('update')
  return held === undefined ? null : findStaged(tx, key)
}

/** The same by its id alone, for the job that was asked for it. */
export async function holdStagedById(tx: Transaction, customerId: CustomerId, id: string): Promise<StagedRow | null> {
  const [row] = await tx
    .select()
    .from(usageImport)
    .where(and(eq(usageImport.customerId, customerId), eq(usageImport.id, id)))
    .for('update')
  return row ?? null
}

/** Those of a tenant that nobody has decided about, oldest first. */
export async function openStaged(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Staged[]> {
  const found = await selected(tx)
    .where(and(eq(usageImport.customerId, customerId), eq(usageImport.tenantId, tenantId), isNull(usageImport.endedAt)))
    .orderBy(asc(usageImport.stagedAt), asc(usageImport.id))
  return found.map(flat)
}

/** Changes an import; every change counts its version on. */
export async function updateStaged(
  tx: Transaction,
  { customerId, id }: Pick<StagedRow, 'customerId' | 'id'>,
  values: Partial<StagedRow>,
): Promise<void> {
  await tx
    .update(usageImport)
    .set({ ...values, version: sql`${usageImport.version} + 1` as never })
    .where(and(eq(usageImport.customerId, customerId), eq(usageImport.id, id)))
}

/** Imports of one customer that nobody decided about in time. */
export async function overdueStaged(tx: Transaction, now: Date): Promise<StagedRow[]> {
  return tx
    .select()
    .from(usageImport)
    .where(and(isNull(usageImport.endedAt), lt(usageImport.expiresAt, now)))
    .for('update')
}

/** Forgets what ended before `moment`. */
export async function forgetStaged(tx: Transaction, moment: Date): Promise<void> {
  await tx.delete(usageImport).where(lt(usageImport.endedAt, moment))
}

/** Takes the rows of those files away that no report refers to; their bytes follow with `removeUnused`. */
export async function dropFiles(tx: Transaction, customerId: CustomerId, files: readonly ImportFile[]): Promise<void> {
  const ids = sql.param(files.map(({ id }) => id))
  await tx.delete(storedFile).where(sql`
    ${storedFile.customerId} = ${customerId}::uuid and ${storedFile.id} = any(${ids}::uuid[])
    and not exists (select from lotse.usage_snapshot s where s.customer_id = ${customerId}::uuid and s.file_id = ${storedFile.id})
    and not exists (select from lotse.usage_reading r where r.customer_id = ${customerId}::uuid and r.file_id = ${storedFile.id})`)
}

function selected(tx: Transaction) {
  return tx
    .select({ row: usageImport, by: person.name, state: job.state, problem: job.problem })
    .from(usageImport)
    .leftJoin(person, eq(person.id, usageImport.stagedBy))
    .leftJoin(job, and(eq(job.customerId, usageImport.customerId), eq(job.id, usageImport.jobId)))
    .$dynamic()
}

function flat({
  row,
  by,
  state,
  problem,
}: {
  row: StagedRow
  by: string | null
  state: Job['state'] | null
  problem: { code: string; detail: Localised } | null
}): Staged {
  return { ...row, stagedByName: by, job: state === null ? null : { state, problem } }
}
