import type { FileFacts, ModuleFacts, ModuleKind, OfficeApp, ProjectFacts } from '../facts/file-facts.ts'
import { type FileJudgement, type JudgeOptions, judgeFile } from '../judge/judge.ts'

/** A file on which a rule fires, or is silent: its code, or facts that stand beside code. */
export interface Sample {
  readonly code?: string
  readonly app?: OfficeApp
  readonly kind?: ModuleKind
  /** A second module of the same project. */
  readonly beside?: string
  readonly facts?: Partial<FileFacts>
  readonly project?: Partial<ProjectFacts>
  readonly module?: Partial<ModuleFacts>
  readonly options?: JudgeOptions
}

/** A rule with a sample on which it fires and one on which it is silent. */
export interface Fixture {
  readonly rule: string
  readonly reject: Sample
  readonly accept: Sample
}

let texts = 0

/** A module as the reader gives it; hashes stand for its text. */
export function moduleFacts(source: string, more: Partial<ModuleFacts> = {}): ModuleFacts {
  texts += 1
  const hash = `${texts}`
  return {
    name: 'Module1',
    kind: 'standard',
    stream: 'Module1',
    part: null,
    source,
    chars: source.length,
    lines: source.split('\n').length,
    sha256: hash,
    rawSha256: hash,
    stomped: false,
    ...more,
  }
}

export function projectFacts(modules: readonly ModuleFacts[], more: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    root: '',
    part: null,
    codePage: 1252,
    sysKind: 3,
    constants: '',
    locked: false,
    signatures: ['v3'],
    modules,
    references: [],
    hash: modules.map(({ sha256 }) => sha256).join(),
    ...more,
  }
}

export function fileFacts(more: Partial<FileFacts> = {}): FileFacts {
  return {
    type: 'OpenXML',
    app: 'excel',
    status: (more.projects?.length ?? 0) > 0 ? 'has-vba' : 'no-vba',
    reason: null,
    encrypted: false,
    xlm: false,
    zone: null,
    hasVba: (more.projects?.length ?? 0) > 0,
    projects: [],
    controls: [],
    links: [],
    warnings: [],
    ...more,
  }
}

/** The facts of a sample. */
export function factsOf(sample: Sample): FileFacts {
  const { code, beside, app = 'excel', kind = 'standard' } = sample
  const modules = [
    ...(code === undefined ? [] : [moduleFacts(code, { kind, ...sample.module })]),
    ...(beside === undefined ? [] : [moduleFacts(beside, { name: 'Module2' })]),
  ]
  const projects = modules.length === 0 && sample.project === undefined ? [] : [projectFacts(modules, sample.project)]
  return fileFacts({ app, projects, ...sample.facts })
}

/** Judges a sample, with rules that are off by default too where they are named. */
export const judgeSample = (sample: Sample, on: readonly string[] = []): FileJudgement =>
  judgeFile(factsOf(sample), { rules: { on }, ...sample.options })

/** Code on which a rule fires, and code on which it is silent. */
export const onCode = (rule: string, reject: string, accept: string, app: OfficeApp = 'excel'): Fixture => ({
  rule,
  reject: { code: reject, app },
  accept: { code: accept, app },
})
