/** A token of PowerShell, as far as scripts of this package use the language. */
export interface Token {
  readonly kind: 'text' | 'expandable' | 'variable' | 'parameter' | 'word' | 'mark'
  readonly value: string
  readonly line: number
}

const QUOTE = /['\u2018\u2019\u201a\u201b]/
const DOUBLE = /["\u201c\u201d\u201e]/
const BARE = /[A-Za-z0-9_.:\\-]/

/**
 * Reads PowerShell as its own reader does: any of five characters ends a literal in single quotes unless another follows, `#`
 * begins a comment, `<#` a long one. Written for tests from the language's documentation; knows nothing of how scripts are made.
 */
export function tokensOf(script: string): readonly Token[] {
  const text = script.replace(/^\ufeff/, '')
  const tokens: Token[] = []
  let at = 0
  let line = 1
  const push = (kind: Token['kind'], value: string): void => {
    tokens.push({ kind, value, line })
  }
  const inQuotes = (quote: RegExp): string => {
    let value = ''
    for (at += 1; at < text.length; at += 1) {
      const character = text[at] ?? ''
      if (quote === DOUBLE && character === '`') {
        at += 1
        value += text[at] ?? ''
      } else if (!quote.test(character)) value += character
      else if (quote.test(text[at + 1] ?? '')) {
        at += 1
        value += text[at] ?? ''
      } else {
        at += 1
        return value
      }
    }
    throw new Error(`a text that begins in line ${line} does not end`)
  }
  const run = (characters: RegExp): string => {
    const from = at
    while (at < text.length && characters.test(text[at] ?? '')) at += 1
    return text.slice(from, at)
  }
  while (at < text.length) {
    const character = text[at] ?? ''
    if (character === '\n') {
      push('mark', '\n')
      line += 1
      at += 1
    } else if (/\s/.test(character)) at += 1
    else if (text.startsWith('<#', at)) {
      const end = text.indexOf('#>', at)
      if (end < 0) throw new Error('a long comment does not end')
      line += text.slice(at, end).split('\n').length - 1
      at = end + 2
    } else if (character === '#') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    else if (QUOTE.test(character)) push('text', inQuotes(QUOTE))
    else if (DOUBLE.test(character)) push('expandable', inQuotes(DOUBLE))
    else if (character === '$' || (character === '@' && /[A-Za-z]/.test(text[at + 1] ?? ''))) {
      at += 1
      push('variable', character + run(/[A-Za-z0-9_:]/))
    } else if (character === '-' && /[A-Za-z]/.test(text[at + 1] ?? '') && /[\s(,{]/.test(text[at - 1] ?? ' ')) {
      at += 1
      push('parameter', run(/[A-Za-z0-9]/))
    } else if (BARE.test(character)) push('word', run(BARE))
    else {
      push('mark', character)
      at += 1
    }
  }
  return tokens
}
