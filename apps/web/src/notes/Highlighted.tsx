import { piecesOf } from './highlight.ts'

/** A text with the searched words marked. */
export function Highlighted({ text, search }: { readonly text: string; readonly search: string }) {
  let at = 0
  return (
    <>
      {piecesOf(text, search).map((piece) => {
        const key = at
        at += piece.text.length
        return piece.found ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>
      })}
    </>
  )
}
