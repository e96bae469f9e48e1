import type { Actor, NoteWish } from '@lotse/playbook'
import type { NewNote } from './store-note.ts'

/** What somebody wants to write, as the playbook asks for it. */
export function wishOf(input: NewNote, actor: Actor): NoteWish {
  return {
    category: input.category,
    text: input.text,
    nextAction: input.nextAction ?? null,
    actor,
  }
}
