import type { ImportResult } from '@lotse/contract'
import type { UsageSnapshot } from '@lotse/usage'
import { holdEngagementsOf } from '../engagements/hold.ts'
import type { Change } from '../platform/change.ts'
import { recordFile } from '../platform/files/record-file.ts'
import { type PlannedReport, planImport } from './plan-import.ts'
import { presentImport } from './present-import.ts'
import type { ReadFile } from './read-files.ts'
import { recomputeUsage } from './recompute.ts'
import { importedSnapshots, insertSnapshot, lockTenantUsage, setReplaced } from './store.ts'
import { withoutPersons } from './without-persons.ts'

/**
 * Stores what an import brought: files, reports, months and the evaluation, all or nothing. None of the files may be
 * refused. Gives what became of each report.
 */
export async function storeImport(
  change: Change,
  { tenantId, jobId, read }: { readonly tenantId: string; readonly jobId: string; readonly read: readonly ReadFile[] },
): Promise<ImportResult> {
  const { tx, customerId, now } = change
  await lockTenantUsage(tx, tenantId)
  await holdEngagementsOf(change, tenantId)
  const plan = planImport(read, await importedSnapshots(tx, customerId, tenantId), now)
  const fresh = plan.filter(({ outcome }) => outcome !== 'unchanged')
  for (const { file } of read) {
    if (fresh.some((planned) => planned.file === file)) await recordFile(tx, file, change)
  }
  for (const planned of fresh) await storeReport(change, tenantId, planned)
  await change.record({ event: 'usage.imported', subject: tenantId, after: { jobId, reports: plan.map(summary) } })
  if (fresh.length > 0) await recomputeUsage(change, tenantId)
  return presentImport(read, plan)
}

async function storeReport(
  { tx, customerId, actor, now }: Change,
  tenantId: string,
  { id, file, reading, snapshot, replaces, isSetAside }: PlannedReport,
): Promise<void> {
  if (replaces !== null) await setReplaced(tx, customerId, replaces, now)
  const { rejections, remarks, ...totals } = snapshot
  await insertSnapshot(tx, {
    customerId,
    id,
    tenantId,
    fileId: file.id,
    refreshDate: snapshot.refreshDate,
    reportPeriod: snapshot.reportPeriod,
    usable: snapshot.usableForMau,
    encoding: reading.encoding ?? '',
    delimiter: reading.delimiter ?? '',
    dateFormat: reading.dateFormat ?? '',
    snapshot: withNamelessObstacles(totals),
    rejections: rejections.map(withoutPersons),
    remarks: remarks.map(withoutPersons),
    importedBy: actor?.personId ?? null,
    importedAt: now,
    replacedAt: isSetAside ? now : null,
  })
}

function withNamelessObstacles(snapshot: UsageSnapshot): UsageSnapshot {
  return { ...snapshot, obstacles: snapshot.obstacles.map(withoutPersons) }
}

/** What the trail keeps of a report: whole numbers and dates, no person. */
function summary({ file, snapshot, outcome, replaces }: PlannedReport): Readonly<Record<string, unknown>> {
  return {
    file: file.name,
    sha256: file.sha256,
    outcome,
    replaces,
    refreshDate: snapshot.refreshDate,
    month: snapshot.month,
    usable: snapshot.usableForMau,
    users: snapshot.users,
    active: snapshot.active,
    rejected: snapshot.rows.rejected,
  }
}
