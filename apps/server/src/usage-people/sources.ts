import type { FigureSource } from '@lotse/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { inventoriesInForce } from '../inventory/look-up.ts'
import { readingFiles, storedLicences } from '../licences/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { storedFile, usageSnapshot } from '../tables/usage.ts'

interface Asked {
  /** Usage reports, by id. */
  readonly reports: readonly string[]
  /** Whether their entitled people were asked: then directory and products had a part in it. */
  readonly byPlan: boolean
  /** Readings of licences: a directory, products, activations. */
  readonly readings?: readonly string[]
  /** Whether devices had a part in it. */
  readonly inventories?: boolean
}

/**
 * The files that a figure about people was made from, with the day each tells of and how many of its rows counted, so that
 * nobody has to believe it (usage.md §10). What came without a file has none.
 */
export async function sourcesOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { reports, byPlan, readings = [], inventories = false }: Asked,
): Promise<FigureSource[]> {
  const files = await readingFiles(tx, customerId, tenantId)
  const figures = byPlan ? await storedLicences(tx, customerId, tenantId) : []
  const ofPlans = figures
    .filter(({ snapshotId }) => reports.includes(snapshotId))
    .flatMap(({ detail }) => [detail.directory?.id ?? [], detail.products?.id ?? []].flat())
  const ofReadings = [...new Set([...ofPlans, ...readings])].flatMap((id): FigureSource[] => {
    const found = files.get(id)
    return found === undefined ? [] : [{ of: found.kind, takenOn: found.takenOn, file: found.file, rows: found.people }]
  })
  const ofDevices = inventories ? await inventoriesInForce(tx, customerId, tenantId) : []
  return [
    ...(await ofReports(tx, customerId, reports)),
    ...ofReadings,
    ...ofDevices.map(({ takenOn, fileName, devices }): FigureSource => {
      return { of: 'inventory', takenOn, file: fileName, rows: devices }
    }),
  ]
}

async function ofReports(tx: Transaction, customerId: CustomerId, ids: readonly string[]): Promise<FigureSource[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      id: usageSnapshot.id,
      takenOn: usageSnapshot.refreshDate,
      said: usageSnapshot.snapshot,
      file: storedFile.name,
    })
    .from(usageSnapshot)
    .innerJoin(
      storedFile,
      and(eq(storedFile.customerId, usageSnapshot.customerId), eq(storedFile.id, usageSnapshot.fileId)),
    )
    .where(and(eq(usageSnapshot.customerId, customerId), inArray(usageSnapshot.id, [...ids])))
  return ids.flatMap((id): FigureSource[] => {
    const row = rows.find((one) => one.id === id)
    return row === undefined
      ? []
      : [{ of: 'report', takenOn: row.takenOn, file: row.file, rows: row.said.rows.accepted }]
  })
}
