import { OLD } from '../code/conditions.ts'
import { CodeModule } from '../code/module.ts'
import type { ModuleFacts, OfficeApp, ProjectFacts } from '../facts/file-facts.ts'
import type { Finding } from '../facts/finding.ts'
import type { KnownModule } from './cache.ts'
import type { JudgeOptions } from './judge.ts'
import { judgeModule } from './judge-module.ts'
import { ModuleView } from './module-view.ts'
import { contextKey, projectView, summarise } from './project-view.ts'
import type { RuleSet } from './rule-set.ts'
import type { Stopwatch } from './stopwatch.ts'

export interface JudgedModules {
  readonly findings: readonly Finding[]
  readonly modules: readonly KnownModule[]
}

/** Judges the code of a project: each module in the light of what the others declare. */
export function judgeModules(
  project: ProjectFacts,
  app: OfficeApp | null,
  set: RuleSet,
  options: JudgeOptions,
  watch: Stopwatch | null,
): JudgedModules {
  const { cache = null, pair = false } = options
  const parsed = project.modules.map((facts) => {
    const key = `${facts.sha256} ${project.constants} ${facts.kind === 'standard'}`
    const remembered = cache?.modules.get(key)
    if (remembered !== undefined) return { facts, key, code: null, known: remembered }
    const code = read(facts, project)
    const known = knownModule(code)
    cache?.modules.set(key, known)
    return { facts, key, code, known }
  })
  const view = projectView(parsed.map(({ known }) => known.summary))
  const findings = parsed.flatMap(({ facts, key, code, known }) => {
    const whole = `${key} ${app} ${pair} ${set.key} ${contextKey(view, known.summary)}`
    let found = cache?.findings.get(whole)
    if (found === undefined) {
      found = judgeModule(new ModuleView(code ?? read(facts, project), app, view), set, pair, watch)
      cache?.findings.set(whole, found)
    }
    return found.map((finding) => ({ ...finding, module: facts.name }))
  })
  return { findings, modules: parsed.map(({ known }) => known) }
}

const read = (facts: ModuleFacts, project: ProjectFacts): CodeModule =>
  new CodeModule(facts.source, project.constants, facts.kind !== 'standard')

function knownModule(code: CodeModule): KnownModule {
  const declares = code.declares
  return {
    summary: summarise(code),
    declares: declares.length,
    guardedDeclares: declares.filter(({ ptrSafe, statement }) => !ptrSafe && statement.marks === OLD).length,
  }
}
