import { encodeText, encodingFor } from '../reading/bytes.ts'
import type { OdtFile } from '../reading/read.ts'
import type { Range } from '../reading/tree.ts'

/** Text that takes the place of a range. */
export interface Edit extends Range {
  readonly text: string
}

/** The text after all edits. Throws a RangeError where two of them overlap: both cannot be meant. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, two) => one.start - two.start || one.end - two.end)
  let at = 0
  let result = ''
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`The edit at ${edit.start} overlaps another one or ends outside the text`)
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/**
 * The bytes of a file, with `text` in place of what was read: the same bytes where it is the same text. Without a byte order
 * mark or UTF-16, the declaration of the new text says in which encoding.
 */
export function writeOdt(file: OdtFile, text: string = file.text): Uint8Array {
  return encodeText(text, text === file.text ? file.encoding : encodingFor(text, file))
}
