import { X64 } from '../code/conditions.ts'
import type { CodeModule } from '../code/module.ts'
import { isTrigger, trigger } from '../code/words.ts'
import { known } from './module-view.ts'
import { type PointerSource, pointerSource } from './pointers.ts'

/** What one module says to the others of its project. */
export interface ModuleSummary {
  /** Names it declares itself that rules wait for: it means its own thing by them. */
  readonly own: readonly string[]
  /** Names of its procedures and Types, in lower case. */
  readonly procedures: readonly string[]
  readonly types: readonly string[]
  /** Procedures whose address it takes, with the function that gets it. */
  readonly callbacks: readonly (readonly [target: string, receiver: string])[]
  /** Types that its `Declare` statements pass. */
  readonly passed: readonly string[]
  /** Public `Declare` statements that pointers come out of. */
  readonly sources: readonly (readonly [name: string, source: PointerSource])[]
  /** Public `Declare` statements that copy memory. */
  readonly copiers: readonly string[]
  /** Types of the parameters of its procedures, of those that take a Long or LongPtr. */
  readonly parameters: readonly (readonly [name: string, types: readonly string[]])[]
  /** Functions that it hands pointers to. */
  readonly pointersTo: readonly string[]
}

/** What the modules of a project say to each other. */
export interface ProjectView {
  readonly own: ReadonlySet<string>
  readonly callbacks: ReadonlyMap<string, string>
  readonly passed: ReadonlySet<string>
  readonly sources: ReadonlyMap<string, PointerSource>
  readonly copiers: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, readonly string[]>
}

trigger('AddressOf')

const COPIES = /^Rtl(Move|Copy)Memory$/i

export const copiesMemory = (entry: string): boolean => COPIES.test(entry)

/** What a module says to the others. */
export function summarise(code: CodeModule): ModuleSummary {
  const declares = code.declares.filter(({ statement }) => (statement.marks & X64) !== 0).map(known)
  const shared = declares.filter(({ declare }) => !declare.isPrivate)
  return {
    own: ownNames(code),
    procedures: code.procedures.map(({ name }) => name.toLowerCase()),
    types: code.types.map(({ name }) => name.toLowerCase()),
    callbacks: callbacksOf(code),
    passed: declares.flatMap(({ declare }) =>
      declare.parameters.flatMap(({ type, typeToken }) => (typeToken < 0 ? [] : [type])),
    ),
    sources: shared.flatMap((one) => {
      const source = pointerSource(one)
      return source === null ? [] : [[one.declare.name.toLowerCase(), source] as const]
    }),
    copiers: shared
      .filter(({ declare }) => copiesMemory(declare.alias ?? declare.name))
      .map(({ declare }) => declare.name.toLowerCase()),
    parameters: code.isObjectModule
      ? []
      : code.procedures.flatMap(({ name, parameters }) => {
          const types = parameters.map(({ type }) => type)
          return types.some((type) => type.startsWith('long')) ? [[name.toLowerCase(), types] as const] : []
        }),
    pointersTo: pointersOf(code),
  }
}

/** Puts together what the modules of a project say. */
export function projectView(modules: readonly ModuleSummary[]): ProjectView {
  return {
    own: new Set(modules.flatMap(({ own }) => own)),
    callbacks: new Map(modules.flatMap(({ callbacks }) => callbacks)),
    passed: new Set(modules.flatMap(({ passed }) => passed)),
    sources: new Map(modules.flatMap(({ sources }) => sources)),
    copiers: new Set(modules.flatMap(({ copiers }) => copiers)),
    // Of the procedures of a property, the one with most parameters says most.
    parameters: new Map(modules.flatMap(({ parameters }) => parameters).sort(([, a], [, b]) => a.length - b.length)),
  }
}

/** What of its project can change the judgement of a module, as a key: equal keys, equal findings. */
export function contextKey(view: ProjectView, module: ModuleSummary): string {
  const parts = [
    [...view.own].sort(),
    module.procedures.flatMap((name) => (view.callbacks.has(name) ? [`${name}:${view.callbacks.get(name)}`] : [])),
    module.types.filter((name) => view.passed.has(name)),
    [...view.sources].map(([name, { result, outs }]) => `${name}:${result}:${outs}`).sort(),
    [...view.copiers].sort(),
    module.pointersTo.map((name) => `${name}:${view.parameters.get(name)}`),
  ]
  return parts.map((part) => part.join(',')).join('|')
}

/** Names rules wait for that the module declares: procedures, variables, members of Types and Enums. */
function ownNames(code: CodeModule): string[] {
  const names: string[] = []
  for (const token of code.tokens.triggers) {
    const statement = code.statementAt(token)
    if (statement === null) continue
    const { kind, head } = statement
    const isName =
      kind === 'procedure' || kind === 'declare'
        ? token <= head + 3 && token > head && !code.isSign(token - 1, 40)
        : kind === 'member' || kind === 'enum-member'
          ? token === head
          : kind === 'variable' &&
            !code.isSign(token - 1, 46) &&
            code.lower(token - 1) !== 'as' &&
            code.lower(token - 1) !== 'new'
    if (isName && isTrigger(code.tokens.id[token] ?? 0)) names.push(code.lower(token))
  }
  return [...new Set(names)]
}

/** `AddressOf Name` as an argument of `Receiver(...)`. */
function callbacksOf(code: CodeModule): (readonly [string, string])[] {
  if (!/\baddressof\b/i.test(code.text)) return []
  return code.tokens.triggers.flatMap((token) => {
    if (code.lower(token) !== 'addressof') return []
    const statement = code.statementAt(token)
    if (statement === null || (statement.marks & X64) === 0) return []
    let target = token + 1
    while (target + 2 < statement.to && code.isSign(target + 1, 46)) target += 2
    return [[code.lower(target), receiverOf(code, token, statement.from)] as const]
  })
}

/** Functions that get what VarPtr, StrPtr or ObjPtr give, or properties that are set to it. */
function pointersOf(code: CodeModule): string[] {
  if (!/(var|str|obj)ptr/i.test(code.text)) return []
  const names = code.tokens.triggers.flatMap((token) => {
    if (!/^(var|str|obj)ptr$/.test(code.lower(token))) return []
    const statement = code.statementAt(token)
    return statement === null ? [] : [receiverOf(code, token, statement.from), code.lower(statement.from)]
  })
  return [...new Set(names)].sort()
}

/** The function in whose brackets a token stands, or the one that is called without brackets. */
function receiverOf(code: CodeModule, token: number, from: number): string {
  let depth = 0
  for (let at = token - 1; at > from; at -= 1) {
    if (code.isSign(at, 41)) depth += 1
    else if (code.isSign(at, 40)) {
      if (depth === 0) return code.lower(at - 1)
      depth -= 1
    }
  }
  return code.lower(code.lower(from) === 'call' ? from + 1 : from)
}
