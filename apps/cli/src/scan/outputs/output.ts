import type { ScanLanguage, ScanRecord, ScanWords, SummaryRecord } from '@lotse/readiness'
import type { Sink } from '../sink.ts'

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'sarif'] as const

export type Format = (typeof FORMATS)[number]

/** Formats that need to know everything before they begin, and a file to go to. */
export const NEEDS_FILE: ReadonlySet<Format> = new Set([])

/** What every form of the result is given. */
export interface OutputContext {
  readonly sink: Sink
  readonly language: ScanLanguage
  readonly words: ScanWords
  readonly labels: readonly string[]
  readonly version: string
}

/** One form of the result, written as records come. */
export interface Output {
  /** `summary` is known where records are read back, null where they come as they are done. */
  readonly begin: (summary: SummaryRecord | null) => Promise<void> | undefined
  readonly add: (record: ScanRecord) => Promise<void> | undefined
  readonly end: (summary: SummaryRecord) => Promise<void>
}

/** The form that was asked for; each is loaded when it is needed. */
export async function outputFor(format: Format, context: OutputContext): Promise<Output> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).tableOutput(context)
    case 'json':
      return (await import('./json.ts')).jsonOutput(context)
    case 'ndjson':
      return (await import('./json.ts')).linesOutput(context)
    case 'csv':
      return (await import('./csv.ts')).csvOutput(context)
    case 'sarif':
      return (await import('./sarif.ts')).sarifOutput(context)
  }
}
