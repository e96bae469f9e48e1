/** One word of a text: as it stands, folded for comparing, and where it stands. */
export interface Token {
  readonly word: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

/**
 * A text as its words are compared: every letter one sign, although text from some systems writes "ü" as "u" with two dots
 * behind it; without signs that nobody sees, such as soft hyphens; and with what an address encodes read ("M%C3%BCller").
 */
export function plain(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, decoded)
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}

/** Letters without case and accents, umlauts spelled out: "Müller", "MUELLER" and "mueller" are the same name. */
export function fold(word: string): string {
  return bare(plain(word).toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'))
}

/** The plain letters, as a keyboard without umlauts writes them: "Muller". */
export function bare(word: string): string {
  return word.toLowerCase().replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '')
}

/** The words of a plain text in their order; signs between them are left out. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: word, index }) => ({
    word,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }))
}
