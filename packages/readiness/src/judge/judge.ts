import type { FileFacts, ProjectFacts } from '../facts/file-facts.ts'
import type { Finding, Severity } from '../facts/finding.ts'
import type { Told } from '../rules/rule.ts'
import type { JudgeCache } from './cache.ts'
import { judgeModules } from './judge-project.ts'
import { type RuleSwitch, ruleSet } from './rule-set.ts'
import { type FileSeverity, highest } from './severity.ts'
import { Stopwatch } from './stopwatch.ts'

/** What a judgement depends on besides the file. */
export interface JudgeOptions {
  readonly rules?: RuleSwitch
  /** Proposals keep the old line in `#If VBA7` for Office 2007 and older. */
  readonly pair?: boolean
  /** Zone of the Mark of the Web, null without one. */
  readonly zone?: number | null
  /** The file's name; only its extension counts. */
  readonly name?: string
  readonly cache?: JudgeCache
  /** A clock in milliseconds: then the time of each rule is measured. */
  readonly clock?: () => number
}

/** A project of a file with what was found in it; file-wide findings are not among them. */
export interface ProjectJudgement {
  readonly hash: string
  readonly findings: readonly Finding[]
  readonly severity: FileSeverity
  readonly severity64: FileSeverity
}

export interface FileJudgement {
  /** All findings: those of the file first, then project by project in the order of modules and lines. */
  readonly findings: readonly Finding[]
  /** In 32-bit Office: the highest severity of what does not hang on 64 bit. */
  readonly severity: FileSeverity
  /** In 64-bit Office: of all. */
  readonly severity64: FileSeverity
  readonly projects: readonly ProjectJudgement[]
  readonly counters: FileCounters
  /** Milliseconds by rule, empty without a clock. */
  readonly times: ReadonlyMap<string, number>
}

export interface FileCounters {
  readonly modules: number
  readonly declares: number
  /** Right already: without PtrSafe only where Office 2007 and older look. */
  readonly guardedDeclares: number
  readonly findings: number
  readonly findings64: number
}

/**
 * Judges one file by all rules asked for. Takes any facts; broken code yields what can be known.
 * @throws RangeError where the options name a rule that does not exist
 */
export function judgeFile(facts: FileFacts, options: JudgeOptions = {}): FileJudgement {
  const set = ruleSet(options.rules)
  const watch = options.clock === undefined ? null : new Stopwatch(options.clock)
  const collect = (
    call: (id: (typeof set.rules)[number], report: (told?: Told) => void) => void,
    rules: typeof set.rules,
  ): Finding[] => {
    const findings: Finding[] = []
    for (const rule of rules) {
      const work = (): void =>
        call(rule, ({ values = {}, severity = rule.severity } = {}) => {
          findings.push(withoutPlace(rule.id, severity, rule.only64, values))
        })
      if (watch === null) work()
      else watch.measure(rule.id, work)
    }
    return findings
  }

  const around = { zone: options.zone ?? null, extension: extensionOf(options.name ?? '') }
  const ofFile = collect((rule, report) => rule.onFile?.(facts, around, report), set.files)
  let declares = 0
  let guardedDeclares = 0
  const projects = facts.projects.map((project: ProjectFacts): ProjectJudgement => {
    const judged = judgeModules(project, facts.app, set, options, watch)
    for (const one of judged.modules) {
      declares += one.declares
      guardedDeclares += one.guardedDeclares
    }
    const ofProject = collect((rule, report) => rule.onProject?.(project, facts, report), set.projects)
    const findings = [...ofProject, ...judged.findings]
    return { hash: project.hash, findings, ...severitiesOf(findings) }
  })
  const findings = [...ofFile, ...projects.flatMap((one) => one.findings)]
  return {
    findings,
    ...severitiesOf(findings),
    projects,
    counters: {
      modules: facts.projects.reduce((sum, { modules }) => sum + modules.length, 0),
      declares,
      guardedDeclares,
      findings: findings.length,
      findings64: findings.filter(({ only64 }) => only64).length,
    },
    times: watch?.times ?? new Map(),
  }
}

const severitiesOf = (findings: readonly Finding[]): { severity: FileSeverity; severity64: FileSeverity } => ({
  severity: highest(findings.filter(({ only64 }) => !only64)),
  severity64: highest(findings),
})

const withoutPlace = (rule: string, severity: Severity, only64: boolean, values: Finding['values']): Finding => ({
  rule,
  severity,
  only64,
  module: null,
  line: null,
  column: null,
  statementLine: null,
  statement: null,
  values,
  proposed: null,
})

const extensionOf = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
