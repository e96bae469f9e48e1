import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { intuneUpload } from '../tables/intune-uploads.ts'
import { job } from '../tables/trail.ts'
import { storedFile } from '../tables/usage.ts'

export type UploadRow = typeof intuneUpload.$inferSelect

export interface PackageKey {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly packageId: string
}
export interface UploadKey {
  readonly customerId: CustomerId
  readonly id: string
}

const MOST_SHOWN = 20

/** The uploads of a package, the newest first. */
export function uploadsOf(tx: Transaction, { customerId, packageId }: PackageKey): Promise<UploadRow[]> {
  return tx
    .select()
    .from(intuneUpload)
    .where(and(eq(intuneUpload.customerId, customerId), eq(intuneUpload.packageId, packageId)))
    .orderBy(desc(intuneUpload.confirmedAt), desc(intuneUpload.id))
    .limit(MOST_SHOWN)
}

/** The upload of a package that has not ended; null where there is none. */
export async function openUpload(tx: Transaction, { customerId, packageId }: PackageKey): Promise<UploadRow | null> {
  const [row] = await tx
    .select()
    .from(intuneUpload)
    .where(
      and(eq(intuneUpload.customerId, customerId), eq(intuneUpload.packageId, packageId), isNull(intuneUpload.endedAt)),
    )
  return row ?? null
}

export async function findUpload(tx: Transaction, key: UploadKey): Promise<UploadRow | null> {
  const [row] = await tx.select().from(intuneUpload).where(isThat(key))
  return row ?? null
}

/** The same, held until the transaction ends. */
export async function holdUpload(tx: Transaction, key: UploadKey): Promise<UploadRow | null> {
  const [row] = await tx.select().from(intuneUpload).where(isThat(key)).for('update')
  return row ?? null
}

export async function insertUpload(tx: Transaction, row: typeof intuneUpload.$inferInsert): Promise<UploadRow> {
  const [inserted] = await tx.insert(intuneUpload).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

export async function updateUpload(
  tx: Transaction,
  key: UploadKey,
  values: Partial<typeof intuneUpload.$inferInsert>,
): Promise<UploadRow> {
  const [updated] = await tx.update(intuneUpload).set(values).where(isThat(key)).returning()
  if (updated === undefined) throw new Error('an upload that is held is gone')
  return updated
}

/** Whether this job still waits or runs. */
export async function isAtWork(tx: Transaction, { customerId, jobId }: Pick<UploadRow, 'customerId' | 'jobId'>) {
  if (jobId === null) return false
  const [row] = await tx
    .select({ state: job.state })
    .from(job)
    .where(and(eq(job.customerId, customerId), eq(job.id, jobId)))
  return row?.state === 'waiting' || row?.state === 'running'
}

/** Takes the row of an upload's file away; the bytes follow with `removeUnused`. */
export async function dropFile(tx: Transaction, customerId: CustomerId, id: string): Promise<void> {
  await tx.delete(storedFile).where(and(eq(storedFile.customerId, customerId), eq(storedFile.id, id)))
}

/** Customers with an upload that has not ended, over the whole portfolio. */
export async function customersWithOpen(tx: Transaction): Promise<readonly CustomerId[]> {
  const rows = await tx
    .selectDistinct({ customerId: intuneUpload.customerId })
    .from(intuneUpload)
    .where(isNull(intuneUpload.endedAt))
  return rows.map((row) => row.customerId)
}

/** Uploads of one customer that nobody went on with: without a file since `noFile`, with one since `noWord`. */
export function overdueUploads(tx: Transaction, { noFile, noWord }: { noFile: Date; noWord: Date }) {
  return tx
    .select()
    .from(intuneUpload)
    .where(
      and(
        isNull(intuneUpload.endedAt),
        or(
          and(eq(intuneUpload.state, 'awaitingFile'), lt(intuneUpload.changedAt, noFile)),
          and(sql`${intuneUpload.state} <> 'awaitingFile'`, lt(intuneUpload.changedAt, noWord)),
        ),
      ),
    )
    .for('update')
}

const isThat = ({ customerId, id }: UploadKey) => and(eq(intuneUpload.customerId, customerId), eq(intuneUpload.id, id))
