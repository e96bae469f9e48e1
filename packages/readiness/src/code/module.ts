import { NOW } from './conditions.ts'
import { type Declare, readDeclare, resultOf } from './declare.ts'
import { defaultTypes } from './default-types.ts'
import { type Named, namedList } from './parameters.ts'
import { type Statement, type Statements, statementsOf } from './statements.ts'
import { BRACKET, SIGN, type Tokens, tokenise, WORD } from './tokens.ts'
import { K } from './words.ts'

/** A variable, parameter or result, with where it is declared. */
export interface Variable extends Named {
  readonly statement: Statement
  readonly role: 'variable' | 'parameter' | 'result' | 'constant'
  /** -1: the module's. */
  readonly procedure: number
}

/** A `Type` with its members. */
export interface TypeBlock {
  readonly name: string
  readonly statement: Statement
  readonly isPublic: boolean
  readonly members: readonly (Named & { readonly statement: Statement })[]
}

/** A procedure that is compiled in Microsoft 365 Apps. */
export interface Procedure {
  readonly name: string
  readonly nameToken: number
  readonly header: Statement
  readonly parameters: readonly Variable[]
  readonly result: Variable | null
}

/**
 * The text of a module, understood: tokens, statements, declarations. Broken code yields what can be known; nothing throws.
 * What only some rules ask for is read when it is first asked for.
 */
export class CodeModule {
  readonly text: string
  readonly tokens: Tokens
  /** Class, form or document module: what it declares belongs to it. */
  readonly isObjectModule: boolean
  readonly #split: Statements
  #declares: readonly Declare[] | null = null
  #types: readonly TypeBlock[] | null = null
  #procedures: readonly Procedure[] | null = null
  #variables: readonly Map<string, Variable>[] | null = null
  #defaults: readonly string[] | null | undefined

  /**
   * @param constants conditional constants of the project, as stored
   */
  constructor(text: string, constants = '', isObjectModule = false) {
    this.text = text
    this.isObjectModule = isObjectModule
    this.tokens = tokenise(text)
    this.#split = statementsOf(text, this.tokens, constants)
  }

  get statements(): readonly Statement[] {
    return this.#split.statements
  }

  /** The name in a token, without brackets. */
  word(token: number): string {
    const { start, end, suffix } = this.tokens
    return suffix[token] === BRACKET
      ? this.text.slice((start[token] ?? 0) + 1, (end[token] ?? 0) - 1)
      : this.text.slice(start[token], end[token])
  }

  lower(token: number): string {
    return this.word(token).toLowerCase()
  }

  /** The text in a literal, its doubled quotes single. */
  literal(token: number): string {
    const raw = this.text.slice((this.tokens.start[token] ?? 0) + 1, this.tokens.end[token])
    return (raw.endsWith('"') ? raw.slice(0, -1) : raw).replaceAll('""', '"')
  }

  isSign(token: number, code: number): boolean {
    return this.tokens.kind[token] === SIGN && this.tokens.id[token] === code
  }

  /** The bracket that closes the one at a token; the last token before `to` where none does. */
  closing(open: number, to: number): number {
    let depth = 0
    for (let at = open; at < to; at += 1) {
      if (this.isSign(at, 40)) depth += 1
      else if (this.isSign(at, 41)) {
        depth -= 1
        if (depth === 0) return at
      }
    }
    return to - 1
  }

  /** The statement a token stands in; null between statements. */
  statementAt(token: number): Statement | null {
    const index = this.statementIndexAt(token)
    return index < 0 ? null : (this.statements[index] ?? null)
  }

