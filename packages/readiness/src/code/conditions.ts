import { AT_LEAST, AT_MOST, NUMBER, SIGN, TEXT, type Tokens, UNEQUAL, WORD } from './tokens.ts'
import { K } from './words.ts'

/** Marks of the compilers a statement is for: 64-bit Office, 32-bit Office, Office 2007 and older. */
export const X64 = 1
export const X86 = 2
export const OLD = 4
/** Microsoft 365 Apps, in either bitness. */
export const NOW = X64 | X86

/** Value of a conditional constant; null where an expression cannot be understood, which counts as false. */
type Value = number | string | null
type Constants = Map<string, Value>

/** Constants that each compiler sets itself (readiness.md section 2). */
const COMPILERS: readonly { readonly mark: number; readonly constants: readonly [string, number][] }[] = [
  {
    mark: X64,
    constants: [
      ['vba7', -1],
      ['vba6', -1],
      ['win64', -1],
      ['win32', -1],
      ['win16', 0],
      ['mac', 0],
    ],
  },
  {
    mark: X86,
    constants: [
      ['vba7', -1],
      ['vba6', -1],
      ['win64', 0],
      ['win32', -1],
      ['win16', 0],
      ['mac', 0],
    ],
  },
  {
    mark: OLD,
    constants: [
      ['vba7', 0],
      ['vba6', -1],
      ['win64', 0],
      ['win32', -1],
      ['win16', 0],
      ['mac', 0],
    ],
  },
]

/** Follows `#If` through a module for all compilers at once; the answer at each place is a set of marks. */
export interface Conditions {
  /** Takes a directive: the tokens after `#` up to `to`. */
  directive(from: number, to: number): void
  active(): number
}

/**
 * @param project constants of the project as stored: `DEBUGGING = 1 : LOGS = 0`
 */
export function conditions(text: string, tokens: Tokens, project: string): Conditions {
  const tables = COMPILERS.map(({ mark, constants }) => ({ mark, table: new Map<string, Value>(constants) }))
  for (const [, name = '', value = ''] of project.matchAll(/([^\s=:]+)\s*=\s*(-?\d+)/g))
    for (const { table } of tables) table.set(name.toLowerCase(), Number(value))
  const stack: { outer: number; taken: number }[] = []
  let active = NOW | OLD

  const marksOf = (from: number, to: number, of: number): number => {
    let marks = 0
    for (const { mark, table } of tables)
      if ((of & mark) !== 0 && truthy(evaluate(text, tokens, from, to, table))) marks |= mark
    return marks
  }
  return {
    active: () => active,
    directive(from, to) {
      const word = tokens.id[from]
      const end = to > from && tokens.id[to - 1] === K.then ? to - 1 : to
      if (word === K.if) {
        const taken = marksOf(from + 1, end, active)
        stack.push({ outer: active, taken })
        active = taken
      } else if (word === K.elseif) {
        const top = stack.at(-1)
        if (top === undefined) return
        const taken = marksOf(from + 1, end, top.outer & ~top.taken)
        active = taken
        top.taken |= taken
      } else if (word === K.else) {
        const top = stack.at(-1)
        if (top === undefined) return
        active = top.outer & ~top.taken
        top.taken = top.outer
      } else if (word === K.end) {
        active = stack.pop()?.outer ?? active
      } else if (word === K.const) {
        const name = text.slice(tokens.start[from + 1], tokens.end[from + 1]).toLowerCase()
        for (const { mark, table } of tables)
          if ((active & mark) !== 0) table.set(name, evaluate(text, tokens, from + 3, to, table))
      }
    },
  }
}

const truthy = (value: Value): boolean => (typeof value === 'number' ? value !== 0 : false)
const numeric = (value: Value): number => (typeof value === 'number' ? value : value === null ? 0 : Number(value) || 0)
const bool = (value: boolean): number => (value ? -1 : 0)

