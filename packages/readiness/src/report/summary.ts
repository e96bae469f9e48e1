import type { FileFacts } from '../facts/file-facts.ts'
import { FILE_STATUSES, type FileStatus } from '../facts/status.ts'
import type { FileJudgement } from '../judge/judge.ts'
import { FILE_SEVERITIES, type FileSeverity, worse } from '../judge/severity.ts'

/** A count of all, beside that of what differs. */
export interface Count {
  readonly total: number
  readonly unique: number
}

/** Counters in the words of `CCM_OfficeVbaScanResultsSummary` (readiness.md 1.1); each `…64` counts for 64-bit Office. */
export interface Counters {
  readonly Total: number
  readonly HasVba: number
  readonly NoVba: number
  readonly DuplicateVba: number
  readonly Protected: number
  readonly Locked: number
  readonly Inaccessible: number
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
  /** The highest severity of all files, 0 ready to 4 significant. */
  readonly Score: number
  readonly Score64: number
  readonly HasResults: boolean
}

/** Hits of a rule (`CCM_OfficeVbaRuleViolation`). */
export interface RuleViolation {
  readonly rule: string
  readonly app: string | null
  readonly files: number
  readonly findings: number
  /** Findings in unique macros. */
  readonly unique: number
}

export interface Summary {
  readonly counters: Counters
  readonly status: Readonly<Record<FileStatus, number>>
  /** Severity of the files with VBA, and of the unique macros in them. */
  readonly files: Readonly<Record<FileSeverity, Count>>
  readonly macros: Readonly<Record<FileSeverity, Count>>
  readonly rules: readonly RuleViolation[]
}

const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

/**
 * Counts a scan file by file in memory that grows with what is unique, not with the number of files.
 * What is unique: a macro by the hash of its project, a file by its own hash where there is one, else by its macros.
 */
export class Summing {
  readonly #with64: boolean
  readonly #status = record(FILE_STATUSES, () => 0)
  readonly #files = record(FILE_SEVERITIES, () => ({ total: 0, seen: new Set<string>() }))
  readonly #macros = record(FILE_SEVERITIES, () => ({ total: 0, seen: new Set<string>() }))
  readonly #by32 = record(FILE_SEVERITIES, () => 0)
  readonly #by64 = record(FILE_SEVERITIES, () => 0)
  readonly #rules = new Map<
    string,
    { rule: string; app: string | null; files: number; findings: number; unique: number }
  >()
  readonly #projects = new Set<string>()
  #duplicates = 0
  #worst: FileSeverity = 'ready'
  #worst64: FileSeverity = 'ready'

  /** @param with64 whether findings for 64-bit Office only are part of the report */
  constructor(with64: boolean) {
    this.#with64 = with64
  }

  /** Takes the next file. */
  add(facts: FileFacts, judgement: FileJudgement, fileHash: string | null = null): void {
    this.#status[facts.status] += 1
    const fresh = new Set(judgement.projects.map(({ hash }) => hash).filter((hash) => !this.#projects.has(hash)))
    const counted = new Map<string, Set<string>>()
    for (const project of judgement.projects) {
      const severity = this.#with64 ? project.severity64 : project.severity
      const count = this.#macros[severity]
      count.total += 1
      count.seen.add(project.hash)
      for (const { rule, only64 } of project.findings)
        if (this.#with64 || !only64) this.#hit(rule, facts.app, fresh.has(project.hash), counted)
    }
    const ofProjects = new Set(judgement.projects.flatMap(({ findings }) => findings))
    for (const finding of judgement.findings)
      if (!ofProjects.has(finding) && (this.#with64 || !finding.only64))
        this.#hit(finding.rule, facts.app, true, counted)
    if (facts.hasVba) {
      const key = fileHash ?? judgement.projects.map(({ hash }) => hash).join()
      const count = this.#files[this.#with64 ? judgement.severity64 : judgement.severity]
      count.total += 1
      count.seen.add(key)
      this.#by32[judgement.severity] += 1
      this.#by64[judgement.severity64] += 1
      if (judgement.projects.length > 0 && fresh.size === 0) this.#duplicates += 1
    }
    for (const hash of fresh) this.#projects.add(hash)
    this.#worst = worse(this.#worst, judgement.severity)
    this.#worst64 = worse(this.#worst64, judgement.severity64)
  }

  /** What was counted so far. */
  summary(): Summary {
    const total = Object.values(this.#status).reduce((sum, count) => sum + count, 0)
    const withVba = Object.values(this.#by32).reduce((sum, count) => sum + count, 0)
    const counted = (counts: Record<FileSeverity, { total: number; seen: Set<string> }>): Record<FileSeverity, Count> =>
      record(FILE_SEVERITIES, (key) => ({ total: counts[key].total, unique: counts[key].seen.size }))
    const status = this.#status
    return {
      counters: {
        Total: total,
        HasVba: withVba,
        NoVba: status['no-vba'],
        DuplicateVba: this.#duplicates,
        Protected: status['password-protected'],
        Locked: status.locked,
        Inaccessible: status.inaccessible + status.error + status['timed-out'] + status['too-large'],
        Issues: withVba - this.#by32.ready,
        Issues64: withVba - this.#by64.ready,
        IssuesNone: this.#by32.ready,
        IssuesNone64: this.#by64.ready,
        Design: this.#by32.awareness,
        Design64: this.#by64.awareness,
        Validation: this.#by32.validation,
        Validation64: this.#by64.validation,
        RemLimited: this.#by32.limited,
        RemLimited64: this.#by64.limited,
        RemSignificant: this.#by32.significant,
        RemSignificant64: this.#by64.significant,
        Score: FILE_SEVERITIES.indexOf(this.#worst),
        Score64: FILE_SEVERITIES.indexOf(this.#worst64),
        HasResults: total > 0,
      },
      status: { ...status },
      files: counted(this.#files),
      macros: counted(this.#macros),
      rules: [...this.#rules.values()].sort((a, b) => b.files - a.files || a.rule.localeCompare(b.rule)),
    }
  }

  #hit(rule: string, app: string | null, unique: boolean, counted: Map<string, Set<string>>): void {
    const key = `${rule}\n${app}`
    const hits = this.#rules.get(key) ?? { rule, app, files: 0, findings: 0, unique: 0 }
    this.#rules.set(key, hits)
    hits.findings += 1
    if (unique) hits.unique += 1
    const apps = counted.get(rule) ?? new Set<string>()
    counted.set(rule, apps)
    if (apps.size === 0) hits.files += 1
    apps.add(key)
  }
}
