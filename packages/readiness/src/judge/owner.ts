import type { CodeModule } from '../code/module.ts'
import type { Statement } from '../code/statements.ts'
import { WORD } from '../code/tokens.ts'
import { K } from '../code/words.ts'
import { ITEM_TYPES, MEMBER_TYPES } from './member-types.ts'

/** What stands before the dot of a member. */
export interface Owner {
  /** Its type in lower case as far as it is known; null where nothing says it. */
  readonly type: string | null
  /** Library of a written type (`Word.Document`), in lower case. */
  readonly library: string | null
  /** The name before the dot, in lower case. */
  readonly name: string
}

const NOTHING: Owner = { type: null, library: null, name: '' }

/** Whether a dot stands before a name. */
export const isMember = (code: CodeModule, token: number): boolean =>
  code.isSign(token - 1, 46) || code.isSign(token - 1, 33)

/** What a member belongs to, by the name before its dot, the declaration of that name or the `With` around it. */
export function ownerOf(code: CodeModule, token: number, statement: Statement): Owner {
  if (!isMember(code, token)) return NOTHING
  return typeOfEnd(code, token - 2, statement, 0)
}

/** The type of the expression that ends with a token. */
function typeOfEnd(code: CodeModule, end: number, statement: Statement, depth: number): Owner {
  if (depth > 20) return NOTHING
  const { kind } = code.tokens
  const last = kind[end]
  if (end < statement.from || (last !== WORD && !code.isSign(end, 41)) || isOperatorWord(code, end))
    return withOwner(code, statement, depth)
  let at = end
  let called = false
  if (last !== WORD) {
    at = opening(code, end, statement.from) - 1
    called = true
    if (at < statement.from || kind[at] !== WORD || isOperatorWord(code, at)) return NOTHING
  }
  const name = code.lower(at)
  const element = (type: string | undefined): string | null =>
    type === undefined ? null : called ? (ITEM_TYPES[type] ?? type) : type
  if (isMember(code, at)) {
    const outer = MEMBER_TYPES[name]
    if (outer !== undefined) return { type: element(outer), library: null, name }
    if (code.types.length === 0) return { type: null, library: null, name }
    const block = typeOfEnd(code, at - 2, statement, depth + 1).type
    const type = code.types
      .find((one) => one.name.toLowerCase() === block)
      ?.members.find((one) => one.name.toLowerCase() === name)?.type
    return { type: type ?? null, library: null, name }
  }
  const variable = code.resolve(name, statement.procedure)
  if (variable !== null) {
    const { type, typeFrom, typeToken } = variable
    const library = typeFrom >= 0 && typeFrom !== typeToken ? code.lower(typeFrom) : null
    const open = type === '' || type === 'object' || type === 'variant'
    return { type: open ? null : called && !variable.array ? (ITEM_TYPES[type] ?? type) : type, library, name }
  }
  if (name === 'me') return { type: 'me', library: null, name }
  return { type: element(MEMBER_TYPES[name]), library: null, name }
}

const isOperatorWord = (code: CodeModule, token: number): boolean => {
  const id = code.tokens.id[token] ?? 0
  return (
    id !== 0 &&
    (id === K.not ||
      id === K.and ||
      id === K.or ||
      id === K.if ||
      id === K.set ||
      id === K.call ||
      id === K.then ||
      id === K.is ||
      id === K.else ||
      id === K.let ||
      id === K.elseif ||
      id === K.like ||
      id === K.xor ||
      id === K.mod ||
      id === K.with ||
      id === K.to ||
      id === K.byval ||
      id === K.new)
  )
}

function opening(code: CodeModule, close: number, from: number): number {
  let depth = 0
  for (let at = close; at >= from; at -= 1) {
    if (code.isSign(at, 41)) depth += 1
    else if (code.isSign(at, 40)) {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return from
}

/** A member that begins with its dot belongs to the object of the innermost `With`. */
function withOwner(code: CodeModule, statement: Statement, depth: number): Owner {
  let level = 0
  for (let index = code.statementIndexAt(statement.from) - 1; index >= 0; index -= 1) {
    const one = code.statements[index]
    if (one === undefined || one.kind === 'procedure') return NOTHING
    if (one.kind === 'end-with') level += 1
    else if (one.kind === 'with') {
      if (level === 0) return typeOfEnd(code, one.to - 1, one, depth + 1)
      level -= 1
    }
  }
  return NOTHING
}
