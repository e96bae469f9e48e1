import { and, eq } from 'drizzle-orm'
import { storedFile } from '../../tables/usage.ts'
import type { Services } from '../services.ts'
import type { FoundFile } from './file-store.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes files that no row of `stored_file` knows: their transaction was rolled back. Those of the last day stay, for
 * the job that will write the row may still be waiting. Gives the number removed.
 */
export async function sweepFiles({
  database,
  files,
  clock,
}: Pick<Services, 'database' | 'files' | 'clock'>): Promise<number> {
  const isKnown = ({ customerId, id }: FoundFile): Promise<boolean> =>
    database.transaction({ customer: customerId }, async (tx) => {
      const rows = await tx
        .select({ id: storedFile.id })
        .from(storedFile)
        .where(and(eq(storedFile.customerId, customerId), eq(storedFile.id, id)))
      return rows.length > 0
    })
  const newest = clock.now().getTime() - DAY_MS
  let removed = 0
  for await (const file of files.list()) {
    if (file.storedAt.getTime() > newest || (await isKnown(file))) continue
    await files.remove(file.customerId, file.id)
    removed += 1
  }
  return removed
}
