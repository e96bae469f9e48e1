import type { StagedFile, StagedReport, UsageImport, UsageImportEntry } from '@lotse/contract'
import { type Note, reportNamed, type UsageSettings } from '@lotse/usage'
import type { Actor } from '../../platform/access/actor.ts'
import type { PreviewedFile, PreviewedReport } from '../../tables/usage-import.ts'
import type { KnownReports } from '../known-reports.ts'
import { type Decision, planReports } from '../plan-import.ts'
import { mayImportUsage } from '../policy.ts'
import { presentRefusal, presentRejection } from '../present-import.ts'
import { importer } from '../store.ts'
import { monthsFrom } from '../tenant-usage.ts'
import { earlierStaysNote, inBothLanguages } from '../texts.ts'
import { stateOf } from './state-of.ts'
import type { Staged } from './store.ts'

interface Around {
  readonly known: KnownReports
  readonly settings: UsageSettings
  readonly actor: Actor
  readonly now: Date
}

/** A report of the import with what would become of it. */
interface Planned {
  readonly file: PreviewedFile
  readonly report: PreviewedReport
  readonly decision: Decision
}

/** What would be once the import is stored. */
interface Outlook {
  readonly staged: Staged
  readonly planned: readonly Planned[]
  /** What is remarkable about the month that a report would stand for, by the report's id. */
  readonly months: ReadonlyMap<string, readonly Note[]>
  readonly known: KnownReports
}

/** What leaves the server about an import, listed field by field. What it would replace is worked out anew each time. */
export function presentStaged(row: Staged, around: Around): UsageImport {
  const state = stateOf(row)
  const planned = planOf(row.preview, around)
  const outlook: Outlook = { staged: row, planned, months: monthsAfter(planned, around), known: around.known }
  return {
    ...presentEntry(row),
    tenantId: row.tenantId,
    version: row.version,
    monthFirst: row.monthFirst,
    bytes: row.files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: row.preview.map((file) => presentFile(file, outlook)),
    jobId: state === 'reading' || state === 'importing' ? row.jobId : null,
    problem: row.job?.state === 'failed' && state !== 'cancelled' && state !== 'expired' ? row.job.problem : null,
    result: row.result,
    may: { decide: mayImportUsage(around.actor, { customerId: row.customerId }) },
  }
}

export function presentEntry(row: Staged): UsageImportEntry {
  return {
    id: row.id,
    state: stateOf(row),
    received: row.received,
    stagedBy: row.stagedBy === null ? null : { id: row.stagedBy, name: row.stagedByName ?? '' },
    stagedAt: row.stagedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}

function planOf(preview: readonly PreviewedFile[], { known, now }: Around): Planned[] {
  const found = preview.flatMap((file) => file.reports.map((report) => ({ file, report })))
  const items = found.map(({ file, report }) => ({ ...report, usable: report.isWhole, sha256: file.sha256 }))
  const decisions = planReports(items, known.all, now)
  return found.flatMap((one, index) => {
    const decision = decisions[index]
    return decision === undefined ? [] : [{ ...one, decision }]
  })
}

/** The reports that months would be taken from once the import is stored; a sudden drop is told before (usage.md §9.5). */
function monthsAfter(planned: readonly Planned[], { known, settings }: Around): Outlook['months'] {
  const replaced = new Set(planned.map(({ decision }) => decision.replaces))
  const current = known.snapshots.filter(({ id, replacedAt }) => replacedAt === null && !replaced.has(id))
  const fresh = planned.flatMap(({ report: { snapshot }, decision: { id, outcome, isSetAside } }) =>
    snapshot === null || outcome === 'unchanged' || isSetAside || replaced.has(id) ? [] : [{ id, snapshot }],
  )
  const months = monthsFrom([...current, ...fresh], settings)
  return new Map(
    months.map(({ snapshotId, remarks }) => [snapshotId, remarks.filter(({ code }) => code === 'sudden-drop')]),
  )
}

function presentFile(file: PreviewedFile, outlook: Outlook): StagedFile {
  return {
    key: file.key,
    name: file.name,
    pages: file.pages,
    bytes: file.bytes,
    encoding: file.encoding,
    delimiter: file.delimiter,
    dateFormat: file.dateFormat,
    reports: outlook.planned
      .filter((one) => one.file === file)
      .map(({ report, decision }) => presentReport(report, decision, outlook)),
    refused: file.refused && presentRefusal(file.refused),
  }
}

function presentReport(
  report: PreviewedReport,
  { id, outcome, replaces, isSetAside }: Decision,
  outlook: Outlook,
): StagedReport {
  const month = outlook.months.get(id)
  const notes = [...report.notes, ...(month ?? [])].map(inBothLanguages)
  return {
    report: report.report,
    title: reportNamed(report.report)?.title ?? { de: report.report, en: report.report },
    refreshDate: report.refreshDate,
    reportPeriod: report.reportPeriod,
    rows: {
      total: report.rows.total,
      accepted: report.rows.accepted,
      duplicates: report.rows.duplicates,
      rejected: report.rows.rejected,
    },
    rejections: report.rejections.map((one) => ({ ...presentRejection(one), page: one.page ?? null })),
    users: report.users,
    active: report.active && { ...report.active },
    concealed: report.concealed,
    usable: report.usable,
    notes: isSetAside ? [...notes, earlierStaysNote] : notes,
    month: report.month,
    standsForMonth: month !== undefined,
    outcome,
    setAside: isSetAside,
    replaces: replaces === null ? null : presentReplaced(replaces, outlook),
  }
}

/** The report whose place is taken: one that is stored, or one of the same import that stands before it. */
function presentReplaced(id: string, outlook: Outlook): StagedReport['replaces'] {
  const { snapshots, readings } = outlook.known
  const row = snapshots.find((one) => one.id === id) ?? readings.find((one) => one.id === id)
  if (row === undefined) return presentEarlier(id, outlook)
  return {
    fileName: row.file.name,
    importedAt: row.importedAt.toISOString(),
    importedBy: importer(row),
    users: 'snapshot' in row ? row.snapshot.users : row.users,
    active: 'snapshot' in row ? { ...row.snapshot.active } : null,
  }
}

function presentEarlier(id: string, { staged, planned }: Outlook): StagedReport['replaces'] {
  const earlier = planned.find(({ decision }) => decision.id === id)
  if (earlier === undefined) return null
  const { stagedAt: importedAt, stagedBy } = presentEntry(staged)
  const { users, active } = earlier.report
  return { fileName: earlier.file.name, importedAt, importedBy: stagedBy, users, active: active && { ...active } }
}
