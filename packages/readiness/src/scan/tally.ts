import type { OfficeApp, Remark } from '../facts/file-facts.ts'
import { FILE_STATUSES, type FileStatus } from '../facts/status.ts'
import { FILE_SEVERITIES } from '../judge/severity.ts'
import { type DistinctCounter, distinctCounter } from './distinct.ts'
import type { ScanRecord } from './record.ts'
import type { BySeverity, RuleViolation, RunFacts, RunWarning, SummaryRecord } from './summary.ts'
import { worstOf } from './worst.ts'

/** From this share of files without a verdict on a scan says that it saw too little. */
const MANY_UNREADABLE = 0.05

/** Statuses with which a file has a verdict. */
const JUDGED: ReadonlySet<FileStatus> = new Set(['no-vba', 'has-vba'])

/** Whether a file with this status has a verdict. */
export const isJudged = (status: FileStatus): boolean => JUDGED.has(status)

/** Counts records as they come, in bounded memory. */
export interface Tally {
  readonly add: (record: ScanRecord) => void
  readonly summary: (run: RunFacts) => SummaryRecord
  /** Files so far: all, with findings that colour, without a verdict. */
  readonly soFar: () => { readonly files: number; readonly withFindings: number; readonly notJudged: number }
}

interface Reason {
  readonly status: FileStatus
  readonly code: string | null
  readonly values: Remark['values']
  files: number
}

interface Violation {
  readonly rule: string
  readonly app: OfficeApp | null
  files: number
  findings: number
  macros: number
}

/** Begins to count. Rules and reasons are few, unique macros are counted by `distinctCounter`. */
export function tally(): Tally {
  const statuses = Object.fromEntries(FILE_STATUSES.map((status) => [status, 0])) as Record<FileStatus, number>
  const reasons = new Map<string, Reason>()
  const violations = new Map<string, Violation>()
  const files = { with64: zeros(), without64: zeros() }
  /** The class of a macro is its severity both ways: 5 times 5. */
  const macros = distinctCounter(FILE_SEVERITIES.length ** 2)
  const modules = distinctCounter(1)
  const contents = distinctCounter(1)
  let [total, duplicates, findings, withFindings, hashed] = [0, 0, 0, 0, 0]

  const add = (record: ScanRecord): void => {
    total += 1
    statuses[record.status] += 1
    findings += record.findings.length
    const [worst64, worst] = [worstOf(record.findings, true), worstOf(record.findings, false)]
    if (worst64 > 0) withFindings += 1
    if (isJudged(record.status)) {
      files.with64[worst64] = (files.with64[worst64] ?? 0) + 1
      files.without64[worst] = (files.without64[worst] ?? 0) + 1
    } else noteReason(reasons, record)
    const isNew =
      record.projectHash !== null && macros.add(record.projectHash, worst64 * FILE_SEVERITIES.length + worst)
    if (record.projectHash !== null && !isNew) duplicates += 1
    for (const { rawSha256 } of record.modules) modules.add(rawSha256, 0)
    if (record.fileSha256 !== null) {
      hashed += 1
      contents.add(record.fileSha256, 0)
    }
    noteRules(violations, record, isNew)
  }

  return {
    add,
    soFar: () => ({ files: total, withFindings, notJudged: total - statuses['no-vba'] - statuses['has-vba'] }),
    summary: (run) => {
      const judged = statuses['no-vba'] + statuses['has-vba']
      const unique = macrosOf(macros)
      const coverage = total === 0 ? 1 : judged / total
      const [moduleCount, fileCount] = [modules.count(0), contents.count(0)]
      const worst = (counts: readonly number[]): number =>
        Math.max(
          0,
          counts.findLastIndex((count) => count > 0),
        )
      const without = (counts: readonly number[]): number => judged - (counts[0] ?? 0)
      return {
        summary: {
          Total: total,
          HasVba: statuses['has-vba'],
          NoVba: statuses['no-vba'],
          DuplicateVba: duplicates,
          Protected: statuses['password-protected'],
          Locked: statuses.locked,
          Inaccessible: statuses.inaccessible,
          Error: statuses.error,
          CloudBased: statuses['cloud-based'],
          TimedOut: statuses['timed-out'],
          TooLarge: statuses['too-large'],
          Issues: without(files.without64),
          Issues64: without(files.with64),
          IssuesNone: files.without64[0] ?? 0,
          IssuesNone64: files.with64[0] ?? 0,
          Design: files.without64[1] ?? 0,
          Design64: files.with64[1] ?? 0,
          Validation: files.without64[2] ?? 0,
          Validation64: files.with64[2] ?? 0,
          RemLimited: files.without64[3] ?? 0,
          RemLimited64: files.with64[3] ?? 0,
          RemSignificant: files.without64[4] ?? 0,
          RemSignificant64: files.with64[4] ?? 0,
          Score: worst(files.without64),
          Score64: worst(files.with64),
          HasResults: total > 0,
        },
        violations: [...violations.values()]
          .toSorted(
            (one, two) => two.files - one.files || `${one.rule} ${one.app}`.localeCompare(`${two.rule} ${two.app}`),
          )
          .map(
            ({ rule, app, files: count, findings: found, macros: distinct }): RuleViolation => ({
              RuleId: rule,
              OfficeApp: app,
              FileCount: count,
              Findings: found,
              UniqueMacros: distinct,
            }),
          ),
        statuses,
        severities: {
          files: { with64: named(files.with64), without64: named(files.without64) },
          macros: { with64: named(unique.with64), without64: named(unique.without64) },
        },
        unique: {
          macros: { count: sum(unique.with64), estimated: unique.estimated },
          modules: moduleCount,
          files: hashed > 0 ? fileCount : null,
        },
        errors: [...reasons.values()].toSorted(
          (one, two) => two.files - one.files || `${one.status} ${one.code}`.localeCompare(`${two.status} ${two.code}`),
        ),
        run: {
          ...run,
          coverage,
          notJudged: total - judged,
          findings,
          warnings: warningsOf(run, total, coverage, unique.estimated || moduleCount.estimated),
        },
      }
    },
  }
}

