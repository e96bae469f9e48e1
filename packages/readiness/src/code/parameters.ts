import type { CodeModule } from './module.ts'
import { BRACKET, SIGN, WORD } from './tokens.ts'
import { K } from './words.ts'

/** A declared name: variable, parameter, result, member of a Type. */
export interface Named {
  readonly name: string
  readonly token: number
  /** Lower case; what a suffix or Def… statement says too; '' where nothing says it (Variant). */
  readonly type: string
  /** Last token of the written type, -1 where the name has none; `typeFrom` its first. */
  readonly typeToken: number
  readonly typeFrom: number
  /** The type-declaration character, 0 without. */
  readonly suffix: number
  readonly array: boolean
  readonly byVal: boolean
  /** ByVal or ByRef is written. */
  readonly passing: boolean
  readonly optional: boolean
  /** First token behind this one's. */
  readonly next: number
}

/** Types that type-declaration characters stand for. */
const SUFFIX_TYPES: Readonly<Record<number, string>> = {
  37: 'integer',
  38: 'long',
  94: 'longlong',
  33: 'single',
  35: 'double',
  64: 'currency',
  36: 'string',
}

/** Reads one declared name with its type from a token on; null where there is none. */
export function named(code: CodeModule, from: number, to: number): Named | null {
  const { kind, id, suffix } = code.tokens
  let at = from
  let byVal = false
  let passing = false
  let optional = false
  for (; at < to && kind[at] === WORD; at += 1) {
    const word = id[at] ?? 0
    if (word === K.optional) optional = true
    else if (word === K.byval || word === K.byref) {
      // `ByVal` alone before a comma or bracket would be a name; that is no code anyone writes.
      byVal = word === K.byval
      passing = true
    } else if (word !== K.paramarray && word !== K.withevents && word !== K.preserve) break
  }
  if (at >= to || kind[at] !== WORD) return null
  const token = at
  const mark = suffix[at] === BRACKET ? 0 : (suffix[at] ?? 0)
  const name = code.word(at)
  at += 1
  let array = false
  if (at < to && code.isSign(at, 40)) {
    array = true
    at = code.closing(at, to) + 1
  }
  let type = SUFFIX_TYPES[mark] ?? ''
  let typeFrom = -1
  let typeToken = -1
  if (at < to && kind[at] === WORD && id[at] === K.as) {
    at += 1
    if (kind[at] === WORD && id[at] === K.new) at += 1
    typeFrom = at
    while (at < to && kind[at] === WORD) {
      typeToken = at
      type = code.lower(at)
      at += 1
      if (!(at < to && code.isSign(at, 46))) break
      at += 1
    }
    if (typeToken < 0) typeFrom = -1
    // A fixed length: String * 8.
    if (at < to && code.isSign(at, 42)) at += 2
  } else if (mark === 0) type = code.defaultType(name)
  return { name, token, type, typeToken, typeFrom, suffix: mark, array, byVal, passing, optional, next: at }
}

/** Reads names that commas separate; after one that cannot be read it goes on behind the next comma. */
export function namedList(code: CodeModule, from: number, to: number): Named[] {
  const list: Named[] = []
  let at = from
  while (at < to) {
    const one = named(code, at, to)
    if (one !== null) {
      list.push(one)
      at = one.next
    }
    while (at < to && !(code.tokens.kind[at] === SIGN && code.tokens.id[at] === 44)) {
      at = code.isSign(at, 40) ? code.closing(at, to) + 1 : at + 1
    }
    at += 1
  }
  return list
}
