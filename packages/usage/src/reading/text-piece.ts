/**
 * A piece of text with the codes of its characters beside it. Comparing codes in an array is several times faster than
 * asking the string for them, and for ASCII the bytes of the file are the codes already.
 */
export interface TextPiece {
  readonly text: string
  /** One code per UTF-16 unit of `text`; everything beyond 254 is given as 255, which no rule asks for. */
  readonly codes: Uint8Array
}

/** The piece of a text whose codes are not at hand. */
export function textPiece(text: string): TextPiece {
  const codes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) codes[at] = Math.min(text.charCodeAt(at), 255)
  return { text, codes }
}
