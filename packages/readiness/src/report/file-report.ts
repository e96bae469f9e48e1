import type { Declare } from '../code/declare.ts'
import type { FileFacts, ReferenceFacts } from '../facts/file-facts.ts'
import type { Finding, Severity } from '../facts/finding.ts'
import type { FileStatus } from '../facts/status.ts'
import type { FileJudgement } from '../judge/judge.ts'
import { type FileSeverity, highest } from '../judge/severity.ts'

/** What a scan knows of a file besides its content. */
export interface Origin {
  /** Path or address as it was found. */
  readonly path: string
  readonly device: string
  /** Hash that stands for the user, never the name. */
  readonly userHash: string
  /** SHA-256 of the file, null where it was not asked for. */
  readonly fileHash: string | null
  readonly labels: readonly string[]
}

/** A judged file as the report takes it. */
export interface ReportFile {
  readonly origin: Origin
  readonly facts: FileFacts
  readonly judgement: FileJudgement
}

/** One row of the tab “VBA Results” (readiness.md 1.1, columns of the VBA tabs). */
export interface ResultRow {
  readonly guideline: string | null
  readonly severity: Severity | FileSeverity
  readonly sourceLocation: string
  readonly sourceFile: string
  readonly sourceFileHash: string | null
  readonly sourceFileExtension: string
  readonly module: string | null
  readonly line: number | null
  readonly type: string | null
  readonly member: string | null
  readonly statement: string | null
  readonly vbaHash: string | null
  readonly reference: string | null
  readonly fileStatus: FileStatus
  readonly only64: boolean
  readonly userHash: string
  readonly deviceName: string
  readonly originalCode: string | null
  readonly proposedChanges: string | null
  readonly labels: readonly string[]
  readonly sourceFileReference: string | null
  readonly toolVersion: string
}

export interface ReportOptions {
  /** Findings that matter for 64-bit Office only are part of the report. */
  readonly with64: boolean
  readonly version: string
  /** Address of the page of a rule. */
  readonly pageOf: (rule: string) => string
  /** Gives the shown path and its reference code; null shows the path itself. */
  readonly conceal: ((path: string) => { readonly shown: string; readonly code: string }) | null
}

/** The findings of a file that a report shows. */
export const shownFindings = ({ findings }: Pick<FileJudgement, 'findings'>, with64: boolean): readonly Finding[] =>
  with64 ? findings : findings.filter(({ only64 }) => !only64)

/** The rows of a file: one a finding, one without finding for a file that has none. */
export function resultRows({ origin, facts, judgement }: ReportFile, options: ReportOptions): ResultRow[] {
  const hidden = options.conceal?.(origin.path) ?? null
  const shown = hidden?.shown ?? origin.path
  const cut = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\'))
  const name = shown.slice(cut + 1)
  const row = (finding: Finding | null, vbaHash: string | null): ResultRow => ({
    guideline: finding?.rule ?? null,
    severity: finding?.severity ?? 'ready',
    sourceLocation: cut < 0 ? '' : shown.slice(0, cut),
    sourceFile: name,
    sourceFileHash: origin.fileHash,
    sourceFileExtension: /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '',
    module: finding?.module ?? null,
    line: finding?.line ?? null,
    type: finding === null ? null : typeOf(finding),
    member: finding === null ? null : memberOf(finding),
    statement: finding?.statement ?? null,
    vbaHash,
    reference: finding === null ? null : options.pageOf(finding.rule),
    fileStatus: facts.status,
    only64: finding?.only64 ?? false,
    userHash: origin.userHash,
    deviceName: origin.device,
    originalCode: finding?.proposed == null ? null : finding.statement,
    proposedChanges: finding?.proposed ?? null,
    labels: origin.labels.slice(0, 4),
    sourceFileReference: hidden?.code ?? null,
    toolVersion: options.version,
  })
  const ofProjects = new Set(judgement.projects.flatMap(({ findings }) => findings))
  const rows = [
    ...shownFindings({ findings: judgement.findings.filter((one) => !ofProjects.has(one)) }, options.with64).map(
      (one) => row(one, facts.projects[0]?.hash ?? null),
    ),
    ...judgement.projects.flatMap((project) =>
      shownFindings(project, options.with64).map((one) => row(one, project.hash)),
    ),
  ]
  return rows.length > 0 ? rows : [row(null, facts.projects[0]?.hash ?? null)]
}

