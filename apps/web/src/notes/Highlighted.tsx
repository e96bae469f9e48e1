import { piecesOf } from './highlight.ts'

/** A text with the found words marked. */
export function Highlighted({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  let at = 0
  return (
    <>
      {piecesOf(text, words).map((piece) => {
        const key = at
        at += piece.text.length
        return piece.found ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>
      })}
    </>
  )
}
