/** Classes of characters below 128. */
export const C = { other: 0, space: 1, letter: 2, digit: 3, line: 4, text: 5, comment: 6 } as const

/** Class of each character below 128. */
export const CLASS = new Uint8Array(128)
for (let code = 0; code < 128; code += 1) {
  const letter = code | 32
  if (code === 10 || code === 13) CLASS[code] = C.line
  else if (code <= 32) CLASS[code] = C.space
  else if (letter >= 97 && letter <= 122 && code >= 65) CLASS[code] = C.letter
  else if (code >= 48 && code <= 57) CLASS[code] = C.digit
  else if (code === 34) CLASS[code] = C.text
  else if (code === 39) CLASS[code] = C.comment
}
