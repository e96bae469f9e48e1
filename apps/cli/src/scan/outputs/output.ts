import type { ScanLanguage, ScanRecord, ScanWords, SummaryRecord } from '@lotse/readiness'
import type { Sink } from '../sink.ts'

export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'xlsx' | 'html' | 'sarif'

/** What every form of the result is given. */
export interface OutputContext {
  readonly sink: Sink
  readonly language: ScanLanguage
  readonly words: ScanWords
  readonly labels: readonly string[]
  readonly version: string
}

/** One form of the result, written as records come; promises where it cannot take more for now. */
export interface Output {
  readonly begin: () => Promise<void> | undefined
  readonly add: (record: ScanRecord) => Promise<void> | undefined
  readonly end: (summary: SummaryRecord) => Promise<void>
}

/** A form of the result that needs the summary first, and may go through the records more than once. */
export type WholeOutput = (
  context: OutputContext,
  summary: SummaryRecord,
  records: () => AsyncIterable<ScanRecord>,
) => Promise<void>
