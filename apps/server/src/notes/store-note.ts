import type { IsoDate } from '@lotse/calendar'
import type { NoteCategory, NoteStructure } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import { newId } from '../platform/id.ts'
import { note } from '../tables/notes.ts'
import { storeMentions } from './store-mentions.ts'

export type NoteRow = typeof note.$inferSelect

export interface NewNote {
  readonly engagementId: string
  readonly category: NoteCategory
  /** Markdown without HTML. */
  readonly text: string
  readonly structure?: NoteStructure | null
  readonly nextAction?: string | null
  readonly nextActionDate?: IsoDate | null
  readonly nextActionOwner?: string | null
  readonly nextUpdateOn?: IsoDate | null
  readonly taskId?: string | null
  readonly tags?: readonly string[]
  readonly escalated?: boolean
  readonly corrects?: string | null
}

/**
 * Writes a note for good, with its trace, and tells whoever is mentioned in it. Saved notes are never changed or deleted
 * (engagement.md §6).
 */
export async function storeNote(change: Change, actor: Actor, input: NewNote): Promise<NoteRow> {
  const { tx, customerId, now, record } = change
  const [row] = await tx
    .insert(note)
    .values({
      customerId,
      id: newId(),
      ...input,
      tags: distinct(input.tags ?? []),
      writtenBy: actor.personId,
      writtenAt: now,
    })
    .returning()
  if (row === undefined) throw new Error('an insert gave no row back')
  await storeMentions(change, row)
  await record({
    event: row.corrects === null ? 'note.written' : 'note.corrected',
    engagementId: row.engagementId,
    subject: row.id,
    after: {
      category: row.category,
      text: row.text,
      nextAction: row.nextAction,
      nextActionDate: row.nextActionDate,
      ...(row.taskId !== null && { taskId: row.taskId }),
      ...(row.tags.length > 0 && { tags: row.tags }),
      ...(row.escalated && { escalated: true }),
    },
  })
  return row
}

/** The same tag in other letters is the same tag: the first way to write it stays. */
function distinct(tags: readonly string[]): string[] {
  return [...new Map([...tags].reverse().map((tag) => [tag.toLowerCase(), tag])).values()].reverse()
}
