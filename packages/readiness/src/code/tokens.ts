import { C, CLASS } from './characters.ts'
import { idOf, isTrigger, K } from './words.ts'

export const WORD = 1
export const NUMBER = 2
export const TEXT = 3
export const DATE = 4
export const SIGN = 5
/** End of a logical line; its `id` is the index of the physical line in which that began. */
export const LINE = 6

/** Signs of two characters; all others are their character code. */
export const NAMED = 256
export const UNEQUAL = 257
export const AT_MOST = 258
export const AT_LEAST = 259

/** Mark in `suffix` of a name in brackets. */
export const BRACKET = 91

/** The tokens of a module, field by field, so that a large module costs few objects. */
export interface Tokens {
  readonly count: number
  readonly kind: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Words: number of a known one or 0; signs: their code. */
  readonly id: Int32Array
  /** Type-declaration character of a name or number, 91 for a bracketed name, else 0. */
  readonly suffix: Uint8Array
  /** Where each physical line begins. */
  readonly lines: readonly number[]
  /** Tokens that are words some rule waits for. */
  readonly triggers: readonly number[]
  /** Tokens that are text literals. */
  readonly texts: readonly number[]
}

let room = 1 << 14
let kinds = new Uint8Array(room)
let starts = new Int32Array(room)
let ends = new Int32Array(room)
let ids = new Int32Array(room)
let suffixes = new Uint8Array(room)

function grow(): void {
  room *= 2
  const wider = <T extends Uint8Array | Int32Array>(old: T, next: T): T => {
    next.set(old)
    return next
  }
  kinds = wider(kinds, new Uint8Array(room))
  starts = wider(starts, new Int32Array(room))
  ends = wider(ends, new Int32Array(room))
  ids = wider(ids, new Int32Array(room))
  suffixes = wider(suffixes, new Uint8Array(room))
}

/** A date always stands in its usual form: `#1/31/2026#`, `#8:00:00 AM#`. Anything else after # is a file number. */
const DATE_LITERAL = /#[ \t]*[\w. ]*[/:-][\w ./:-]*#/y

