import type { CodeModule } from './module.ts'
import { type Named, named, namedList } from './parameters.ts'
import type { Statement } from './statements.ts'
import { TEXT, WORD } from './tokens.ts'
import { K } from './words.ts'

/** A `Declare` statement. */
export interface Declare {
  readonly statement: Statement
  readonly name: string
  readonly nameToken: number
  readonly declareToken: number
  readonly ptrSafe: boolean
  readonly isFunction: boolean
  /** Nobody outside this module can call it. */
  readonly isPrivate: boolean
  /** As written. */
  readonly lib: string
  readonly libToken: number
  readonly alias: string | null
  readonly aliasToken: number
  readonly parameters: readonly Named[]
  /** Name and type of the result; null for a Sub. */
  readonly result: Named | null
  /** The closing bracket of the parameters, -1 without. */
  readonly close: number
}

/** Reads a `Declare` as far as it can be read; null where not even its name and library can. */
export function readDeclare(code: CodeModule, statement: Statement): Declare | null {
  const { tokens } = code
  const { to, head } = statement
  let at = head + 1
  const ptrSafe = tokens.id[at] === K.ptrsafe
  if (ptrSafe) at += 1
  const isFunction = tokens.id[at] === K.function
  if (!isFunction && tokens.id[at] !== K.sub) return null
  const nameToken = at + 1
  if (nameToken >= to || tokens.kind[nameToken] !== WORD) return null
  at = nameToken + 1
  let libToken = -1
  let aliasToken = -1
  while (at < to && !code.isSign(at, 40) && tokens.id[at] !== K.as) {
    const isText = at + 1 < to && tokens.kind[at + 1] === TEXT
    if (tokens.id[at] === K.lib && isText) libToken = at + 1
    else if (tokens.id[at] === K.alias && isText) aliasToken = at + 1
    at += 1
  }
  if (libToken < 0) return null
  const close = at < to && code.isSign(at, 40) ? code.closing(at, to) : -1
  const parameters = close < 0 ? [] : namedList(code, at + 1, close)
  return {
    statement,
    name: code.word(nameToken),
    nameToken,
    declareToken: head,
    ptrSafe,
    isFunction,
    isPrivate: tokens.id[statement.from] === K.private || code.isObjectModule,
    lib: code.literal(libToken),
    libToken,
    alias: aliasToken < 0 ? null : code.literal(aliasToken),
    aliasToken,
    parameters,
    result: isFunction ? resultOf(code, nameToken, close < 0 ? at : close + 1, to) : null,
    close,
  }
}

/** The result of a function: its name with the type that is written behind the brackets. */
export function resultOf(code: CodeModule, nameToken: number, from: number, to: number): Named | null {
  const bare = named(code, nameToken, nameToken + 1)
  if (bare === null || !(from < to && code.tokens.id[from] === K.as))
    return bare === null ? null : { ...bare, next: from }
  let at = from + 1
  let type = ''
  let typeToken = -1
  while (at < to && code.tokens.kind[at] === WORD) {
    typeToken = at
    type = code.lower(at)
    at += 1
    if (!(at < to && code.isSign(at, 46))) break
    at += 1
  }
  const array = at < to && code.isSign(at, 40)
  return { ...bare, type, typeToken, typeFrom: typeToken < 0 ? -1 : from + 1, array, next: at }
}
