import { type LongRow, type LongSheet, writeLongSpreadsheet } from '@lotse/documents'
import {
  REFERENCE_COLUMNS,
  RESULT_COLUMNS,
  referenceRows,
  resultRows,
  type ScanRecord,
  visibleText,
} from '@lotse/readiness'
import type { WholeOutput } from './output.ts'
import { overviewSheets } from './overview-sheets.ts'

/** Columns with long texts; the others are narrow. */
const WIDE: ReadonlySet<string> = new Set([
  'Source Location',
  'Source File',
  'Statement',
  'Message',
  'Original code',
  'Proposed changes',
  'Path',
  'Description',
])

/** The worksheets of the retired toolkit's report (readiness.md 1.1), as long as they have to be. */
export const writeWorkbook: WholeOutput = async ({ sink, words, ...context }, summary, records) => {
  const results = (record: ScanRecord): readonly LongRow[] => resultRows(record, words, context)
  const changed = (record: ScanRecord): readonly LongRow[] =>
    resultRows({ ...record, findings: record.findings.filter(({ proposed }) => proposed !== null) }, words, context)
      // A file without proposals still gives its one row.
      .filter((row) => row[RESULT_COLUMNS.indexOf('Proposed changes')] !== null)
  await writeLongSpreadsheet(
    [
      ...overviewSheets(summary, words, context.language),
      sheet('VBA Results', RESULT_COLUMNS, rowsOf(records, results)),
      sheet('VBA Remediation', RESULT_COLUMNS, rowsOf(records, changed)),
      sheet('VBA References', REFERENCE_COLUMNS, rowsOf(records, referenceRows)),
    ],
    sink.write,
  )
}

const sheet = (name: string, columns: readonly string[], rows: LongSheet['rows']): LongSheet => ({
  name,
  columns: columns.map((heading) => ({ heading, width: WIDE.has(heading) ? 50 : 16 })),
  rows,
})

async function* rowsOf(
  records: () => AsyncIterable<ScanRecord>,
  rows: (record: ScanRecord) => readonly LongRow[],
): AsyncGenerator<LongRow> {
  for await (const record of records())
    for (const row of rows(record)) yield row.map((cell) => (typeof cell === 'string' ? visibleText(cell) : cell))
}
