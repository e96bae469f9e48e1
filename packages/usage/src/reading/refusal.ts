import type { Note } from '../notes.ts'
import type { Refusal } from './types.ts'

/** A refusal by its code, with the note that says what was found and what to do. */
export function refusal(code: Refusal['code'], note: string, params: Note['params'] = {}): Refusal {
  return { code, note: { code: note, params } }
}