/** Splits the text of a module into tokens. Comments and continued line ends leave none. Takes any text, never throws. */
export function tokenise(text: string): Tokens {
  const length = text.length
  const lines = [0]
  const triggers: number[] = []
  const texts: number[] = []
  let count = 0
  let lineFirst = 0
  let logical = 0
  let at = 0

  const endLine = (end: number): void => {
    if (count === logical) {
      lineFirst = lines.length
      return
    }
    if (count >= room) grow()
    kinds[count] = LINE
    starts[count] = end
    ends[count] = end
    ids[count] = lineFirst
    suffixes[count] = 0
    count += 1
    logical = count
    lineFirst = lines.length
  }
  /** To the end of a comment, which may be continued. */
  const skipComment = (): void => {
    for (;;) {
      while (at < length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1
      if (at >= length || !continued(text, at)) return
      at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
      lines.push(at)
    }
  }

  while (at < length) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? CLASS[code] : code === 0xa0 || code === 0x3000 || code === 0xfeff ? C.space : C.letter
    if (kind === C.space) {
      at += 1
      continue
    }
    if (kind === C.line) {
      const end = at
      at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
      endLine(end)
      lines.push(at)
      lineFirst = lines.length - 1
      continue
    }
    if (kind === C.comment) {
      skipComment()
      continue
    }
    if (code === 95) {
      const next = afterContinuation(text, at + 1)
      if (next > 0) {
        at = next
        lines.push(at)
        continue
      }
    }
    if (count >= room) grow()
    const start = at
    let id = 0
    let suffix = 0
    if (kind === C.letter || code === 91) {
      let hash = 0
      let end: number
      if (code === 91) {
        at += 1
        while (at < length) {
          const inner = text.charCodeAt(at)
          if (inner === 93 || inner === 10 || inner === 13) break
          hash = (Math.imul(hash, 31) + (inner | 32)) | 0
          at += 1
        }
        end = at
        if (text.charCodeAt(at) === 93) at += 1
        id = idOf(text, start + 1, end, hash)
        if (!isTrigger(id)) id = 0
        suffix = BRACKET
      } else {
        do {
          hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 32)) | 0
          at += 1
        } while (at < length && isNamePart(text.charCodeAt(at)))
        end = at
        id = idOf(text, start, end, hash)
        if (id === K.rem && startsStatement(count, logical)) {
          skipComment()
          continue
        }
        suffix = suffixAt(text, at)
        if (suffix !== 0) at += 1
      }
      kinds[count] = WORD
      if (id !== 0 && isTrigger(id)) triggers.push(count)
    } else if (kind === C.text) {
      at = afterText(text, at)
      kinds[count] = TEXT
      texts.push(count)
    } else if (kind === C.digit || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
      at = afterNumber(text, at)
      suffix = suffixAt(text, at)
      if (suffix !== 0) at += 1
      kinds[count] = NUMBER
    } else if (code === 38 && isRadix(text, at)) {
      at += 2
      while (at < length && isNamePart(text.charCodeAt(at))) at += 1
      suffix = suffixAt(text, at)
      if (suffix !== 0) at += 1
      kinds[count] = NUMBER
    } else {
      kinds[count] = SIGN
      id = code
      at += 1
      if (code === 35 && count !== logical) {
        DATE_LITERAL.lastIndex = start
        if (DATE_LITERAL.test(text)) {
          at = DATE_LITERAL.lastIndex
          kinds[count] = DATE
        }
      } else if (code === 58 || code === 60 || code === 62) {
        const next = text.charCodeAt(at)
        if (code === 58 && next === 61) id = NAMED
        else if (code === 60 && next === 62) id = UNEQUAL
        else if (code === 60 && next === 61) id = AT_MOST
        else if (code === 62 && next === 61) id = AT_LEAST
        if (id > 255) at += 1
      }
    }
    starts[count] = start
    ends[count] = at - (suffix !== 0 && suffix !== BRACKET ? 1 : 0)
    ids[count] = id
    suffixes[count] = suffix
    count += 1
  }
  endLine(length)
  return {
    count,
    kind: kinds.slice(0, count),
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    id: ids.slice(0, count),
    suffix: suffixes.slice(0, count),
    lines,
    triggers,
    texts,
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isNamePart = (code: number): boolean =>
  code < 128 ? CLASS[code] === C.letter || isDigit(code) || code === 95 : code !== 0xa0 && code !== 0x3000

const startsStatement = (count: number, logical: number): boolean =>
  count === logical ||
  (kinds[count - 1] === SIGN && ids[count - 1] === 58) ||
  (count === logical + 1 && kinds[count - 1] === NUMBER) ||
  (kinds[count - 1] === WORD && (ids[count - 1] === K.then || ids[count - 1] === K.else))

/** Whether the line that ends here ends with a space and an underscore. */
function continued(text: string, end: number): boolean {
  let at = end - 1
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at -= 1
  const before = text.charCodeAt(at - 1)
  return text.charCodeAt(at) === 95 && (before === 32 || before === 9)
}

/** After an underscore: where the next line begins if nothing but spaces follow, else 0. */
function afterContinuation(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1
  const code = text.charCodeAt(at)
  if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  return code === 10 ? at + 1 : 0
}

/** After a text literal, whose quotes are doubled inside; it ends with its line at the latest. */
function afterText(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (Number.isNaN(code) || code === 10 || code === 13) return Math.min(at, text.length)
    at += 1
    if (code === 34) {
      if (text.charCodeAt(at) !== 34) return at
      at += 1
    }
  }
}

function afterNumber(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at += 1
  if (text.charCodeAt(at) === 46) {
    at += 1
    while (isDigit(text.charCodeAt(at))) at += 1
  }
  const exponent = text.charCodeAt(at) | 32
  if (exponent === 101 || exponent === 100) {
    const sign = text.charCodeAt(at + 1)
    const digits = sign === 43 || sign === 45 ? at + 2 : at + 1
    if (isDigit(text.charCodeAt(digits))) {
      at = digits
      while (isDigit(text.charCodeAt(at))) at += 1
    }
  }
  return at
}

function isRadix(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1) | 32
  const next = text.charCodeAt(at + 2)
  return (letter === 104 && /[0-9a-f]/i.test(String.fromCharCode(next))) || (letter === 111 && isDigit(next))
}

/** The type-declaration character at a place, 0 where the character is an operator. */
function suffixAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 37 || code === 64 || code === 36) return code
  if (code === 38) return isRadix(text, at) ? 0 : code
  if (code === 33) {
    const next = text.charCodeAt(at + 1)
    return next === 91 || isNamePart(next) ? 0 : code
  }
  if (code === 35) return code
  if (code === 94) {
    const next = text.charCodeAt(at + 1)
    return isNamePart(next) || next === 40 ? 0 : code
  }
  return 0
}
