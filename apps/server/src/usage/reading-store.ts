import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { person } from '../tables/identity.ts'
import { storedFile } from '../tables/usage.ts'
import { usageReading } from '../tables/usage-import.ts'

/** The reports that give no month of active use. */

type ReadingRow = typeof usageReading.$inferSelect

/** A stored reading with the file it came in. */
export interface ImportedReading extends ReadingRow {
  readonly file: { readonly name: string; readonly sha256: string }
  readonly importedByName: string | null
}

/** Every other report ever imported for a tenant, newest import first, replaced ones included. */
export async function importedReadings(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<ImportedReading[]> {
  const rows = await tx
    .select({ reading: usageReading, name: storedFile.name, sha256: storedFile.sha256, by: person.name })
    .from(usageReading)
    .innerJoin(
      storedFile,
      and(eq(storedFile.customerId, usageReading.customerId), eq(storedFile.id, usageReading.fileId)),
    )
    .leftJoin(person, eq(person.id, usageReading.importedBy))
    .where(and(eq(usageReading.customerId, customerId), eq(usageReading.tenantId, tenantId)))
    .orderBy(desc(usageReading.importedAt), desc(usageReading.id))
  return rows.map(({ reading, name, sha256, by }) => ({ ...reading, file: { name, sha256 }, importedByName: by }))
}

export async function insertReading(tx: Transaction, row: typeof usageReading.$inferInsert): Promise<void> {
  await tx.insert(usageReading).values(row)
}

/** Says since when a reading does not count any more; null: it counts again. Gives the file it came in. */
export async function setReadingReplaced(
  tx: Transaction,
  customerId: CustomerId,
  id: string,
  replacedAt: Date | null,
): Promise<{ readonly fileId: string } | null> {
  const [row] = await tx
    .update(usageReading)
    .set({ replacedAt })
    .where(and(eq(usageReading.customerId, customerId), eq(usageReading.id, id)))
    .returning({ fileId: usageReading.fileId })
  return row ?? null
}
