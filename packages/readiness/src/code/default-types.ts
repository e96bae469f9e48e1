import type { CodeModule } from './module.ts'
import type { Statement } from './statements.ts'
import { K } from './words.ts'

const TYPES: Readonly<Record<number, string>> = {
  [K.defbool]: 'boolean',
  [K.defbyte]: 'byte',
  [K.defcur]: 'currency',
  [K.defdate]: 'date',
  [K.defdbl]: 'double',
  [K.defint]: 'integer',
  [K.deflng]: 'long',
  [K.deflnglng]: 'longlong',
  [K.deflngptr]: 'longptr',
  [K.defobj]: 'object',
  [K.defsng]: 'single',
  [K.defstr]: 'string',
  [K.defvar]: '',
}

/** The types that `DefLng A-K, P` and its kind give to names, by their first letter. */
export function defaultTypes(code: CodeModule, statements: readonly Statement[]): string[] {
  const letters: string[] = Array.from({ length: 26 }, () => '')
  for (const { head, to } of statements) {
    const type = TYPES[code.tokens.id[head] ?? 0] ?? ''
    for (let at = head + 1; at < to; at += 1) {
      const first = (code.lower(at).charCodeAt(0) || 0) - 97
      if (first < 0 || first > 25) continue
      const last = code.isSign(at + 1, 45) ? (code.lower(at + 2).charCodeAt(0) || 0) - 97 : first
      for (let letter = first; letter <= Math.min(last, 25); letter += 1) letters[letter] = type
      if (last !== first) at += 2
    }
  }
  return letters
}
