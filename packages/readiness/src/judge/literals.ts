import type { CodeModule } from '../code/module.ts'
import type { Statement } from '../code/statements.ts'
import { TEXT } from '../code/tokens.ts'

interface Literal {
  readonly text: string
  readonly token: number
  readonly statement: Statement
}

/** Text literals that may matter, those joined by `&` or `+` as one, at the token of the first. */
export function* literals(code: CodeModule, pattern: RegExp): Generator<Literal> {
  const { texts, kind, start, end } = code.tokens
  for (let index = 0; index < texts.length; index += 1) {
    const token = texts[index] ?? 0
    let last = token
    while (kind[last + 2] === TEXT && (code.isSign(last + 1, 38) || code.isSign(last + 1, 43))) {
      last += 2
      index += 1
    }
    let text = code.text.slice((start[token] ?? 0) + 1, (end[token] ?? 0) - 1)
    for (let at = token + 2; at <= last; at += 2) text += code.literal(at)
    if (text.length < 3 || !pattern.test(text)) continue
    const statement = code.statementAt(token)
    if (statement !== null) yield { text, token, statement }
  }
}
