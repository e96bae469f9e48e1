const SLOTS = 8192
const slots = new Uint16Array(SLOTS)
/** Numbers below are left free: they are the codes of signs. */
const known: string[] = Array.from({ length: 300 }, () => '')
let firstTrigger = 0

/** Hash of a name that is the same in any case; the tokenizer builds it while it reads. */
const hashOf = (text: string): number => {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 32)) | 0
  return hash
}

const add = (text: string): number => {
  const found = idOf(text, 0, text.length, hashOf(text))
  if (found !== 0) return found
  known.push(text)
  let slot = (hashOf(text) >>> 0) % SLOTS
  while (slots[slot] !== 0) slot = (slot + 1) % SLOTS
  slots[slot] = known.length - 1
  return known.length - 1
}

/**
 * The number of a name that is known, 0 for any other. Names are compared as VBA does: without their case.
 * @param hash over the characters, as `tokenise` builds it
 */
export function idOf(text: string, start: number, end: number, hash: number): number {
  let slot = (hash >>> 0) % SLOTS
  for (;;) {
    const id = slots[slot] ?? 0
    if (id === 0) return 0
    const word = known[id] ?? ''
    if (word.length === end - start) {
      let at = 0
      while (at < word.length && (word.charCodeAt(at) | 32) === (text.charCodeAt(start + at) | 32)) at += 1
      if (at === word.length) return id
    }
    slot = (slot + 1) % SLOTS
  }
}

const KEYWORD_LIST = [
  'Alias',
  'And',
  'Any',
  'As',
  'Attribute',
  'Begin',
  'ByRef',
  'ByVal',
  'Call',
  'CDecl',
  'Const',
  'Declare',
  'DefBool',
  'DefByte',
  'DefCur',
  'DefDate',
  'DefDbl',
  'DefInt',
  'DefLng',
  'DefLngLng',
  'DefLngPtr',
  'DefObj',
  'DefSng',
  'DefStr',
  'DefVar',
  'Dim',
  'Else',
  'ElseIf',
  'End',
  'Enum',
  'Eqv',
  'Event',
  'False',
  'Friend',
  'Function',
  'Get',
  'Global',
  'If',
  'Imp',
  'Implements',
  'Is',
  'Let',
  'Lib',
  'Like',
  'Mod',
  'New',
  'Not',
  'Option',
  'Optional',
  'Or',
  'ParamArray',
  'Preserve',
  'Private',
  'Property',
  'PtrSafe',
  'Public',
  'ReDim',
  'Rem',
  'Set',
  'Static',
  'Sub',
  'Then',
  'To',
  'True',
  'Type',
  'With',
  'WithEvents',
  'Xor',
] as const

/** Numbers of the words that the language itself needs. */
export const K = Object.freeze(
  Object.fromEntries(KEYWORD_LIST.map((word) => [word.toLowerCase(), add(word)])),
) as Readonly<Record<Lowercase<(typeof KEYWORD_LIST)[number]>, number>>

firstTrigger = known.length

/** Makes a name known that a rule waits for, and gives its number. */
export const trigger = (text: string): number => add(text)

/** Whether a known name is one that a rule waits for. */
export const isTrigger = (id: number): boolean => id >= firstTrigger

/** How many names are known: the size of a table by number. */
export const wordCount = (): number => known.length