const text = (value: string | number | undefined): string | null => (value === undefined ? null : `${value}`)

/** Library, structure or owner a finding is about. */
const typeOf = ({ values }: Finding): string | null => text(values.lib ?? values.type ?? values.kind)
/** Function, member or variable. */
const memberOf = ({ values }: Finding): string | null => text(values.entry ?? values.name ?? values.target)

/** A line of the tab “VBA Remediation”: what stands there, and what should. */
export interface RemediationRow {
  readonly sourceFile: string
  readonly module: string
  readonly line: number
  readonly original: string
  readonly proposed: string
  readonly guidelines: readonly string[]
  /** How many files of the scan have this very line in this very macro. */
  readonly files: number
}

/** The proposals of all files, each line of each unique macro once. */
export function remediationRows(files: readonly ReportFile[], options: ReportOptions): RemediationRow[] {
  const rows = new Map<string, RemediationRow>()
  for (const { origin, judgement } of files)
    for (const project of judgement.projects) {
      const seen = new Set<string>()
      for (const one of shownFindings(project, options.with64)) {
        const { module, statementLine, statement, proposed, rule } = one
        if (module === null || statementLine === null || statement === null || proposed === null) continue
        const key = `${project.hash}\n${module}\n${statementLine}`
        const row = rows.get(key)
        const again = seen.has(key)
        seen.add(key)
        rows.set(key, {
          sourceFile: row?.sourceFile ?? options.conceal?.(origin.path).shown ?? origin.path,
          module,
          line: statementLine,
          original: statement,
          proposed,
          guidelines: [...new Set([...(row?.guidelines ?? []), rule])],
          files: (row?.files ?? 0) + (again ? 0 : 1),
        })
      }
    }
  return [...rows.values()]
}

/** A line of the tab “VBA References”. */
export interface ReferenceRow {
  readonly kind: ReferenceFacts['kind'] | 'declare' | 'workbook' | 'template' | 'connection' | 'object' | 'database'
  readonly name: string
  readonly target: string
  /** Files that reach for it. */
  readonly files: number
}

/**
 * Libraries, DLLs of Declare statements, linked files and connections of all files, most used first.
 * @param declaresOf the Declare statements of a file; the reader of the code knows them
 */
export function referenceRows(
  files: readonly ReportFile[],
  declaresOf: (facts: FileFacts) => readonly Pick<Declare, 'lib'>[],
): ReferenceRow[] {
  const rows = new Map<string, ReferenceRow>()
  for (const { facts } of files) {
    const here = new Map<string, Omit<ReferenceRow, 'files'>>()
    const put = (kind: ReferenceRow['kind'], name: string, target: string): void => {
      here.set(`${kind}\n${target.toLowerCase()}`, { kind, name, target })
    }
    for (const { references } of facts.projects)
      for (const { kind, name, description, path, libId } of references) put(kind, description ?? name, path ?? libId)
    for (const { lib } of declaresOf(facts)) put('declare', lib, lib)
    for (const { kind, target } of facts.links) put(kind, target, target)
    for (const [key, one] of here) rows.set(key, { ...one, files: (rows.get(key)?.files ?? 0) + 1 })
  }
  return [...rows.values()].sort((a, b) => b.files - a.files || a.target.localeCompare(b.target))
}

/** The colour of a file in a report. */
export const colourOf = (judgement: FileJudgement, with64: boolean): FileSeverity =>
  highest(shownFindings(judgement, with64))
