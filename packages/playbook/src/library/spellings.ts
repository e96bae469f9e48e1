import { genericWords, legalForms, particles } from './generic-words.ts'
import type { KnownName, NameKind } from './name-kinds.ts'
import { bare, plain, type Token, tokensOf } from './tokens.ts'

/** One way to write a name: folded words in their order. */
export interface Spelling {
  readonly kind: NameKind
  readonly words: readonly string[]
  /**
   * How it has to be written: in any case; with capitals, because it may also be a common word (inside addresses nobody
   * writes capitals, there it counts in any case); or exactly so, because it is that short.
   */
  readonly as: 'anyhow' | 'proper' | { readonly exactly: string }
  /** Also as the beginning of a longer word, such as the name of a server. */
  readonly alsoBegins: boolean
}

type Way = Omit<Spelling, 'kind' | 'alsoBegins'>

const SHORTEST_PART = 4
const SHORTEST_BEGINNING = 5
/** Words of two signs ("VW", "3M", "Ng") are names only exactly as they are written; one letter is none. */
const SHORTEST_WORD = 3

/**
 * Every way to write a name that is looked for. A whole name is always one, whatever it is made of; a single word only where
 * it names somebody by itself.
 */
export function spellingsOf(known: KnownName): Spelling[] {
  const { kind, ofCase } = known
  const whole = tokensOf(plain(known.name))
  const ways = [...several(whole, 'anyhow'), ...shorterWays(known, whole)]
  const distinct = new Map(ways.map((way) => [way.words.join(' '), way]))
  return [...distinct.values()].map((way) => ({
    ...way,
    kind,
    alsoBegins:
      ofCase && kind !== 'person' && way.words.length === 1 && (way.words[0] ?? '').length >= SHORTEST_BEGINNING,
  }))
}

function shorterWays(known: KnownName, whole: readonly Token[]): readonly Way[] {
  switch (known.kind) {
    case 'customer':
      return waysOfCustomer(known, withoutLegalForm(whole))
    case 'tenant':
      return single(whole, 'anyhow')
    case 'domain': {
      const label = tokensOf(plain(known.name.split('.')[0] ?? ''))
      const isLong = label.map(({ folded }) => folded).join('').length >= SHORTEST_PART
      return known.ofCase && isLong ? [...several(label, 'anyhow'), ...single(label, 'anyhow')] : []
    }
    case 'person':
      return waysOfPerson(known, whole)
  }
}

function waysOfCustomer({ ofCase }: KnownName, named: readonly Token[]): readonly Way[] {
  const isCommon = named.every(({ folded }) => genericWords.has(folded))
  const isShort = named.map(({ folded }) => folded).join('').length < SHORTEST_PART
  const distinctive = named.filter(({ folded }) => !genericWords.has(folded))
  return [
    ...several(named, !ofCase && (isCommon || isShort) ? 'proper' : 'anyhow'),
    ...single(named, ofCase ? 'anyhow' : 'proper'),
    ...(ofCase
      ? named.filter(({ folded }) => folded.length >= SHORTEST_PART).flatMap((word) => single([word], 'anyhow'))
      : // "Volkswagen" of "Volkswagen Financial Services": everything else in the name is everybody's.
        distinctive.length === 1 && (distinctive[0]?.folded.length ?? 0) >= SHORTEST_BEGINNING
        ? single(distinctive, 'proper')
        : []),
  ]
}

/** Of the customer the words come from, the last name too, and of a double one each part. */
function waysOfPerson({ lastName, ofCase }: KnownName, whole: readonly Token[]): readonly Way[] {
  if (!ofCase) return []
  const told = lastName === undefined ? [] : tokensOf(plain(lastName))
  const last = told.length > 0 ? told : whole.slice(whole.length > 1 ? 1 : 0)
  const words = last.filter(({ folded }) => !particles.has(folded))
  return [...several(last, 'anyhow'), ...words.flatMap((word) => single([word], 'proper'))]
}

/** A name of several words, also with plain letters in the place of umlauts. */
function several(words: readonly Token[], as: Way['as']): readonly Way[] {
  if (words.length < 2) return []
  return [
    { words: words.map(({ folded }) => folded), as },
    { words: words.map(({ word }) => bare(word)), as },
  ]
}

function single(words: readonly Token[], as: Way['as']): readonly Way[] {
  const [one] = words
  if (one === undefined || words.length > 1 || one.word.length < 2 || genericWords.has(one.folded)) return []
  return [{ words: [one.folded], as: one.folded.length < SHORTEST_WORD ? { exactly: one.word } : as }]
}

function withoutLegalForm(words: readonly Token[]): readonly Token[] {
  const last = words.findLastIndex(({ folded }) => !legalForms.has(folded))
  return words.slice(0, last + 1)
}
