import type { UsageSnapshotView } from '@lotse/contract'
import { presentRejection } from './present-import.ts'
import { type ImportedSnapshot, importer } from './store.ts'
import { inBothLanguages } from './texts.ts'

/** What leaves the server about an imported report. */
export function presentSnapshot(row: ImportedSnapshot): UsageSnapshotView {
  const { snapshot } = row
  return {
    id: row.id,
    fileId: row.fileId,
    fileName: row.file.name,
    sha256: row.file.sha256,
    report: snapshot.report,
    refreshDate: row.refreshDate,
    reportPeriod: row.reportPeriod,
    month: snapshot.month,
    encoding: row.encoding,
    delimiter: row.delimiter,
    dateFormat: row.dateFormat,
    rows: {
      total: snapshot.rows.total,
      accepted: snapshot.rows.accepted,
      duplicates: snapshot.rows.duplicates,
      rejected: snapshot.rows.rejected,
    },
    rejections: row.rejections.map(presentRejection),
    users: snapshot.users,
    active: {
      desktopCore: snapshot.active.desktopCore,
      desktop: snapshot.active.desktop,
      any: snapshot.active.any,
    },
    concealed: snapshot.concealed,
    usable: row.usable,
    notes: [...snapshot.obstacles, ...row.remarks].map(inBothLanguages),
    importedBy: importer(row),
    importedAt: row.importedAt.toISOString(),
    replacedAt: row.replacedAt?.toISOString() ?? null,
  }
}
