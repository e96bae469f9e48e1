/** How each line of a text ends. CodeMirror counts one character for every end; the file keeps its own. */
export type LineEnd = '\n' | '\r\n' | '\r'

const ENDS = /\r\n|\n|\r/g

/** The text with one line feed for every line end, as the editor and everything that counts with it sees it. */
export const withLineFeeds = (text: string): string => text.replaceAll(ENDS, '\n')

/** The end of each line but the last. */
export function lineEndsOf(text: string): readonly LineEnd[] {
  return Array.from(text.matchAll(ENDS), ([end]) => end as LineEnd)
}

/** The end that most lines have, which new lines get too. */
export function usualEnd(ends: readonly LineEnd[]): LineEnd {
  const most = ends.filter((end) => end === '\r\n').length
  return most * 2 > ends.length ? '\r\n' : (ends.find((end) => end !== '\r\n') ?? '\n')
}

/** The text of a file: the editor's text with the line ends of the file. Lines beyond those known get the usual one. */
export function withEnds(text: string, ends: readonly LineEnd[]): string {
  const usual = usualEnd(ends)
  if (usual === '\n' && ends.every((end) => end === '\n')) return text
  let line = 0
  return text.replaceAll('\n', () => {
    const end = ends[line] ?? usual
    line += 1
    return end
  })
}

/** Line ends after `removed` lines from `line` on have given way to `added` others. */
export function replacedEnds(
  ends: readonly LineEnd[],
  line: number,
  removed: number,
  added: number,
): readonly LineEnd[] {
  if (removed === 0 && added === 0) return ends
  const usual = usualEnd(ends)
  const kept = Math.min(removed, added)
  return [
    ...ends.slice(0, line + kept),
    ...Array.from({ length: added - kept }, () => usual),
    ...ends.slice(line + removed),
  ]
}
