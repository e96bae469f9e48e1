import type { IsoDate } from '@lotse/calendar'
import type { NoteCategory } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import { newId } from '../platform/id.ts'
import { note } from '../tables/engagements.ts'

export type NoteRow = typeof note.$inferSelect

export interface NewNote {
  readonly engagementId: string
  readonly category: NoteCategory
  readonly text: string
  readonly nextAction?: string | null
  readonly nextActionDate?: IsoDate | null
  readonly nextActionOwner?: string | null
  readonly corrects?: string | null
}

/** Writes a note for good, with its trace. Saved notes are never changed or deleted (engagement.md §6). */
export async function storeNote(
  { tx, customerId, now, record }: Change,
  actor: Actor,
  input: NewNote,
): Promise<NoteRow> {
  const [row] = await tx
    .insert(note)
    .values({ customerId, id: newId(), ...input, writtenBy: actor.personId, writtenAt: now })
    .returning()
  if (row === undefined) throw new Error('an insert gave no row back')
  await record({
    event: row.corrects === null ? 'note.written' : 'note.corrected',
    engagementId: row.engagementId,
    subject: row.id,
    after: { category: row.category, text: row.text, nextAction: row.nextAction, nextActionDate: row.nextActionDate },
  })
  return row
}
