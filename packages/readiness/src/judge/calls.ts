import type { CodeModule } from '../code/module.ts'
import type { Statement } from '../code/statements.ts'
import { WORD } from '../code/tokens.ts'
import { K } from '../code/words.ts'
import { isMember } from './owner.ts'

/** Tokens `from` up to `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The arguments of a call, by the token of the called name; empty where it is called without any. */
export function argumentsOf(code: CodeModule, token: number, statement: Statement): Span[] {
  const next = token + 1
  if (next >= statement.to) return []
  if (code.isSign(next, 40)) return split(code, next + 1, code.closing(next, statement.to))
  return beginsStatement(code, chainStart(code, token), statement) ? split(code, next, statement.to) : []
}

function split(code: CodeModule, from: number, to: number): Span[] {
  const spans: Span[] = []
  let depth = 0
  let start = from
  for (let at = from; at < to; at += 1) {
    if (code.isSign(at, 40)) depth += 1
    else if (code.isSign(at, 41)) depth -= 1
    else if (depth === 0 && code.isSign(at, 44)) {
      spans.push({ from: start, to: at })
      start = at + 1
    }
  }
  if (to > from) spans.push({ from: start, to })
  return spans
}

/** First token of the chain of members that a name ends: of `a` in `a.b(1).c`. */
export function chainStart(code: CodeModule, token: number): number {
  let at = token
  while (isMember(code, at)) {
    let before = at - 2
    if (code.isSign(before, 41)) {
      let depth = 0
      for (; before >= 0; before -= 1) {
        if (code.isSign(before, 41)) depth += 1
        else if (code.isSign(before, 40)) {
          depth -= 1
          if (depth === 0) break
        }
      }
      before -= 1
    }
    if (code.tokens.kind[before] !== WORD) return at - 1
    at = before
  }
  return at
}

/** Whether a token begins a statement, also the one behind Then or Else. */
export function beginsStatement(code: CodeModule, token: number, statement: Statement): boolean {
  if (token <= statement.from) return true
  const before = code.tokens.id[token - 1] ?? 0
  return (
    code.tokens.kind[token - 1] === WORD &&
    (before === K.then || before === K.else || before === K.let || before === K.set || before === K.call)
  )
}
