import { BRACKET, SIGN, type Tokens, tokenise } from './tokens.ts'

/** A text with its tokens, and what every reader of tokens asks. */
export class TokenText {
  readonly text: string
  readonly tokens: Tokens

  constructor(text: string) {
    this.text = text
    this.tokens = tokenise(text)
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

  /** The type that Def… statements give a name; '' for Variant. */
  defaultType(_name: string): string {
    return ''
  }
}
