/** A replacement in the text of a module. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** For 64-bit Office only: the line is offered twice, in `#If Win64`. */
  readonly win64?: true
}

/**
 * A part of a text with its edits applied.
 * Edits that overlap an earlier one are left out; the same edit asked for twice is made once.
 */
export function applyEdits(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let done = ''
  let at = start
  let last: Edit | null = null
  for (const edit of sorted) {
    const again = last !== null && last.start === edit.start && last.end === edit.end && last.text === edit.text
    if (again || edit.start < at) continue
    done += text.slice(at, edit.start) + edit.text
    at = edit.end
    last = edit
  }
  return done + text.slice(at, end)
}
