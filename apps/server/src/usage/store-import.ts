import type { ImportResult } from '@lotse/contract'
import type { UsageSnapshot } from '@lotse/usage'
import { holdEngagementsOf } from '../engagements/hold.ts'
import type { Change } from '../platform/change.ts'
import { recordFile } from '../platform/files/record-file.ts'
import type { Services } from '../platform/services.ts'
import { forgetReadings, keepPeople, keepReading } from '../usage-people/look-up.ts'
import type { KeptDetail, KeptFile } from './kept-file.ts'
import { knownReports } from './known-reports.ts'
import { type PlannedReport, planImport } from './plan-import.ts'
import { presentImport } from './present-import.ts'
import { insertReading, setReadingReplaced } from './reading-store.ts'
import { recomputeUsage } from './recompute.ts'
import { insertSnapshot, lockTenantUsage, setReplaced } from './store.ts'
import { isOther, type OtherReading, totalsOf } from './totals-of.ts'
import { withoutPersons } from './without-persons.ts'

interface Import {
  readonly tenantId: string
  readonly jobId: string
  readonly read: readonly KeptFile[]
  /** The files are rows of the database already, as those of an import that waited. */
  readonly areRecorded?: boolean
}

/**
 * Stores what an import brought: files, reports, months and the evaluation, all or nothing. None of the files may be
 * refused. Gives what became of each report, and the files that no report refers to.
 */
export async function storeImport(
  change: Change,
  services: Pick<Services, 'secret'>,
  { tenantId, jobId, read, areRecorded = false }: Import,
): Promise<ImportResult> {
  const { tx, customerId, now } = change
  await lockTenantUsage(tx, tenantId)
  await holdEngagementsOf(change, tenantId)
  const { all, readings } = await knownReports(tx, customerId, tenantId)
  const plan = planImport(read, all, now)
  const fresh = plan.filter(({ outcome }) => outcome !== 'unchanged')
  if (!areRecorded)
    for (const { file } of read) if (fresh.some((planned) => planned.file === file)) await recordFile(tx, file, change)
  for (const planned of fresh) await storeReport(change, services, tenantId, planned)
  const confirmed = plan.filter((planned) => isConfirmed(change, planned))
  for (const { id, report } of confirmed) {
    if (!isOther(report)) continue
    const fileId = readings.find((reading) => reading.id === id)?.fileId ?? null
    await keepReading(change, services, { tenantId, reading: report, fileId })
  }
  await change.record({ event: 'usage.imported', subject: tenantId, after: { jobId, reports: plan.map(summary) } })
  if (fresh.length > 0 || confirmed.length > 0) await recomputeUsage(change, tenantId)
  return presentImport(read, plan)
}

/**
 * A directory or a list of products tells of the day it was read. That it is the same today is news too where Lotse itself
 * has just read it; a person may bring the file of another day once more.
 */
const isConfirmed = ({ actor }: Change, { outcome, report }: PlannedReport): boolean =>
  actor === null && outcome === 'unchanged' && report.refreshDate === null

async function storeReport(
  change: Change,
  services: Pick<Services, 'secret'>,
  tenantId: string,
  planned: PlannedReport,
): Promise<void> {
  const { report } = planned
  if (isOther(report)) await storeReading(change, services, tenantId, planned, report)
  else await storeSnapshot(change, tenantId, planned, report)
}

async function storeSnapshot(
  change: Change,
  tenantId: string,
  planned: PlannedReport,
  report: KeptDetail,
): Promise<void> {
  const { tx, customerId, now } = change
  if (planned.replaces !== null) await setReplaced(tx, customerId, planned.replaces, now)
  const { rejections, remarks, packed, ...totals } = report
  await insertSnapshot(tx, {
    ...commonOf(change, tenantId, planned),
    usable: report.usableForMau,
    snapshot: withNamelessObstacles(totals),
    rejections: rejections.map(withoutPersons),
    remarks: remarks.map(withoutPersons),
  })
  await keepPeople(change, { tenantId, snapshotId: planned.id, packed, concealed: report.concealed })
}

async function storeReading(
  change: Change,
  services: Pick<Services, 'secret'>,
  tenantId: string,
  planned: PlannedReport,
  reading: OtherReading,
): Promise<void> {
  const { tx, customerId, now } = change
  if (planned.replaces !== null) {
    const replaced = await setReadingReplaced(tx, customerId, planned.replaces, now)
    // A directory or a list of products tells of the day it was read: a later one is the next day's, not a correction.
    if (replaced !== null && reading.refreshDate !== null) await forgetReadings(change, replaced)
  }
  await insertReading(tx, {
    ...commonOf(change, tenantId, planned),
    report: reading.report,
    whole: planned.usable,
    users: reading.users,
    concealed: reading.concealed,
    rowCounts: reading.rows,
    totals: totalsOf(reading),
    rejections: reading.rejections.map(withoutPersons),
    obstacles: reading.obstacles.map(withoutPersons),
    remarks: reading.remarks.map(withoutPersons),
  })
  if (!planned.isSetAside) await keepReading(change, services, { tenantId, reading, fileId: planned.file.id })
}

/** The columns that every report has, whatever its kind. */
function commonOf(
  { customerId, actor, now }: Change,
  tenantId: string,
  { id, file, reading, report, isSetAside }: PlannedReport,
) {
  return {
    customerId,
    id,
    tenantId,
    fileId: file.id,
    refreshDate: report.refreshDate,
    reportPeriod: report.reportPeriod,
    encoding: reading.encoding ?? '',
    delimiter: reading.delimiter ?? '',
    dateFormat: reading.dateFormat ?? '',
    importedBy: actor?.personId ?? null,
    importedAt: now,
    replacedAt: isSetAside ? now : null,
  }
}

/** A snapshot whose reasons name nobody. */
export function withNamelessObstacles(snapshot: UsageSnapshot): UsageSnapshot {
  return { ...snapshot, obstacles: snapshot.obstacles.map(withoutPersons) }
}

/** What the trail keeps of a report: whole numbers and dates, no person. */
function summary({ file, report, outcome, replaces }: PlannedReport): Readonly<Record<string, unknown>> {
  return {
    file: file.name,
    sha256: file.sha256,
    report: report.report,
    outcome,
    replaces,
    refreshDate: report.refreshDate,
    month: report.month,
    usable: report.usableForMau,
    users: report.users,
    ...(!isOther(report) && { active: report.active }),
    rejected: report.rows.rejected,
  }
}
