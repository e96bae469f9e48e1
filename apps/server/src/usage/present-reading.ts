import type { UsageReading } from '@lotse/contract'
import { reportNamed } from '@lotse/usage'
import type { ImportedReading } from './reading-store.ts'
import { importer } from './store.ts'
import { inBothLanguages } from './texts.ts'

/** What leaves the server about a report that gives no month, listed field by field. */
export function presentReading(row: ImportedReading): UsageReading {
  return {
    id: row.id,
    report: row.report,
    title: reportNamed(row.report)?.title ?? { de: row.report, en: row.report },
    fileId: row.fileId,
    fileName: row.file.name,
    refreshDate: row.refreshDate,
    reportPeriod: row.reportPeriod,
    rows: {
      total: row.rowCounts.total,
      accepted: row.rowCounts.accepted,
      duplicates: row.rowCounts.duplicates,
      rejected: row.rowCounts.rejected,
    },
    users: row.users,
    whole: row.whole,
    totals: { ...row.totals },
    notes: [...row.obstacles, ...row.remarks].map(inBothLanguages),
    importedBy: importer(row),
    importedAt: row.importedAt.toISOString(),
    replacedAt: row.replacedAt?.toISOString() ?? null,
  }
}