const zeros = (): number[] => new Array<number>(FILE_SEVERITIES.length).fill(0)
const sum = (counts: readonly number[]): number => counts.reduce((one, two) => one + two, 0)
const named = (counts: readonly number[]): BySeverity =>
  Object.fromEntries(FILE_SEVERITIES.map((name, at) => [name, counts[at] ?? 0])) as Record<
    (typeof FILE_SEVERITIES)[number],
    number
  >

function noteReason(reasons: Map<string, Reason>, { status, reason }: ScanRecord): void {
  const code = reason?.code ?? null
  const known = reasons.get(`${status} ${code}`)
  if (known === undefined) reasons.set(`${status} ${code}`, { status, code, values: reason?.values ?? {}, files: 1 })
  else known.files += 1
}

function noteRules(violations: Map<string, Violation>, { app, findings }: ScanRecord, isNew: boolean): void {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  for (const [rule, count] of counts) {
    const key = `${rule} ${app}`
    const known = violations.get(key) ?? { rule, app, files: 0, findings: 0, macros: 0 }
    violations.set(key, known)
    known.files += 1
    known.findings += count
    if (isNew) known.macros += 1
  }
}

function macrosOf(macros: DistinctCounter): { with64: number[]; without64: number[]; estimated: boolean } {
  const [with64, without64] = [zeros(), zeros()]
  let estimated = false
  for (let kind = 0; kind < FILE_SEVERITIES.length ** 2; kind += 1) {
    const { count, estimated: guessed } = macros.count(kind)
    estimated ||= guessed
    const [worst64, worst] = [Math.floor(kind / FILE_SEVERITIES.length), kind % FILE_SEVERITIES.length]
    with64[worst64] = (with64[worst64] ?? 0) + count
    without64[worst] = (without64[worst] ?? 0) + count
  }
  return { with64, without64, estimated }
}

function warningsOf(run: RunFacts, total: number, coverage: number, estimated: boolean): RunWarning[] {
  const warnings: RunWarning[] = []
  if (run.interrupted) warnings.push('interrupted')
  if (total === 0) warnings.push('nothing-found')
  if (1 - coverage > MANY_UNREADABLE) warnings.push('many-unreadable')
  if (run.unreadableFolders > 0) warnings.push('unreadable-folders')
  if (estimated) warnings.push('estimated')
  return warnings
}
