import type { ByteSource } from '../../bytes/source.ts'
import type { Reading } from '../../reading.ts'

/** How compressed source begins, after the mark of its first chunk: every module says its name first. */
const BEGINNING = [...'Attribut\0e VB_Nam'].map((letter) => letter.charCodeAt(0))
const WINDOW = 1_048_576

/** Whether compressed source of a module lies anywhere in the bytes. */
export function searchSource(source: ByteSource, { budget }: Reading): boolean {
  const [first = 0] = BEGINNING
  for (let offset = 0; offset < source.size; offset += WINDOW) {
    const bytes = source.read(offset, WINDOW + BEGINNING.length)
    budget.clock()
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
      if (BEGINNING.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
