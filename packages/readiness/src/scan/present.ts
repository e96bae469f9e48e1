import type { Remark } from '../facts/file-facts.ts'
import type { Finding, Severity } from '../facts/finding.ts'
import type { ScanRecord } from './record.ts'

export type ScanLanguage = 'de' | 'en'

/** Puts codes into words; whoever writes results is handed it, so that this part knows no texts of rules. */
export interface ScanWords {
  readonly reason: (remark: Remark, language: ScanLanguage) => string
  readonly finding: (finding: Finding, language: ScanLanguage) => string
  /** What a rule is about in a few words; the id itself where it is unknown. */
  readonly rule: (id: string, language: ScanLanguage) => string
}

/** A finding as the contract of `lotse scan` has it. */
export interface PresentedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly only64: boolean
  readonly module: string | null
  readonly line: number | null
  readonly column: number | null
  readonly statement: string | null
  readonly message: string
  readonly proposed: string | null
}

/** The record of a file as the contract of `lotse scan` has it, field by field, in one language. */
export const presentRecord = (record: ScanRecord, words: ScanWords, language: ScanLanguage) => ({
  file: record.file,
  ...(record.fileReference === null ? {} : { fileReference: record.fileReference }),
  device: record.device,
  ext: record.ext,
  type: record.type,
  app: record.app,
  bytes: record.bytes,
  projectHash: record.projectHash,
  fileSha256: record.fileSha256,
  status: record.status,
  reason: record.reason === null ? null : words.reason(record.reason, language),
  ...(record.reason === null ? {} : { reasonCode: record.reason.code }),
  encrypted: record.encrypted,
  xlm: record.xlm,
  hasVba: record.hasVba,
  modules: record.modules,
  references: record.references,
  findings: record.findings.map((finding) => presentFinding(finding, words, language)),
  warnings: record.warnings.map((warning) => words.reason(warning, language)),
})

const presentFinding = (finding: Finding, words: ScanWords, language: ScanLanguage): PresentedFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  only64: finding.only64,
  module: finding.module,
  line: finding.line,
  column: finding.column,
  statement: finding.statement,
  message: words.finding(finding, language),
  proposed: finding.proposed,
})
