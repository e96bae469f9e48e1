import type { Localised } from '../localised.ts'
import type { KnownName, NameKind } from './name-kinds.ts'
import { neutralWords } from './neutral-words.ts'
import { type Spelling, spellingsOf } from './spellings.ts'
import { fold, plain, type Token, tokensOf } from './tokens.ts'

/** A word that gives a customer away, with what may stand there instead. */
export interface NameHit {
  /** As it stands at its first place. */
  readonly word: string
  readonly kind: NameKind
  /** How often it stands there, in every way to write it. */
  readonly count: number
  /** The words around the first place, on one line. */
  readonly around: string
  readonly neutral: Localised
  /** Whether it may stay where somebody says that it is a product or a common word. */
  readonly mayStay: boolean
}

interface Found {
  readonly kind: NameKind
  readonly start: number
  readonly end: number
}

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** `\\server\…` is what a neutral path looks like. */
const SHARE = /\\\\(?!server\\)[\p{L}\p{N}._-]+\\[^\s"'<>|*?]*/giu
const SHARE_WITH_SLASHES = /(?<![:\p{L}\p{N}/])\/\/(?!server\/)[\p{L}\p{N}._-]+\/[^\s"'<>|*?]*/giu
const FILE = /file:\/\/[^\s"'<>|*?]+/giu
const INNER_ADDRESS = /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\d.])/g
const IPV6 = /(?<![\p{L}\p{N}:])(?:fe80|f[cd][0-9a-f]{2}|2[0-9a-f]{3})(?::[0-9a-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu
const INNER_HOST =
  /(?<![\p{L}\p{N}.-])[\p{L}\p{N}][\p{L}\p{N}.-]*\.(?:local|localdomain|corp|lan|intern|internal|intra|home)(?![\p{L}\p{N}-])/giu
/** A host of one word stands in no public network. */
const BARE_HOST = /(?<=https?:\/\/)(?!(?:localhost|server)(?![\p{L}\p{N}-]))[\p{L}\p{N}-]+(?=[:/\s]|$)/giu

/** Public addresses are none of these: what the vendor runs belongs into many a solution. */
const patterns: readonly (readonly [NameKind, RegExp])[] = [
  ['mail', MAIL],
  ['address', SHARE],
  ['address', SHARE_WITH_SLASHES],
  ['address', FILE],
  ['host', INNER_ADDRESS],
  ['host', IPV6],
  ['host', INNER_HOST],
  ['host', BARE_HOST],
]

/**
 * Every word that gives a customer away: names of customers, tenants, domains and people that are known, mail addresses,
 * network shares, inner hosts and addresses. Written in another case, with umlauts spelled out, in the genitive, with hyphens
 * or over the end of a line a name is the same name. Words of `kept` were marked as a product or a common word and are left
 * alone where they may stay.
 * @param texts each by itself: no name begins in one and ends in the next
 */
export function findNames(
  texts: readonly string[],
  known: readonly KnownName[],
  kept: readonly string[] = [],
): NameHit[] {
  const marked = new Set(kept.map(folded))
  const spellings = indexed(known)
  const hits = new Map<string, NameHit & { count: number }>()
  for (const text of texts.map(plain))
    for (const { kind, start, end } of placesIn(text, spellings)) {
      const word = text.slice(start, end).replace(/\s+/g, ' ')
      const key = folded(word)
      const mayStay = isAmbiguous(kind, word)
      if (mayStay && marked.has(key)) continue
      const before = hits.get(key)
      if (before) before.count += 1
      else
        hits.set(key, { word, kind, count: 1, around: excerpt(text, start, end), neutral: neutralWords[kind], mayStay })
    }
  return [...hits.values()]
}

/** Puts other words in the place of a word, wherever it stands as a whole, in whatever case and over whatever space. */
export function replaceWord(text: string, word: string, by: string): string {
  const escaped = plain(word)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  const before = plain(text)
  const after = before.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), () => by)
  return after === before ? text : after
}

/** A single word can also be the name of a product, or a common word; an address or a whole person can be neither. */
const isAmbiguous = (kind: NameKind, word: string): boolean =>
  kind === 'customer' || kind === 'tenant' || (kind === 'person' && tokensOf(word).length === 1)

const folded = (word: string): string => fold(word).replace(/\s+/g, ' ')

/** Where something stands, in its order; what lies inside a longer one is left out. */
function placesIn(text: string, spellings: Spellings): Found[] {
  const places = [...byPattern(text), ...byName(text, spellings)].sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return places.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

const byPattern = (text: string): Found[] =>
  patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ kind, start: index, end: index + word.length })),
  )

interface Spellings {
  readonly byFirst: ReadonlyMap<string, readonly Spelling[]>
  readonly compounds: readonly Spelling[]
}

function indexed(known: readonly KnownName[]): Spellings {
  const byFirst = new Map<string, Spelling[]>()
  const compounds: Spelling[] = []
  for (const spelling of known.flatMap(spellingsOf)) {
    const [first = ''] = spelling.words
    const others = byFirst.get(first)
    if (others) others.push(spelling)
    else byFirst.set(first, [spelling])
    if (spelling.alsoBegins) compounds.push(spelling)
  }
  return { byFirst, compounds }
}

function byName(text: string, { byFirst, compounds }: Spellings): Found[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => {
    const candidates = [...(byFirst.get(token.folded) ?? []), ...(byFirst.get(withoutGenitive(token.folded)) ?? [])]
    const fitting = candidates.flatMap((spelling) => {
      const last = lastToken(text, tokens, at, spelling)
      return last === null ? [] : [{ kind: spelling.kind, start: token.start, end: last.end }]
    })
    const longest = fitting.sort((a, b) => b.end - a.end)[0]
    if (longest) return [longest]
    const begun = compounds.find(({ words: [first = ''] }) => token.folded.startsWith(first))
    return begun ? [{ kind: begun.kind, start: token.start, end: token.end }] : []
  })
}

/** Between the words of one name: a few signs, and the end of one line at most. */
const BETWEEN = /^(?!.*\n.*\n)[^\p{L}\p{N}]{1,4}$/su

/** The token that ends a spelling beginning at `at`; null where it does not stand there. */
function lastToken(text: string, tokens: readonly Token[], at: number, { words, as }: Spelling): Token | null {
  for (const [step, word] of words.entries()) {
    const token = tokens[at + step]
    if (token === undefined) return null
    const isLast = step === words.length - 1
    if (token.folded !== word && !(isLast && withoutGenitive(token.folded) === word)) return null
    if (step > 0 && !BETWEEN.test(text.slice(tokens[at + step - 1]?.end, token.start))) return null
    if (as === 'proper' && !/^\p{Lu}/u.test(token.word) && !isInAddress(text, token)) return null
    if (typeof as === 'object' && token.word !== as.exactly) return null
  }
  return tokens[at + words.length - 1] ?? null
}

/** Whether a word is part of an address or a path: there everything is written small. */
const isInAddress = (text: string, { start, end }: Token): boolean =>
  /[/\\@]$|[\p{L}\p{N}]\.$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^\.\p{L}/u.test(text.slice(end, end + 2))

const withoutGenitive = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word)

const AROUND = 40

function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  const line = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${line}${to < text.length ? ' …' : ''}`
}