  statementIndexAt(token: number): number {
    const list = this.statements
    let low = 0
    let high = list.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const one = list[middle]
      if (one === undefined || token < one.from) high = middle - 1
      else if (token >= one.to) low = middle + 1
      else return middle
    }
    return -1
  }

  /** The line of a place as the editor counts: from 1, without the lines it does not show. */
  editorLine(offset: number): number {
    const physical = this.physicalLine(offset)
    const { hidden } = this.#split
    let before = 0
    while (before < hidden.length && (hidden[before] ?? 0) < physical) before += 1
    return physical + 1 - before
  }

  /** Index of the physical line of a place. */
  physicalLine(offset: number): number {
    const { lines } = this.tokens
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Range of the physical lines of a logical line, without the last line end. */
  lineRange(line: number): { readonly start: number; readonly end: number } {
    return this.#split.lines[line] ?? { start: 0, end: 0 }
  }

  /** Every `Declare`, those no compiler of today sees too. */
  get declares(): readonly Declare[] {
    this.#declares ??= this.statements.flatMap((one) => {
      const declare = one.kind === 'declare' ? readDeclare(this, one) : null
      return declare === null ? [] : [declare]
    })
    return this.#declares
  }

  get types(): readonly TypeBlock[] {
    this.#types ??= this.#readTypes()
    return this.#types
  }

  get procedures(): readonly Procedure[] {
    this.#procedures ??= this.#split.procedures.flatMap((header, index) => this.#readProcedure(header, index))
    return this.#procedures
  }

  /** What a name stands for in a procedure (-1: outside): its own variables first, then those of the module. */
  resolve(name: string, procedure: number): Variable | null {
    this.#variables ??= this.#readVariables()
    const key = name.toLowerCase()
    return (
      (procedure < 0 ? undefined : this.#variables[procedure + 1]?.get(key)) ?? this.#variables[0]?.get(key) ?? null
    )
  }

  /** The type that Def… statements give a name; '' for Variant. */
  defaultType(name: string): string {
    if (this.#defaults === undefined) {
      const defs = this.statements.filter(({ kind, marks }) => kind === 'def' && (marks & NOW) !== 0)
      this.#defaults = defs.length === 0 ? null : defaultTypes(this, defs)
    }
    return this.#defaults?.[(name.charCodeAt(0) | 32) - 97] ?? ''
  }

  #readTypes(): TypeBlock[] {
    const blocks: (TypeBlock & { members: (Named & { statement: Statement })[] })[] = []
    for (const statement of this.statements) {
      if (statement.kind === 'type') {
        const isPublic = this.tokens.id[statement.from] !== K.private
        blocks.push({ name: this.word(statement.head + 1), statement, isPublic, members: [] })
      } else if (statement.kind === 'member')
        for (const one of namedList(this, statement.from, statement.to))
          blocks.at(-1)?.members.push({ ...one, statement })
    }
    return blocks
  }

  #readProcedure(header: Statement, index: number): Procedure[] {
    const { id, kind } = this.tokens
    let at = header.head + 1
    if (id[header.head] === K.property) at += 1
    if (at >= header.to || kind[at] !== WORD) return []
    const nameToken = at
    const open = at + 1
    const close = open < header.to && this.isSign(open, 40) ? this.closing(open, header.to) : -1
    const parameters = (close < 0 ? [] : namedList(this, open + 1, close)).map(
      (one): Variable => ({ ...one, statement: header, role: 'parameter', procedure: index }),
    )
    const gives = id[header.head] === K.function || (id[header.head] === K.property && id[header.head + 1] === K.get)
    const result = gives ? resultOf(this, nameToken, close < 0 ? open : close + 1, header.to) : null
    return [
      {
        name: this.word(nameToken),
        nameToken,
        header,
        parameters,
        result: result === null ? null : { ...result, statement: header, role: 'result', procedure: index },
      },
    ]
  }

  /** Tables of names: first the module's, then one for each procedure. */
  #readVariables(): Map<string, Variable>[] {
    const tables = [new Map<string, Variable>(), ...this.#split.procedures.map(() => new Map<string, Variable>())]
    const put = (procedure: number, one: Variable): void => {
      const table = tables[procedure + 1]
      const key = one.name.toLowerCase()
      // Of two declarations in branches of #If, the one for 64-bit counts.
      if (table !== undefined && (!table.has(key) || (one.statement.marks & 1) !== 0)) table.set(key, one)
    }
    for (const { parameters, result } of this.procedures) {
      if (result !== null) put(result.procedure, result)
      for (const one of parameters) put(one.procedure, one)
    }
    for (const statement of this.statements) {
      const { kind, marks, head, to, procedure } = statement
      if ((kind !== 'variable' && kind !== 'constant' && kind !== 'redim') || (marks & NOW) === 0) continue
      const first = this.tokens.id[head]
      const start = first === K.dim || first === K.const || first === K.redim ? head + 1 : head
      for (const one of namedList(this, start, to)) {
        if (kind === 'redim' && (one.typeToken < 0 || this.#known(tables, one.name, procedure))) continue
        const role = kind === 'constant' ? 'constant' : 'variable'
        put(procedure, { ...one, statement, role, procedure })
      }
    }
    return tables
  }

  #known(tables: readonly Map<string, Variable>[], name: string, procedure: number): boolean {
    const key = name.toLowerCase()
    return tables[procedure + 1]?.has(key) === true || tables[0]?.has(key) === true
  }
}
