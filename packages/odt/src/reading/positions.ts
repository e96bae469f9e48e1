/** A place as editors count it: lines and columns from 1, a column being one UTF-16 unit. */
export interface Place {
  readonly line: number
  readonly column: number
}

const LF = 10
const CR = 13

/** Where each line of a text begins. CRLF, LF and CR alone end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  // A loop over numbers: this is done at each keystroke, and a match for each line is something to collect.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1)
  }
  return starts
}

/** The place of an offset, found by halving. */
export function placeOf(offset: number, starts: readonly number[]): Place {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
