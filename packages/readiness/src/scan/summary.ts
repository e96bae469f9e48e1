import type { OfficeApp, Remark } from '../facts/file-facts.ts'
import type { FileStatus } from '../facts/status.ts'
import type { FileSeverity } from '../judge/severity.ts'
import type { DistinctCount } from './distinct.ts'

/**
 * The counters of a scan under the names of Configuration Manager's class `CCM_OfficeVbaScanResultsSummary` (readiness.md 1.1), in
 * files. Those that end in 64 count what matters for 64-bit Office too, the others leave it out. `Score` is the highest severity
 * found: 0 ready, 1 awareness, 2 validation, 3 limited, 4 significant.
 */
interface Counters {
  readonly Total: number
  readonly HasVba: number
  readonly NoVba: number
  /** Files whose macros were seen in another file before. */
  readonly DuplicateVba: number
  readonly Protected: number
  readonly Locked: number
  readonly Inaccessible: number
  readonly Error: number
  readonly CloudBased: number
  readonly TimedOut: number
  readonly TooLarge: number
  readonly Issues: number
  readonly Issues64: number
  readonly IssuesNone: number
  readonly IssuesNone64: number
  readonly Design: number
  readonly Design64: number
  readonly Validation: number
  readonly Validation64: number
  readonly RemLimited: number
  readonly RemLimited64: number
  readonly RemSignificant: number
  readonly RemSignificant64: number
  readonly Score: number
  readonly Score64: number
  readonly HasResults: boolean
}

/** Files in which a rule found something, by program (`CCM_OfficeVbaRuleViolation`). */
export interface RuleViolation {
  readonly RuleId: string
  readonly OfficeApp: OfficeApp | null
  readonly FileCount: number
  /** Findings in these files. */
  readonly Findings: number
  /** The same in unique macros. */
  readonly UniqueMacros: number
}

export type BySeverity = Readonly<Record<FileSeverity, number>>

/** With what matters for 64-bit Office only, and without. */
interface BothWays<T> {
  readonly with64: T
  readonly without64: T
}

/** How the scan itself went. */
export interface RunFacts {
  readonly version: string
  readonly device: string
  readonly labels: readonly string[]
  /** ISO 8601. */
  readonly startedAt: string
  readonly seconds: number
  readonly interrupted: boolean
  /** Files that an earlier, interrupted run had done. */
  readonly resumed: number
  readonly skipped: SkippedFiles
  readonly unreadableFolders: number
  /** The first of them, with the code of the system. */
  readonly folders: readonly { readonly folder: string; readonly code: string }[]
}

/** Files that were seen and not opened, and why. */
export interface SkippedFiles {
  /** An ending that no document with macros has. */
  readonly otherTypes: number
  readonly excluded: number
  /** Not changed since the day that was asked for. */
  readonly older: number
  /** The small files `~$…` that Office keeps beside an open document. */
  readonly ownerFiles: number
  /** Links to what is scanned anyway, and to nothing. */
  readonly links: number
}

/** The last record of a scan. */
export interface SummaryRecord {
  readonly summary: Counters
  readonly violations: readonly RuleViolation[]
  readonly statuses: Readonly<Record<FileStatus, number>>
  readonly severities: { readonly files: BothWays<BySeverity>; readonly macros: BothWays<BySeverity> }
  readonly unique: {
    readonly macros: DistinctCount
    readonly modules: DistinctCount
    readonly files: DistinctCount | null
  }
  /** Why files could not be judged, most frequent first, with the values of the first. */
  readonly errors: readonly {
    readonly status: FileStatus
    readonly code: string | null
    readonly values: Remark['values']
    readonly files: number
  }[]
  readonly run: RunFacts & {
    /** Files with a verdict among all files, from 0 to 1; 1 without files. */
    readonly coverage: number
    readonly notJudged: number
    readonly findings: number
    /** What a person should know before relying on the result. */
    readonly warnings: readonly RunWarning[]
  }
}

export type RunWarning = 'interrupted' | 'many-unreadable' | 'unreadable-folders' | 'nothing-found' | 'estimated'
