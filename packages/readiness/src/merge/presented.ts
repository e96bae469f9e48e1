import type { Finding } from '../facts/finding.ts'
import { SEVERITIES } from '../facts/finding.ts'
import { FILE_STATUSES } from '../facts/status.ts'
import type { presentRecord } from '../scan/present.ts'
import type { ScanRecord } from '../scan/record.ts'
import type { RunFacts, SummaryRecord } from '../scan/summary.ts'

/** A record as a result holds it, one language said. */
export type PresentedRecord = ReturnType<typeof presentRecord>

export type ResultLine =
  | { readonly kind: 'record'; readonly record: PresentedRecord }
  | { readonly kind: 'summary'; readonly run: RunFacts }
  | { readonly kind: 'broken' }

/** What one line of `--format ndjson` holds; broken where it is neither record nor summary, as of a scan that was cut off. */
export function readLine(line: string): ResultLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { kind: 'broken' }
  }
  if (isSummary(value)) return { kind: 'summary', run: value.run }
  return isRecord(value) ? { kind: 'record', record: value } : { kind: 'broken' }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSummary = (value: unknown): value is SummaryRecord =>
  isObject(value) && isObject(value.summary) && isObject(value.run) && typeof value.run.startedAt === 'string'

function isRecord(value: unknown): value is PresentedRecord {
  if (!isObject(value)) return false
  const { file, device, status, modules, findings } = value
  return (
    typeof file === 'string' &&
    typeof device === 'string' &&
    FILE_STATUSES.some((one) => one === status) &&
    Array.isArray(modules) &&
    Array.isArray(findings) &&
    findings.every((one) => isObject(one) && SEVERITIES.some((severity) => severity === one.severity))
  )
}

/** The record as it is counted. Values of reasons and findings are said already; counting does not need them. */
export const countedRecord = (record: PresentedRecord): ScanRecord => ({
  ...record,
  fileReference: record.fileReference ?? null,
  app: record.app ?? null,
  projectHash: record.projectHash ?? null,
  fileSha256: record.fileSha256 ?? null,
  reason: record.reasonCode ? { code: record.reasonCode, values: {} } : null,
  findings: record.findings.map((finding): Finding => ({ ...finding, statementLine: finding.line, values: {} })),
  warnings: [],
})