/** Binding strength of operators that take two sides; all are left-associative here. */
const STRENGTH = new Map<number, number>([
  [K.imp, 1],
  [K.eqv, 2],
  [K.xor, 3],
  [K.or, 4],
  [K.and, 5],
])
const SIGN_STRENGTH = new Map<number, number>([
  [61, 7],
  [UNEQUAL, 7],
  [60, 7],
  [62, 7],
  [AT_MOST, 7],
  [AT_LEAST, 7],
  [38, 8],
  [43, 9],
  [45, 9],
  [92, 11],
  [42, 12],
  [47, 12],
  [94, 14],
])
const DEEPEST = 100

function evaluate(text: string, tokens: Tokens, from: number, to: number, table: Constants): Value {
  let at = from
  let depth = 0

  const operand = (): Value => {
    depth += 1
    try {
      if (at >= to || depth > DEEPEST) return null
      const kind = tokens.kind[at]
      const id = tokens.id[at]
      const word = text.slice(tokens.start[at], tokens.end[at])
      at += 1
      if (kind === SIGN && id === 40) {
        const value = expression(0)
        at += 1
        return value
      }
      if (kind === SIGN && id === 45) return -numeric(expression(13))
      if (kind === SIGN && id === 43) return numeric(expression(13))
      if (kind === NUMBER) return /^&/.test(word) ? radix(word) : Number(word.replace(/d/i, 'e'))
      if (kind === TEXT) return word.slice(1, -1).replaceAll('""', '"')
      if (kind !== WORD) return null
      if (id === K.not) return ~numeric(expression(6))
      if (id === K.true) return -1
      if (id === K.false) return 0
      if (at < to && tokens.kind[at] === SIGN && tokens.id[at] === 40) {
        at += 1
        const value = expression(0)
        at += 1
        return called(word.toLowerCase(), value)
      }
      return table.get(word.toLowerCase()) ?? null
    } finally {
      depth -= 1
    }
  }
  const expression = (least: number): Value => {
    let left = operand()
    while (at < to) {
      const id = tokens.id[at] ?? 0
      const isWord = tokens.kind[at] === WORD
      const strength = isWord ? (id === K.mod ? 10 : STRENGTH.get(id)) : SIGN_STRENGTH.get(id)
      if (strength === undefined || strength < least) break
      at += 1
      left = combined(isWord, id, left, expression(strength + 1))
    }
    return left
  }
  return expression(0)
}

const radix = (word: string): number => Number(word.toLowerCase().replace(/^&h/, '0x').replace(/^&o?/, '0o'))

function called(name: string, value: Value): Value {
  if (name === 'len') return String(value ?? '').length
  if (name === 'abs') return Math.abs(numeric(value))
  if (name === 'sgn') return Math.sign(numeric(value))
  if (name === 'int') return Math.floor(numeric(value))
  if (name === 'fix') return Math.trunc(numeric(value))
  if (name === 'cbool') return bool(truthy(value))
  return value
}

function combined(isWord: boolean, id: number, left: Value, right: Value): Value {
  const a = numeric(left)
  const b = numeric(right)
  if (isWord) {
    if (id === K.and) return a & b
    if (id === K.or) return a | b
    if (id === K.xor) return a ^ b
    if (id === K.eqv) return ~(a ^ b)
    if (id === K.imp) return ~a | b
    return b === 0 ? null : a % b
  }
  const texts = typeof left === 'string' && typeof right === 'string'
  const order = texts ? (left < right ? -1 : left > right ? 1 : 0) : a - b
  if (id === 61) return bool(order === 0)
  if (id === UNEQUAL) return bool(order !== 0)
  if (id === 60) return bool(order < 0)
  if (id === 62) return bool(order > 0)
  if (id === AT_MOST) return bool(order <= 0)
  if (id === AT_LEAST) return bool(order >= 0)
  if (id === 38) return `${left ?? ''}${right ?? ''}`
  if (id === 43) return a + b
  if (id === 45) return a - b
  if (id === 42) return a * b
  if (id === 94) return a ** b
  if (b === 0) return null
  return id === 92 ? Math.trunc(a / b) : a / b
}
