import { APP_USER_DETAIL } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { KnownReport } from './plan-import.ts'
import { type ImportedReading, importedReadings } from './reading-store.ts'
import { type ImportedSnapshot, importedSnapshots } from './store.ts'

/** Everything that was ever imported for a tenant. */
export interface KnownReports {
  readonly snapshots: readonly ImportedSnapshot[]
  readonly readings: readonly ImportedReading[]
  /** Both as the plan of an import looks at them. */
  readonly all: readonly KnownReport[]
}

export async function knownReports(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<KnownReports> {
  const snapshots = await importedSnapshots(tx, customerId, tenantId)
  const readings = await importedReadings(tx, customerId, tenantId)
  const all = [
    ...snapshots.map(({ file, ...row }) => ({ ...row, report: APP_USER_DETAIL, sha256: file.sha256 })),
    ...readings.map(({ file, ...row }) => ({ ...row, usable: row.whole, sha256: file.sha256 })),
  ]
  return { snapshots, readings, all }
}
