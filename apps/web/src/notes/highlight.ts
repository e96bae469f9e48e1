/** A piece of a text; `found` where it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** Cuts a text at every place where the searched words stand, whatever their case; order and characters stay. */
export function piecesOf(text: string, search: string): readonly Piece[] {
  const wanted = search.trim()
  if (wanted === '') return [{ text, found: false }]
  const pattern = new RegExp(`(${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'giu')
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, found: index % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '')
}
