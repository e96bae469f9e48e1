import { conditions, NOW } from './conditions.ts'
import { LINE, NUMBER, SIGN, type Tokens, WORD } from './tokens.ts'
import { K } from './words.ts'

/** What a statement is, as far as declarations need it. */
export type StatementKind =
  | 'other'
  | 'procedure'
  | 'end-procedure'
  | 'declare'
  | 'type'
  | 'member'
  | 'enum'
  | 'enum-member'
  | 'variable'
  | 'constant'
  | 'def'
  | 'with'
  | 'end-with'
  | 'redim'
  | 'event'

/** One statement: tokens `from` up to `to`, without line number or label. */
export interface Statement {
  readonly kind: StatementKind
  readonly from: number
  readonly to: number
  /** Token behind Public, Private, Global, Friend and Static. */
  readonly head: number
  /** Its logical line, by its position in the list. */
  readonly line: number
  /** Compilers it is for (`conditions.ts`). */
  readonly marks: number
  /** Procedure it stands in, -1 outside. */
  readonly procedure: number
}

/** Physical lines that are one line for the compiler. */
export interface LogicalLine {
  readonly start: number
  readonly end: number
  /** Index of its first physical line. */
  readonly first: number
}

export interface Statements {
  readonly statements: readonly Statement[]
  readonly lines: readonly LogicalLine[]
  /** Header statements of the procedures. */
  readonly procedures: readonly Statement[]
  /** Physical lines that the editor does not show, ascending. */
  readonly hidden: readonly number[]
}

/** Splits tokens into logical lines and statements and tells for which compilers each is. */
export function statementsOf(text: string, tokens: Tokens, project: string): Statements {
  const { kind, id, count } = tokens
  const statements: Statement[] = []
  const lines: LogicalLine[] = []
  const procedures: Statement[] = []
  const hidden: number[] = []
  const directives = conditions(text, tokens, project)
  let marks = directives.active()
  let block: 'type' | 'enum' | null = null
  let procedure = -1
  let header = isExportHeader(text)
  let from = 0

  while (from < count) {
    let end = from
    while (kind[end] !== LINE) end += 1
    const first = id[end] ?? 0
    const start = tokens.lines[first] ?? 0
    if (header || isAttribute(from, end)) {
      hidden.push(first)
      if (header && id[from] === K.end) header = false
      from = end + 1
      continue
    }
    const line = lines.length
    lines.push({ start, end: tokens.start[end] ?? start, first })
    if (kind[from] === SIGN && id[from] === 35 && kind[from + 1] === WORD) {
      directives.directive(from + 1, end)
      marks = directives.active()
      from = end + 1
      continue
    }
    let at = kind[from] === NUMBER ? from + 1 : from
    const labelled = kind[at] === WORD && kind[at + 1] === SIGN && id[at + 1] === 58 && id[at] === 0
    if (labelled) at += 2
    while (at < end) {
      let to = at
      while (to < end && !(kind[to] === SIGN && id[to] === 58)) to += 1
      if (to > at) take(at, to, line)
      at = to + 1
    }
    from = end + 1
  }
  return { statements, lines, procedures, hidden }

  function isAttribute(at: number, end: number): boolean {
    return id[at] === K.attribute && kind[at] === WORD && end > at + 2 && kind[at + 1] === WORD
  }

  function take(at: number, to: number, line: number): void {
    let head = at
    while (head < to && kind[head] === WORD && isModifier(id[head] ?? 0)) head += 1
    const what = kind[head] === WORD ? kindOf(at, head, to) : 'other'
    const one: Statement = { kind: what, from: at, to, head, line, marks, procedure }
    if (what === 'procedure' && (marks & NOW) !== 0) {
      procedure = procedures.length
      const opened = { ...one, procedure }
      procedures.push(opened)
      statements.push(opened)
      return
    }
    if (what === 'end-procedure' && (marks & NOW) !== 0) procedure = -1
    statements.push(one)
  }

  function kindOf(at: number, head: number, to: number): StatementKind {
    const word = id[head] ?? 0
    if (block !== null) {
      if (word === K.end) {
        block = null
        return 'other'
      }
      return block === 'type' ? 'member' : 'enum-member'
    }
    if (word === K.declare) return 'declare'
    if (word === K.sub || word === K.function) return 'procedure'
    if (word === K.property) return procedure < 0 || head > at ? 'procedure' : 'other'
    if (word === K.end) {
      const next = id[head + 1] ?? 0
      if (to > head + 1 && (next === K.sub || next === K.function || next === K.property)) return 'end-procedure'
      return to > head + 1 && next === K.with ? 'end-with' : 'other'
    }
    if (word === K.type && kind[head + 1] === WORD && to === head + 2) {
      block = 'type'
      return 'type'
    }
    if (word === K.enum && kind[head + 1] === WORD && to === head + 2) {
      block = 'enum'
      return 'enum'
    }
    if (word === K.const) return 'constant'
    if (word === K.dim) return 'variable'
    if (word === K.redim) return 'redim'
    if (word === K.event) return 'event'
    if (word === K.with) return 'with'
    if (word >= K.defbool && word <= K.defvar) return 'def'
    return head > at && kind[head] === WORD ? 'variable' : 'other'
  }
}

const isModifier = (id: number): boolean =>
  id === K.public || id === K.private || id === K.global || id === K.friend || id === K.static

/** An exported class or form begins with lines that the editor does not show. */
const isExportHeader = (text: string): boolean => /^\s*VERSION\s+[\d.]+(\s+CLASS)?\s*[\r\n]/i.test(text.slice(0, 80))
