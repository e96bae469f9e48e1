/** A piece of a text; `found` where it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/**
 * Cuts a text at every place where one of the words stands, whatever its case; order and characters stay.
 * @param words whole words, as the server found them
 */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const wanted = words.filter((word) => word.trim() !== '')
  if (wanted.length === 0) return [{ text, found: false }]
  const any = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text
    .split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'giu'))
    .map((piece, index) => ({ text: piece, found: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '')
}
