import type { Note, PersonRef } from '@lotse/contract'
import type { NoteRow } from './store-note.ts'

/** What leaves the server about a note, listed field by field. */
export function presentNote(row: NoteRow, writtenBy: PersonRef, correctedBy: string | null): Note {
  return {
    id: row.id,
    category: row.category,
    text: row.text,
    nextAction: row.nextAction,
    nextActionDate: row.nextActionDate,
    nextActionOwner: row.nextActionOwner,
    writtenBy,
    writtenAt: row.writtenAt.toISOString(),
    corrects: row.corrects,
    correctedBy,
  }
}
