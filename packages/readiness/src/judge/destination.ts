import type { Variable } from '../code/module.ts'
import type { Named } from '../code/parameters.ts'
import type { Statement } from '../code/statements.ts'
import { AT_LEAST, AT_MOST, NAMED, SIGN, UNEQUAL, WORD } from '../code/tokens.ts'
import { K } from '../code/words.ts'
import { beginsStatement, chainStart } from './calls.ts'
import type { Known, ModuleView } from './module-view.ts'
import { isMember, ownerOf } from './owner.ts'

/** Where the value of an expression goes. */
export type Destination =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'member'; readonly member: Named & { readonly statement: Statement } }
  | { readonly kind: 'parameter'; readonly known: Known; readonly parameter: Named | null }
  /** A parameter of a procedure in another module, of which only the type is known. */
  | { readonly kind: 'elsewhere'; readonly type: string }
  | { readonly kind: 'compared' }
  | { readonly kind: 'unknown' }

export interface Way {
  readonly destination: Destination
  /** The `CLng` around the expression, -1 without. */
  readonly narrowed: number
}

const UNKNOWN: Destination = { kind: 'unknown' }
const COMPARED: Destination = { kind: 'compared' }

/** Where the result of a call or the value of a member goes that ends with the name at a token. */
export function wayOf(view: ModuleView, token: number, statement: Statement): Way {
  const { code } = view
  let from = chainStart(code, token)
  let to = code.isSign(token + 1, 40) ? code.closing(token + 1, statement.to) + 1 : token + 1
  let narrowed = -1
  while (from > statement.from && code.isSign(from - 1, 40) && code.isSign(to, 41) && to < statement.to) {
    const outer = from - 2
    const isCall =
      outer >= statement.from && code.tokens.kind[outer] === WORD && !isWordOperator(code.tokens.id[outer] ?? 0)
    if (isCall) {
      const name = code.lower(outer)
      if (name !== 'clng' && name !== 'clngptr') break
      if (name === 'clng') narrowed = outer
      from = outer
    } else from -= 1
    to += 1
  }
  return { destination: destinationOf(view, from, to, statement), narrowed }
}

function destinationOf(view: ModuleView, from: number, to: number, statement: Statement): Destination {
  const { code } = view
  const { kind, id } = code.tokens
  if (to < statement.to && kind[to] === SIGN && isComparison(id[to] ?? 0)) return COMPARED
  let commas = 0
  let depth = 0
  for (let at = from - 1; at >= statement.from; at -= 1) {
    const word = id[at] ?? 0
    if (kind[at] === WORD) {
      if (depth > 0) continue
      if (word === K.if || word === K.elseif || word === K.not || word === K.and || word === K.or || word === K.is)
        return COMPARED
      if (word === K.then || word === K.else) return bareCall(view, at + 1, from, commas, statement)
    } else if (kind[at] === SIGN) {
      if (word === 41) depth += 1
      else if (word === 40) {
        if (depth === 0) return argumentOf(view, at - 1, commas, statement)
        depth -= 1
      } else if (depth > 0) continue
      else if (word === 44) commas += 1
      else if (word === NAMED) return UNKNOWN
      else if (word === 61) return commas === 0 ? assignedTo(view, at, statement) : UNKNOWN
      else if (isComparison(word)) return COMPARED
    }
  }
  return bareCall(view, statement.from, from, commas, statement)
}

/** A call without brackets: `Foo a, b`. */
function bareCall(view: ModuleView, first: number, from: number, commas: number, statement: Statement): Destination {
  const { code } = view
  let at = first
  if (code.tokens.kind[at] !== WORD || at >= from) return UNKNOWN
  while (at + 2 < from && code.isSign(at + 1, 46)) at += 2
  return at < from && !code.isSign(at + 1, 40) ? argumentOf(view, at, commas, statement) : UNKNOWN
}

function argumentOf(view: ModuleView, callee: number, index: number, statement: Statement): Destination {
  const { code } = view
  if (callee < statement.from || code.tokens.kind[callee] !== WORD || isMember(code, callee)) return UNKNOWN
  const name = code.lower(callee)
  const known = view.declares.find(({ declare }) => declare.name.toLowerCase() === name)
  if (known !== undefined) return { kind: 'parameter', known, parameter: known.declare.parameters[index] ?? null }
  const own = code.procedures.find((one) => one.name.toLowerCase() === name)?.parameters[index]
  if (own !== undefined) return { kind: 'variable', variable: own }
  const type = view.project.parameters.get(name)?.[index]
  return type === undefined ? UNKNOWN : { kind: 'elsewhere', type }
}

function assignedTo(view: ModuleView, equals: number, statement: Statement): Destination {
  const { code } = view
  let end = equals - 1
  if (code.isSign(end, 41)) {
    let depth = 0
    for (; end >= statement.from; end -= 1) {
      if (code.isSign(end, 41)) depth += 1
      else if (code.isSign(end, 40)) {
        depth -= 1
        if (depth === 0) break
      }
    }
    end -= 1
  }
  if (end < statement.from || code.tokens.kind[end] !== WORD) return UNKNOWN
  const start = chainStart(code, end)
  if (!beginsStatement(code, start, statement)) return code.tokens.id[start - 1] === K.const ? UNKNOWN : COMPARED
  if (!isMember(code, end)) {
    const variable = code.resolve(code.word(end), statement.procedure)
    if (variable !== null) return { kind: 'variable', variable }
    const set = view.project.parameters.get(code.lower(end))?.at(-1)
    return set === undefined ? UNKNOWN : { kind: 'elsewhere', type: set }
  }
  const owner = ownerOf(code, end, statement)
  const block = code.types.find(({ name }) => name.toLowerCase() === owner.type)
  const member = block?.members.find(({ name }) => name.toLowerCase() === code.lower(end))
  return member === undefined ? UNKNOWN : { kind: 'member', member }
}

const isComparison = (sign: number): boolean =>
  sign === 61 || sign === UNEQUAL || sign === 60 || sign === 62 || sign === AT_MOST || sign === AT_LEAST

const isWordOperator = (id: number): boolean =>
  id === K.if ||
  id === K.and ||
  id === K.or ||
  id === K.not ||
  id === K.then ||
  id === K.elseif ||
  id === K.byval ||
  id === K.call
