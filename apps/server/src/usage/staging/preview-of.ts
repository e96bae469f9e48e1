import { isWhole, type ReportReading } from '@lotse/usage'
import type { PreviewedFile, PreviewedReport } from '../../tables/usage-import.ts'
import { SHOWN_REJECTIONS } from '../present-import.ts'
import type { ReadFile } from '../read-files.ts'
import { withNamelessObstacles } from '../store-import.ts'
import { isOther } from '../totals-of.ts'
import { withoutPersons } from '../without-persons.ts'

/** What is kept of a reading until somebody decides: totals and reasons, no person. */
export function previewOf({ file, reading }: ReadFile): PreviewedFile {
  const { name, bytes, encoding, delimiter, dateFormat, refused, readings } = reading
  return {
    key: file.id,
    name,
    pages: file.pages ?? 1,
    bytes,
    sha256: file.sha256,
    encoding,
    delimiter,
    dateFormat,
    refused: refused && { ...refused, note: withoutPersons(refused.note) },
    reports: readings.map(previewOfReport),
  }
}

function previewOfReport(reading: ReportReading): PreviewedReport {
  const { report, refreshDate, reportPeriod, month, rows, users, concealed, usableForMau } = reading
  return {
    report,
    refreshDate,
    reportPeriod,
    month,
    rows,
    users,
    active: isOther(reading) ? null : reading.active,
    concealed,
    usable: usableForMau,
    notes: [...reading.obstacles, ...reading.remarks].map(withoutPersons),
    rejections: reading.rejections.slice(0, SHOWN_REJECTIONS).map(withoutPersons),
    isWhole: isOther(reading) ? isWhole(reading) : usableForMau,
    snapshot: snapshotOf(reading),
  }
}

function snapshotOf(reading: ReportReading): PreviewedReport['snapshot'] {
  if (isOther(reading)) return null
  const { people: _nobody, rejections: _rows, remarks: _words, ...totals } = reading
  return withNamelessObstacles(totals)
}
