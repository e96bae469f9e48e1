import type { Finding } from '../facts/finding.ts'
import type { ScanLanguage, ScanWords } from './present.ts'
import type { ScanRecord } from './record.ts'

type Cell = string | number | null

/** Columns of the results in the order and with the names of the retired toolkit (readiness.md 1.1), some added. */
export const RESULT_COLUMNS = [
  'Guideline',
  'Severity',
  'Source Location',
  'Source File',
  'Source File Hash',
  'Source File Extension',
  'Module',
  'Line #',
  'Column #',
  'Type',
  'Statement',
  'VBA Hash',
  'Message',
  'FileStatus',
  'Reason',
  '64-bit',
  'DeviceName',
  'Original code',
  'Proposed changes',
  'Label1',
  'Label2',
  'Label3',
  'Label4',
  'Source file reference',
  'Lotse Version',
] as const

/** What stands in every row of a run. */
export interface RowContext {
  readonly labels: readonly string[]
  readonly version: string
  readonly language: ScanLanguage
}

/** The rows of a file: one for each finding, one for a file without. */
export function resultRows(record: ScanRecord, words: ScanWords, context: RowContext): readonly (readonly Cell[])[] {
  const kinds = new Map(record.modules.map(({ name, kind }) => [name, kind]))
  const row = (finding: Finding | null): readonly Cell[] => [
    finding?.rule ?? null,
    finding?.severity ?? null,
    locationOf(record.file),
    nameOf(record.file),
    record.fileSha256,
    record.ext,
    finding?.module ?? null,
    finding?.line ?? null,
    finding?.column ?? null,
    finding?.module == null ? null : (kinds.get(finding.module) ?? null),
    finding?.statement ?? null,
    record.projectHash,
    finding === null ? null : words.finding(finding, context.language),
    record.status,
    record.reason === null ? null : words.reason(record.reason, context.language),
    finding === null ? null : finding.only64 ? 'Yes' : 'No',
    record.device,
    finding?.proposed == null ? null : finding.statement,
    finding?.proposed ?? null,
    ...[0, 1, 2, 3].map((at) => context.labels[at] ?? null),
    record.fileReference,
    context.version,
  ]
  return record.findings.length === 0 ? [row(null)] : record.findings.map(row)
}

/** Columns of what files refer to. */
export const REFERENCE_COLUMNS = [
  'Kind',
  'Name',
  'Path',
  'GUID',
  'Version',
  'Description',
  'Source File',
  'DeviceName',
] as const

/** What a file refers to, one row each. */
export const referenceRows = ({ references, file, device }: ScanRecord): readonly (readonly Cell[])[] =>
  references.map(({ kind, name, path, guid, version, description }) => [
    kind,
    name,
    path,
    guid,
    version,
    description,
    file,
    device,
  ])

const cutOf = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1
const nameOf = (path: string): string => path.slice(cutOf(path))
const locationOf = (path: string): string => path.slice(0, Math.max(0, cutOf(path) - 1))
